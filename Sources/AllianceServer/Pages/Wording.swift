import AllianceModel
import HTTPTypes

/// The words of pages in the reader's language.
struct Wording: Sendable {
  let language: Language

  func callAsFunction(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  func callAsFunction(_ term: some VocabularyTerm) -> String { term.name(in: language) }

  /// The language that was chosen, else the first one the browser asks for that there is, else English.
  static func language(_ fields: HTTPFields) -> Language {
    if let chosen = Cookies.value(Cookies.language, in: fields).flatMap(Language.init) { return chosen }
    let asked = (fields[.acceptLanguage] ?? "").split(separator: ",").prefix(10)
    return asked.lazy.compactMap { tag in
      Language(rawValue: tag.drop { $0 == " " }.prefix(2).lowercased())
    }.first ?? .en
  }
}
