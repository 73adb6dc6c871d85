public import AllianceModel
import AllianceStore

/// Which two days to compare.
public struct DiffRequest: Hashable, Codable, Sendable {
  /// The one day.
  public var from: CalendarDate
  /// The other, as a rule later.
  public var to: CalendarDate
  /// Who asks.
  public var audience: Visibility

  /// What was known on one day against another.
  public init(from: CalendarDate, to: CalendarDate, audience: Visibility = .secretariat) {
    self.from = from
    self.to = to
    self.audience = audience
  }
}

/// What became known, changed and was taken back between two days.
public struct DiffAnswer: Hashable, Codable, Sendable {
  /// The one day.
  public var from: CalendarDate
  /// The other.
  public var to: CalendarDate
  /// Each changed fact, field by field: by sort, added before changed before retired, in order of id.
  public var changes: [FactChange]
  /// Names of the members that relations and listings among them name, by id.
  public var names: [String: [LocalizedText]]
}

extension Alliance {
  /// Compares what was known on two days.
  public func diff(_ request: DiffRequest) throws -> DiffAnswer {
    let old = try store.contents(knownOn: request.from).visible(to: request.audience)
    let new = try store.contents(knownOn: request.to).visible(to: request.audience)
    let diff = AllianceDiff(from: old, to: new)
    let relations = diff.relations.added + diff.relations.after + diff.relations.retired
    let listings = diff.listings.added + diff.listings.after + diff.listings.retired
    let named = Set(relations.flatMap { [$0.from, $0.to] } + listings.map(\.member))
    let names = (old.members + new.members).filter { named.contains($0.id) }
      .map { ($0.id.description, $0.names) }
    return DiffAnswer(
      from: request.from, to: request.to, changes: diff.changes,
      names: Dictionary(names) { $1 })
  }
}
