import AllianceModel

/// The words of answers in the reader's language.
struct Words {
  private let language: Language

  init(_ language: Language) { self.language = language }

  func callAsFunction(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  func callAsFunction(_ term: some VocabularyTerm) -> String { term.name(in: language) }
}
