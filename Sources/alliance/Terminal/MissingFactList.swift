import AllianceGraph
import AllianceMatching
import AllianceModel

/// What is missing where there is no good match, for people.
struct MissingFactList {
  private let answer: SuggestAnswer
  private let language: Language

  init(_ answer: SuggestAnswer, _ language: Language) {
    self.answer = answer
    self.language = language
  }

  func lines(width: Int) -> [String] {
    let words = Words(language)
    return answer.missing.prefix(Self.shown).flatMap { missing in
      let about = missing.listing.map { " \($0.key)" } ?? ""
      let text = missing.text.text(for: language).map { words("（\($0)）", " (\($0))") } ?? ""
      let line = words(
        "没有好的匹配（\(missing.kind)\(about)\(text)）：\(words(missing.sort))",
        "no good match (\(missing.kind)\(about)\(text)): \(words(missing.sort))")
      return DisplayWidth.wrapped(line, to: width)
    }
  }

  /// More would hide the list itself.
  private static let shown = 6
}
