/// A text and the language it is written in.
public struct LocalizedText: Hashable, Codable, Sendable {
  /// A BCP 47 language tag as the source wrote it (`zh`, `zh-Hant`, `en`); empty where the source said none.
  public let language: String
  /// The text as the source wrote it, with runs of white space folded to one space.
  public let text: String

  /// A text in a language; pass an empty tag for a text whose language is not known.
  public init(_ text: String, language: String) {
    self.language = language
    self.text = text
  }
}

/// A language that answers, pictures and pages are written in.
public enum Language: String, CaseIterable, Codable, Sendable {
  /// Chinese, simplified script.
  case zh
  /// English.
  case en
}

extension Collection<LocalizedText> {
  /// The text for a reader of `language`: that language, else one without a tag, else the first; nil when empty.
  public func text(for language: Language) -> String? {
    let best =
      first { $0.language.hasPrefix(language.rawValue) } ?? first { $0.language.isEmpty } ?? first
    return best?.text
  }
}
