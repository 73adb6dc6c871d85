public import AllianceModel
import AllianceNetwork

/// Why a pair is suggested, or why not.
public struct Explanation: Hashable, Codable, Sendable {
  /// The pair with all its summands, also where it is not suggested.
  public var suggestion: Suggestion
  /// Its place among all candidates, from 1; nil where a rule leaves it out.
  public var rank: Int?
  /// How many candidates there are.
  public var candidates: Int
  /// The value of the last one on a list of the usual length; nil where there are fewer.
  public var threshold: Double?
  /// The rules that leave the candidate out; empty where it is ranked.
  public var exclusions: [Exclusion]
  /// The stored facts behind each of these rules that rests on any, the most telling first.
  public var grounds: [Exclusion: [Evidence]]
  /// The features that had data for the seeker, but show nothing for this candidate.
  public var silent: [String]

  /// A rule that leaves a candidate out.
  public enum Exclusion: String, CaseIterable, Codable, Sendable, CodingKeyRepresentable {
    /// The seeker and the candidate are one.
    case same
    /// This kind of pairing is not for the seeker's kind of member.
    case seekerKind
    /// This kind of pairing does not propose the candidate's kind of member.
    case candidateKind
    /// The candidate has left the alliance.
    case former
    /// The seeker declined the candidate, and nothing new is known of either since.
    case declined
    /// The seeker wants to be asked again, on a day that has not come.
    case later
    /// One owns the other, or the same owner stands behind both.
    case sameOwner
    /// One employs the other.
    case employment
    /// The two make the same product and neither seeks it, or they are stated to compete.
    case competitor
    /// A conflict of interest was stated.
    case conflict
    /// The one does not meet what the other's need asks for beside its subject.
    case mustHaves
    /// The candidate does not lie where it must.
    case region
    /// None of the candidate's capabilities is as ready as it must be.
    case readiness
    /// None of the candidate's listings is of the amount it must be.
    case amount
    /// Nothing but nearness or activity speaks for the pair.
    case unfounded
  }
}

extension Matcher {
  /// The length of list that "would be suggested" refers to.
  public static let usualLength = 10

  /// Every summand of a pair's score, its rank, and what keeps it off the list.
  ///
  /// - Parameter limits: What limits the list that the rank is of; its length does not.
  public func explanation(
    of candidate: Int, for seeker: Int, kind: PairingKind, limits: Limits = Limits()
  ) -> Explanation {
    let scoring = scoring(kind, for: seeker, askedAbout: candidate)
    var whole = limits
    whole.count = graph.members.count
    let ranking = best(scoring, whole)
    let place = ranking.firstIndex { $0.member == candidate }
    let rulings = rulings(on: candidate, for: seeker, kind, limits.requirements)
    let ranked = place.map { ranking[$0] } ?? Ranked(member: candidate, score: scoring.score(of: candidate))
    return Explanation(
      suggestion: suggestion(ranked, scoring), rank: place.map { $0 + 1 },
      candidates: ranking.count,
      threshold: ranking.count >= Self.usualLength ? ranking[Self.usualLength - 1].value : nil,
      exclusions: exclusions(candidate, seeker, kind, scoring, rulings.map(\.exclusion)),
      grounds: Dictionary(rulings.map { ($0.exclusion, $0.evidence) }, uniquingKeysWith: +),
      silent: scoring.silent(for: candidate))
  }

  /// The kind under which a pair scores highest; ties go to the kind listed first; nil where none pairs the two.
  public func bestKind(of candidate: Int, for seeker: Int) -> PairingKind? {
    let kinds = PairingKind.all.filter {
      $0.candidates(for: graph.members[seeker].kind).contains(graph.members[candidate].kind)
    }
    func score(_ kind: PairingKind) -> Double {
      scoring(kind, for: seeker, askedAbout: candidate).score(of: candidate)
    }
    return kinds.map { (kind: $0, score: score($0)) }.reduce(nil) { best, next in
      best.map { $0.score >= next.score ? $0 : next } ?? next
    }?.kind
  }

  private func exclusions(
    _ candidate: Int, _ seeker: Int, _ kind: PairingKind, _ scoring: Scoring,
    _ rulings: [Explanation.Exclusion]
  ) -> [Explanation.Exclusion] {
    let kinds = kind.candidates(for: graph.members[seeker].kind)
    var exclusions: [Explanation.Exclusion] = []
    if candidate == seeker { exclusions.append(.same) }
    if kinds.isEmpty {
      exclusions.append(.seekerKind)
    } else if !kinds.contains(graph.members[candidate].kind) {
      exclusions.append(.candidateKind)
    }
    if graph.members[candidate].standing == .former { exclusions.append(.former) }
    if isDeclined(candidate, by: seeker, kind) { exclusions.append(.declined) }
    if isPostponed(candidate, by: seeker, kind) { exclusions.append(.later) }
    for ruling in rulings where !exclusions.contains(ruling) { exclusions.append(ruling) }
    if !scoring.isFounded(candidate) { exclusions.append(.unfounded) }
    return exclusions
  }
}
