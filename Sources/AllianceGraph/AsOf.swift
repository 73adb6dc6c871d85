import AllianceMatching
public import AllianceModel
import AllianceStore

extension Alliance {
  /// A graph and matcher of what was known and held on a day, nil for the latest; one of a day is made for the one
  /// question.
  func snapshot(for audience: Visibility, asOf day: CalendarDate?) throws -> Snapshot {
    guard let day else { return try snapshot(for: audience) }
    let said = try store.feedback().filter { $0.on <= day }
    let guidance = Guidance(
      lessons: Lessons(said, outdated: try store.outdatedDeclines()), rules: try store.rules())
    return Snapshot(try contents(for: audience, asOf: day), guidance: guidance)
  }

  /// What an audience may see of what was known on a day, nil for the latest, without what began later. The taxonomies
  /// are those of now: they are the words of the question.
  ///
  /// Before the first feed nothing was known; of such a day is told what that feed says had begun by then.
  func contents(for audience: Visibility, asOf day: CalendarDate?) throws -> AllianceContents {
    guard let day else { return try store.contents().visible(to: audience) }
    let first = try store.firstDay()
    var contents = try store.contents(knownOn: max(day, first ?? day)).holding(on: day)
    contents.concepts = try store.concepts()
    return contents.visible(to: audience)
  }

  /// What was known and held on a day, nothing before the first feed: what a change is told from.
  func contents(for audience: Visibility, knownOn day: CalendarDate) throws -> AllianceContents {
    var contents = try store.contents(knownOn: day).holding(on: day)
    contents.concepts = try store.concepts()
    return contents.visible(to: audience)
  }

  /// The day of the first feed, where a day lies before it and so is told from hindsight; else nil.
  public func hindsight(_ day: CalendarDate?) throws -> CalendarDate? {
    guard let day, let first = try store.firstDay(), day < first else { return nil }
    return first
  }
}
