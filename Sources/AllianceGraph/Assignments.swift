import AllianceMatching
public import AllianceModel
import AllianceNetwork
public import AllianceStore

/// Who is to look after a pair.
public struct AssignmentRequest: Hashable, Codable, Sendable {
  /// The name of a pairing kind.
  public var kind: String
  /// Whom the suggestion was made to: an id, identifier or unambiguous name.
  public var seeker: String
  /// Who was suggested.
  public var candidate: String
  /// The name of an account of the secretariat; nil for nobody.
  public var person: String?
  /// The day it is said.
  public var on: CalendarDate

  /// Gives a pair to somebody, or takes it from whoever has it.
  public init(kind: String, seeker: String, candidate: String, person: String?, on: CalendarDate) {
    self.kind = kind
    self.seeker = seeker
    self.candidate = candidate
    self.person = person
    self.on = on
  }
}

/// Pairs, and who looks after them.
public struct AssignmentsAnswer: Hashable, Codable, Sendable {
  /// What was said last of each pair, in the order of saying.
  public var entries: [PairAssignment]
  /// The members they name, by id.
  public var members: [String: MemberSummary]
}

extension Alliance {
  /// Notes who looks after a pair. Only the secretariat does.
  ///
  /// Throws ``RequestError`` where there is no such account of the secretariat.
  public func assign(_ request: AssignmentRequest) throws -> AssignmentsAnswer {
    let graph = try snapshot(for: .secretariat).graph
    let (seeker, candidate) = (
      try graph.member(meant: request.seeker), try graph.member(meant: request.candidate)
    )
    guard seeker != candidate else { throw RequestError.oneMember(request.seeker) }
    if let person = request.person {
      let known = try secretaries()
      guard known.contains(person) else { throw RequestError.noSecretary(person, known: known) }
    }
    let entry = PairAssignment(
      kind: try PairingKind.meant(request.kind).name, seeker: graph.members[seeker].id,
      candidate: graph.members[candidate].id, person: request.person, on: request.on)
    try store.append(entry)
    return AssignmentsAnswer(entries: [entry], members: graph.summaries(of: [entry.seeker, entry.candidate]))
  }

  /// Who looks after which pair, those left to nobody aside.
  ///
  /// - Parameter person: Only what this account looks after; nil for all.
  public func assignments(of person: String? = nil) throws -> AssignmentsAnswer {
    let snapshot = try snapshot(for: .secretariat)
    var latest: [PairAssignment] = []
    for entry in try store.assignments() {
      var entry = entry
      entry.seeker = snapshot.identities.current(entry.seeker)
      entry.candidate = snapshot.identities.current(entry.candidate)
      latest.removeAll { $0.isOfPair(entry) }
      if entry.seeker != entry.candidate { latest.append(entry) }
    }
    let entries = latest.filter { $0.person != nil && $0.person == person ?? $0.person }
    return AssignmentsAnswer(
      entries: entries, members: snapshot.graph.summaries(of: entries.flatMap { [$0.seeker, $0.candidate] }))
  }

  /// The accounts of the secretariat, in order of name.
  public func secretaries() throws -> [String] {
    try store.accounts().filter { $0.role == .secretariat }.map(\.name)
  }
}

extension PairAssignment {
  fileprivate func isOfPair(_ other: PairAssignment) -> Bool {
    kind == other.kind && seeker == other.seeker && candidate == other.candidate
  }
}
