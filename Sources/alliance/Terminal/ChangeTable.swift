import AllianceModel

/// Changed facts for people: a row for each that is new or gone, and one for each field that says something else.
struct ChangeTable {
  private let language: Language
  private let words: Words
  private let names: [String: [LocalizedText]]
  private var table: Table

  /// `names` are those of members that relations name, by id.
  init(_ language: Language, names: [String: [LocalizedText]] = [:]) {
    self.language = language
    self.names = names
    words = Words(language)
    table = Table([
      .init(title: words("变化", "change"), minimum: 7), .init(title: words("类别", "sort")),
      .init(title: words("编号", "id"), minimum: 10), .init(title: words("字段", "field")),
      .init(title: words("原值", "before"), minimum: 8), .init(title: words("新值", "after"), minimum: 8),
    ])
  }

  mutating func add(_ change: FactChange) {
    guard change.fate == .changed else { return add(change.fate, change.fact, name(of: change)) }
    for field in change.fields {
      table.add([
        words(change.fate), words(change.fact.fact), "\(change.fact.id)", words(field.field),
        text(field.before, without: field.after), text(field.after, without: field.before),
      ])
    }
  }

  /// A fact that is new or gone, by its name.
  mutating func add(_ fate: FactChange.Fate, _ fact: Evidence, _ name: String) {
    table.add([
      words(fate), words(fact.fact), "\(fact.id)", "", fate == .retired ? name : "",
      fate == .retired ? "" : name,
    ])
  }

  func lines(width: Int) -> [String] { table.lines(width: width) }

  private func name(of change: FactChange) -> String {
    let caption = change.caption.text(for: language) ?? ""
    guard change.fact.fact == .relation else { return caption }
    func value(_ field: FactField) -> String {
      let found = change.fields.first { $0.field == field }
      return (found?.after.first ?? found?.before.first) ?? ""
    }
    let ends = [FactField.from, .to].map { end in names[value(end)]?.text(for: language) ?? value(end) }
    let predicate = Relation.Predicate(rawValue: value(.predicate)).map { words($0) } ?? ""
    return "\(ends[0]) \(predicate) \(ends[1])" + (caption.isEmpty ? "" : words("：", ": ") + caption)
  }

  /// The values that only one version has; all of them where only their order differs.
  private func text(_ values: [String], without others: [String]) -> String {
    let own = values.filter { !others.contains($0) }
    let isOrder = own.isEmpty && Set(values) == Set(others)
    return (isOrder ? values : own).joined(separator: "; ")
  }
}
