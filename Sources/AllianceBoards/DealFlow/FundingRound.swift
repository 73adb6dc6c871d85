public import AllianceModel

/// A financing round, as feeds and mandates name it: `A`, `Pre-A`, `B+`, 天使轮.
public struct FundingRound: Hashable, Sendable {
  /// The name all spellings share: `seed`, `angel`, `pre-a`, `a+`.
  public let code: String

  private static let words = ["种子": "seed", "天使": "angel", "战略": "strategic"]
  private static let named = ["seed", "angel", "strategic"]

  /// The round that somebody names; nil for words that name none: `A轮`, `series B`, `Angel`.
  public init?(_ said: String) {
    var form = said.lowercased().filter { !$0.isWhitespace }
    for ending in ["轮", "round"] where form.hasSuffix(ending) { form.removeLast(ending.count) }
    if form.hasPrefix("series") { form.removeFirst("series".count) }
    form = Self.words[form] ?? form
    guard Self.named.contains(form) || Self.letter(of: form) != nil else { return nil }
    code = form
  }

  /// The round that stands before its word in one of the texts: `A+轮 谐波减速器`, `angel round, tactile sensor`; nil
  /// where none does.
  public init?(in texts: [LocalizedText]) {
    let found = texts.lazy.flatMap { text -> [FundingRound?] in
      let words = text.text.lowercased()
      return [words.firstRange(of: "轮"), words.firstRange(of: " round")].map { range in
        range.flatMap {
          FundingRound(words[..<$0.lowerBound].split { " ，,".contains($0) }.last.map(String.init) ?? "")
        }
      }
    }
    guard let round = found.compactMap({ $0 }).first else { return nil }
    self = round
  }

  /// The letter of `pre-a`, `a` and `a+`; nil for other words.
  private static func letter(of form: String) -> Character? {
    let rest = (form.hasPrefix("pre-") ? form.dropFirst(4) : form[...]).prefix { $0 != "+" }
    guard let letter = rest.first, rest.count == 1, ("a"..."h").contains(letter),
      form.drop(while: { $0 != "+" }).allSatisfy({ $0 == "+" })
    else { return nil }
    return letter
  }

  /// Where it comes in the life of a company.
  private var rank: (Int, Int) {
    guard let letter = Self.letter(of: code)?.asciiValue else {
      return (code == "seed" ? 0 : code == "angel" ? 1 : 1_000, 0)
    }
    return (Int(letter), code.hasPrefix("pre-") ? -1 : code.count { $0 == "+" })
  }
}

extension FundingRound: Comparable {
  /// Earlier rounds first.
  public static func < (a: FundingRound, b: FundingRound) -> Bool {
    (a.rank.0, a.rank.1, a.code) < (b.rank.0, b.rank.1, b.code)
  }
}

extension FundingRound: VocabularyTerm {
  /// The name of the round.
  public func name(in language: Language) -> String {
    if let word = Self.words.first(where: { $0.value == code })?.key {
      return language == .zh ? word + "轮" : code + " round"
    }
    let letters = code.hasPrefix("pre-") ? "Pre-" + code.dropFirst(4).uppercased() : code.uppercased()
    return language == .zh ? letters + "轮" : letters + " round"
  }
}

extension FundingRound: Codable {
  /// Reads a round as it is named; throws `DecodingError.dataCorrupted` where it is none.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let round = FundingRound(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "expected a financing round")
    }
    self = round
  }

  /// Writes the code.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(code)
  }
}
