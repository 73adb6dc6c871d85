/// One fact's change, field by field.
public struct FactChange: Hashable, Codable, Sendable {
  /// Which fact, and of what sort.
  public var fact: Evidence
  /// What happened to it.
  public var fate: Fate
  /// What people know it by, as it is now, or was where it is retired.
  public var caption: [LocalizedText]
  /// The fields that differ; all of a fact that is added or retired.
  public var fields: [Field]

  /// What can happen to a fact.
  public enum Fate: String, CaseIterable, Codable, Sendable {
    /// It was not there before.
    case added
    /// It says something else.
    case changed
    /// It is no longer there.
    case retired
  }

  /// What a field says before and after; nothing where it says nothing.
  public struct Field: Hashable, Codable, Sendable {
    /// Which field.
    public var field: FactField
    /// Its values before.
    public var before: [String]
    /// Its values after.
    public var after: [String]
  }
}

extension FactChange.Fate: VocabularyTerm {
  /// The name of the fate.
  public func name(in language: Language) -> String {
    switch self {
    case .added: language == .zh ? "新增" : "added"
    case .changed: language == .zh ? "变更" : "changed"
    case .retired: language == .zh ? "撤销" : "retired"
    }
  }
}

extension FactChange {
  /// The change from one version of a fact to another; nil is no fact.
  init?<Fact: FieldwiseFact>(_ before: Fact?, _ after: Fact?) {
    guard let known = after ?? before else { return nil }
    fact = Evidence(Fact.sort, known.id)
    fate = before == nil ? .added : after == nil ? .retired : .changed
    caption = known.caption
    let (old, new) = (before?.fields ?? [], after?.fields ?? [])
    fields = FactField.allCases.compactMap { field in
      let values = [old, new].map { fields in fields.first { $0.field == field }?.values ?? [] }
      return values[0] == values[1] ? nil : Field(field: field, before: values[0], after: values[1])
    }
  }
}
