import AllianceMatching
public import AllianceModel
import AllianceNetwork
import AllianceStore

/// How far suggestions came 成效台账: suggested, met, agreement, contract, in use.
public struct OutcomesAnswer: Hashable, Codable, Sendable {
  /// The counts, a pairing kind each, in the order of kinds.
  public var kinds: [Counts]
  /// Every pair that anything was said of, with how far it came, by kind and then by the log's order.
  public var pairs: [Outcome]
  /// The members they name, by id.
  public var members: [String: MemberSummary]

  /// How many pairs of a kind came how far; whoever came further counts at each stage before.
  public struct Counts: Hashable, Codable, Sendable {
    /// The name of the pairing kind.
    public var kind: String
    /// How many suggested pairs anything was said of.
    public var answered: Int
    /// How many of them were declined at last.
    public var declined: Int
    /// How many of them are to be asked again.
    public var later: Int
    /// How many came at least as far as each stage.
    public var reached: [Feedback.Verdict: Int]
  }

  /// How far a pair came.
  public struct Outcome: Hashable, Codable, Sendable {
    /// The name of the pairing kind.
    public var kind: String
    /// Whom the suggestion was made to.
    public var seeker: FactID
    /// Who was suggested.
    public var candidate: FactID
    /// The furthest stage; where none was reached, the last word.
    public var stage: Feedback.Verdict
    /// The day that was said.
    public var on: CalendarDate
  }
}

extension Alliance {
  /// The ledger of outcomes from the log of feedback. Only the secretariat sees it.
  public func outcomes(audience: Visibility = .secretariat) throws -> OutcomesAnswer {
    let log = audience == .secretariat ? try store.feedback().filter { !$0.isWithdrawn } : []
    let pairs = OutcomesAnswer.pairs(of: log)
    let kinds = PairingKind.all.map(\.name).compactMap { kind in
      OutcomesAnswer.counts(of: kind, pairs.filter { $0.kind == kind })
    }
    let graph = try snapshot(for: audience).graph
    return OutcomesAnswer(
      kinds: kinds, pairs: pairs, members: graph.summaries(of: pairs.flatMap { [$0.seeker, $0.candidate] }))
  }
}

extension OutcomesAnswer {
  fileprivate static func pairs(of log: [Feedback]) -> [Outcome] {
    var places: [[String]: Int] = [:]
    var outcomes: [Outcome] = []
    for entry in log {
      let key = [entry.kind, entry.seeker.description, entry.candidate.description]
      let outcome = Outcome(
        kind: entry.kind, seeker: entry.seeker, candidate: entry.candidate, stage: entry.verdict, on: entry.on
      )
      if let place = places[key] {
        if entry.verdict.stage ?? 0 >= outcomes[place].stage.stage ?? 0 { outcomes[place] = outcome }
      } else {
        places[key] = outcomes.count
        outcomes.append(outcome)
      }
    }
    return PairingKind.all.flatMap { kind in outcomes.filter { $0.kind == kind.name } }
  }

  fileprivate static func counts(of kind: String, _ pairs: [Outcome]) -> Counts? {
    guard !pairs.isEmpty else { return nil }
    let stages = Feedback.Verdict.allCases.filter { $0.stage != nil }
    return Counts(
      kind: kind, answered: pairs.count, declined: pairs.count { $0.stage == .decline },
      later: pairs.count { $0.stage == .later },
      reached: stages.reduce(into: [:]) { reached, stage in
        reached[stage] = pairs.count { $0.stage.stage ?? 0 >= stage.stage! }
      })
  }
}
