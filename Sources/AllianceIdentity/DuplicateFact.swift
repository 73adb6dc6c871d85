public import AllianceModel

/// What speaks for or against two entries being one organisation. Raw values are the words of answers.
public enum DuplicateFact: String, CaseIterable, Codable, Sendable, CodingKeyRepresentable {
  /// An identifier of a register is equal.
  case sameIdentifier
  /// One register knows both, by different identifiers.
  case otherIdentifier
  /// All words are equal, alike or stand for each other: makes a pair certain, but adds nothing to its score.
  case sameWords
  /// The weight of shared words among all words.
  case wordOverlap
  /// The share of senses in common, of names in Chinese characters and in letters.
  case sensesMeet
  /// The weight of words in common of names in two scripts.
  case overlapAcrossScripts
  /// One name has all words of the other and says a field or sort of body besides; half their weight.
  case oneAddsField
  /// The share of the shorter name that the other holds.
  case oneWithinOther
  /// The weight of the rarest shared word.
  case rareSharedWord
  /// The names begin with one word; its weight.
  case sameFirstWord
  /// How far all letters are the same, from four fifths on.
  case nearlySameLetters
  /// One name is the first thirty letters or more of the other.
  case cutShort
  /// One name is the beginning of the other, of six letters or more.
  case beginsWithOther
  /// Initials of the one stand for words of the other; the longer, the surer.
  case initials
  /// Legal forms of one family.
  case sameLegalForm
  /// Only one side says its legal form.
  case legalFormOnOneSide
  /// Legal forms of different families.
  case otherLegalForm
  /// Both names have a word that the other lacks; the weight of the less rare of them.
  case bothHaveOwnWord
  /// Each side has words of a sense that the other lacks; half the lesser weight.
  case otherField
  /// Both names hold numbers, and not the same.
  case otherNumbers
  /// They are in different countries.
  case otherCountry
  /// They are in the same province or city.
  case sameRegion
  /// They are in different parts of a country.
  case otherRegion
}

extension DuplicateFact: VocabularyTerm {
  /// The fact for a reader of `language`.
  public func name(in language: Language) -> String {
    switch self {
    case .sameIdentifier: language == .zh ? "同一登记号" : "an identifier in common"
    case .otherIdentifier: language == .zh ? "登记号不同" : "other identifiers of one register"
    case .sameWords: language == .zh ? "字词相同" : "the same words"
    case .wordOverlap: language == .zh ? "字词重合" : "words in common"
    case .sensesMeet: language == .zh ? "含义相符" : "the same sense in another script"
    case .overlapAcrossScripts: language == .zh ? "跨文字重合" : "words in common across scripts"
    case .oneAddsField: language == .zh ? "一方多出领域" : "one adds a field"
    case .oneWithinOther: language == .zh ? "名称包含" : "one name within the other"
    case .rareSharedWord: language == .zh ? "共有罕见词" : "a rare word in common"
    case .sameFirstWord: language == .zh ? "首词相同" : "the same first word"
    case .nearlySameLetters: language == .zh ? "字母几乎相同" : "nearly the same letters"
    case .cutShort: language == .zh ? "名称截断" : "one name cut short"
    case .beginsWithOther: language == .zh ? "以另一名称开头" : "one name begins with the other"
    case .initials: language == .zh ? "缩写" : "initials"
    case .sameLegalForm: language == .zh ? "组织形式相同" : "like legal forms"
    case .legalFormOnOneSide: language == .zh ? "仅一方有组织形式" : "a legal form on one side"
    case .otherLegalForm: language == .zh ? "组织形式不同" : "other legal forms"
    case .bothHaveOwnWord: language == .zh ? "各有独有词" : "each has words of its own"
    case .otherField: language == .zh ? "领域不同" : "other fields"
    case .otherNumbers: language == .zh ? "数字不同" : "other numbers"
    case .otherCountry: language == .zh ? "国家不同" : "other countries"
    case .sameRegion: language == .zh ? "地区相同" : "the same region"
    case .otherRegion: language == .zh ? "地区不同" : "other regions"
    }
  }
}

extension DuplicateVerdict: VocabularyTerm {
  /// The verdict for a reader of `language`.
  public func name(in language: Language) -> String {
    switch self {
    case .certain: language == .zh ? "确定" : "certain"
    case .review: language == .zh ? "待核" : "review"
    case .different: language == .zh ? "不同" : "different"
    }
  }
}
