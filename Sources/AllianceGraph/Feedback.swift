import AllianceMatching
public import AllianceModel
import AllianceNetwork
import AllianceStore

/// What somebody says of a suggestion.
public struct FeedbackRequest: Hashable, Codable, Sendable {
  /// Whom the suggestion was made to: an id, identifier or unambiguous name.
  public var seeker: String
  /// Who was suggested.
  public var candidate: String
  /// The name of a pairing kind; nil for the one under which the pair scores highest.
  public var kind: String?
  /// What is said.
  public var verdict: Feedback.Verdict
  /// Why; empty where nobody says.
  public var reason: String
  /// The day it is said.
  public var on: CalendarDate
  /// Who says it: the summands are those that this audience sees.
  public var audience: Visibility
  /// The day from which the pair may be suggested again: for `later`, and only for that.
  public var askAgain: CalendarDate?

  /// An answer to a suggestion.
  public init(
    seeker: String, candidate: String, kind: String? = nil, verdict: Feedback.Verdict, reason: String = "",
    on: CalendarDate, askAgain: CalendarDate? = nil, audience: Visibility = .secretariat
  ) {
    self.seeker = seeker
    self.candidate = candidate
    self.kind = kind
    self.verdict = verdict
    self.reason = reason
    self.on = on
    self.askAgain = askAgain
    self.audience = audience
  }
}

/// Entries of the feedback log.
public struct FeedbackAnswer: Hashable, Codable, Sendable {
  /// The entries, in the order of the log.
  public var entries: [Feedback]
  /// The members they name, by id.
  public var members: [String: MemberSummary]
}

extension Alliance {
  /// Notes what is said of a suggestion; the next answer heeds it.
  public func give(_ request: FeedbackRequest) throws -> FeedbackAnswer {
    guard (request.verdict == .later) == (request.askAgain != nil) else { throw RequestError.noDayToAsk() }
    let snapshot = try snapshot(for: request.audience)
    let graph = snapshot.graph
    let seeker = try graph.member(meant: request.seeker)
    let candidate = try graph.member(meant: request.candidate)
    let kind = try request.kind.map { try PairingKind.meant($0) }
    guard seeker != candidate, let chosen = kind ?? snapshot.matcher.bestKind(of: candidate, for: seeker)
    else {
      throw RequestError.noKindPairs(graph.members[seeker], graph.members[candidate])
    }
    let reasons = snapshot.matcher.explanation(of: candidate, for: seeker, kind: chosen).suggestion.reasons
    var entry = Feedback(
      kind: chosen.name, seeker: graph.members[seeker].id, candidate: graph.members[candidate].id,
      verdict: request.verdict, reason: request.reason, on: request.on,
      askAgain: request.askAgain,
      summands: Dictionary(reasons.map { ($0.feature, $0.contribution) }, uniquingKeysWith: +))
    entry.id = try store.append(entry)
    return graph.answer([entry])
  }

  /// Takes an entry of the log back, and all that was learned from it.
  public func withdrawFeedback(_ id: Int) throws -> FeedbackAnswer {
    guard try store.withdrawFeedback(id) else { throw RequestError.unknownFeedback(id) }
    return try snapshot(for: .secretariat).graph.answer(try store.feedback().filter { $0.id == id })
  }

  /// The log; of one member, what was said by or of it. Only the secretariat sees what others said.
  public func feedback(of member: String? = nil, audience: Visibility) throws -> FeedbackAnswer {
    let graph = try snapshot(for: audience).graph
    guard audience == .secretariat else { return graph.answer([]) }
    let wanted = try member.map { graph.members[try graph.member(meant: $0)].id }
    return graph.answer(
      try store.feedback().filter { entry in
        wanted.map { entry.seeker == $0 || entry.candidate == $0 } ?? true
      })
  }
}

extension CollaborationGraph {
  fileprivate func answer(_ entries: [Feedback]) -> FeedbackAnswer {
    let ids = entries.flatMap { [$0.seeker, $0.candidate] }
    let members = ids.reduce(into: [String: MemberSummary]()) { members, id in
      if let number = number(of: id) { members[id.description] = summary(number) }
    }
    return FeedbackAnswer(entries: entries, members: members)
  }
}
