import AllianceMatching
public import AllianceModel
import AllianceNetwork
import AllianceStore
import Crypto
import Foundation

/// Which outcomes to list as evidence.
public struct EvidenceRequest: Hashable, Codable, Sendable {
  /// The day before the time: stages reached on it or earlier don't bring a pair onto the list.
  public var from: CalendarDate
  /// Its last day: nothing said or known later counts.
  public var to: CalendarDate
  /// The stage that a pair must have come to at least.
  public var stage: Feedback.Verdict
  /// Who asks.
  public var audience: Visibility

  /// Pairs that at least met after one day and up to another, unless said otherwise.
  public init(
    from: CalendarDate, to: CalendarDate, stage: Feedback.Verdict = .met, audience: Visibility = .secretariat
  ) {
    self.from = from
    self.to = to
    self.stage = stage
    self.audience = audience
  }
}

/// What came of suggestions, pair by pair, as it can be shown to others 成效证据清单: the same store, days and stage give the
/// same list and the same hash.
public struct EvidenceAnswer: Hashable, Codable, Sendable {
  /// The day before the time.
  public var from: CalendarDate
  /// Its last day.
  public var to: CalendarDate
  /// The stage that each pair came to at least.
  public var stage: Feedback.Verdict
  /// The pairs, those that came furthest first, then the earlier, then in order of id.
  public var entries: [Entry]
  /// SHA-256 over ``canonical``, in lower-case hexadecimal.
  public var sha256: String
  /// The members they name, by id, as they were called on the last day.
  public var members: [String: MemberSummary]
  /// Titles of the projects they name, by id.
  public var projects: [String: [LocalizedText]]

  /// A pair, and how it came how far.
  public struct Entry: Hashable, Codable, Sendable {
    /// The name of the pairing kind.
    public var kind: String
    /// Whom the suggestion was made to.
    public var seeker: FactID
    /// Who was suggested.
    public var candidate: FactID
    /// The score that the first answer answered, 0…1; 0 for a pair that was never suggested.
    public var score: Double
    /// The first day on which each stage was told.
    public var stages: [Feedback.Verdict: CalendarDate]
    /// The furthest of them.
    public var stage: Feedback.Verdict
    /// Why, in people's words, in the order in which they were said.
    public var notes: [String]
    /// What feeds know besides: ties of the two that began since the first answer, in order of day.
    public var confirmations: [Confirmation]
  }

  /// A fact of a feed that bears an outcome out.
  public struct Confirmation: Hashable, Codable, Sendable {
    /// The relation or joint project.
    public var fact: Evidence
    /// The relation's predicate; nil for a project.
    public var predicate: Relation.Predicate?
    /// The day on which it began.
    public var on: CalendarDate
  }
}

extension Alliance {
  /// Lists what came of suggestions in some time. Only the secretariat sees it.
  ///
  /// Throws ``RequestError`` where the stage is none of those on the way to use.
  public func evidence(_ request: EvidenceRequest) throws -> EvidenceAnswer {
    guard request.stage.stage != nil else { throw RequestError.noStage(request.stage) }
    let graph = CollaborationGraph(try contents(for: request.audience, knownOn: request.to))
    let log = request.audience == .secretariat ? try store.feedback() : []
    let said = log.filter { !$0.isWithdrawn && $0.on <= request.to }
    let entries = EvidenceSurvey(graph, until: request.to).entries(of: said).filter { entry in
      entry.stage.stage! >= request.stage.stage! && entry.stages.values.contains { $0 > request.from }
    }
    let projects = entries.flatMap(\.confirmations).filter { $0.fact.fact == .project }.map(\.fact.id)
    let titles = graph.projects.filter { projects.contains($0.id) }.map { ($0.id.description, $0.title) }
    var answer = EvidenceAnswer(
      from: request.from, to: request.to, stage: request.stage, entries: entries, sha256: "",
      members: graph.summaries(of: entries.flatMap { [$0.seeker, $0.candidate] }),
      projects: Dictionary(titles) { $1 })
    let digest = SHA256.hash(data: answer.canonical)
    answer.sha256 = digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    return answer
  }
}

/// Puts together what was said of each pair, and what a graph knows of it.
private struct EvidenceSurvey {
  private let graph: CollaborationGraph
  private let end: CalendarDate

  init(_ graph: CollaborationGraph, until end: CalendarDate) {
    self.graph = graph
    self.end = end
  }

  func entries(of log: [Feedback]) -> [EvidenceAnswer.Entry] {
    let pairs = Dictionary(grouping: log) {
      [$0.kind, current($0.seeker).description, current($0.candidate).description]
    }
    return pairs.values.compactMap(entry).sorted { a, b in
      let (x, y) = (a.stages[a.stage]!, b.stages[b.stage]!)
      return (b.stage.stage!, x, a.seeker, a.candidate, a.kind) < (
        a.stage.stage!, y, b.seeker, b.candidate, b.kind
      )
    }
  }

  /// The member as it is known on the last day: another where two were merged.
  private func current(_ id: FactID) -> FactID { graph.number(of: id).map { graph.members[$0].id } ?? id }

  /// A pair by the entries of the log on it, in the log's order; nil where it came nowhere yet.
  private func entry(_ said: [Feedback]) -> EvidenceAnswer.Entry? {
    let stages = said.filter { $0.verdict.stage != nil }
      .reduce(into: [Feedback.Verdict: CalendarDate]()) {
        $0[$1.verdict] = min($0[$1.verdict] ?? $1.on, $1.on)
      }
    guard let furthest = stages.keys.max(by: { $0.stage! < $1.stage! }), let first = said.map(\.on).min()
    else {
      return nil
    }
    let (seeker, candidate) = (current(said[0].seeker), current(said[0].candidate))
    return EvidenceAnswer.Entry(
      kind: said[0].kind, seeker: seeker, candidate: candidate,
      score: said[0].summands.sorted { $0.key < $1.key }.reduce(0) { $0 + $1.value }, stages: stages,
      stage: furthest, notes: said.map(\.reason).filter { !$0.isEmpty },
      confirmations: confirmations(seeker, candidate, since: first))
  }

  private func confirmations(
    _ one: FactID, _ other: FactID, since first: CalendarDate
  ) -> [EvidenceAnswer.Confirmation] {
    guard let a = graph.number(of: one), let b = graph.number(of: other) else { return [] }
    func isInTime(_ day: CalendarDate) -> Bool { day >= first && day <= end }
    let ties = (graph.relationsFrom[a] + graph.relationsTo[a]).map(Int.init).filter { number in
      let ends = graph.endsOfRelation[number]
      return Int(ends.from) == b || Int(ends.to) == b
    }.compactMap { number -> EvidenceAnswer.Confirmation? in
      let relation = graph.relations[number]
      return relation.on.flatMap { day in
        isInTime(day)
          ? .init(fact: Evidence(.relation, relation.id), predicate: relation.predicate, on: day) : nil
      }
    }
    let projects = Set(graph.projectsOfMember[a]).intersection(graph.projectsOfMember[b]).map {
      graph.projects[Int($0)]
    }.compactMap { project -> EvidenceAnswer.Confirmation? in
      project.start.flatMap { day in
        isInTime(day) ? .init(fact: Evidence(.project, project.id), predicate: nil, on: day) : nil
      }
    }
    return (ties + projects).sorted { ($0.on, $0.fact.id) < ($1.on, $1.fact.id) }
  }
}
