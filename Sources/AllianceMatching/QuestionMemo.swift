import Synchronization

/// What several features of one question need, worked out once: a question without a memo works it out each time.
final class QuestionMemo: Sendable {
  private let values = Mutex<[Part: any Sendable]>([:])

  /// What is remembered.
  enum Part: Hashable {
    case likeness, cosines, fields, profile, nearest, peers, peerLikeness, nearness, direction
    /// The places of those that vote, on the list of this sort.
    case placesOfNearest, placesOfPeers
    /// The walk of this name.
    case walk(String)
    /// What is looked for with these listings of the seeker.
    case wishes(ListingMatch.Selection)
    /// The stages of the chain that the feature of this name looks at.
    case stages(String)
    /// Ties that weigh so much elsewhere than at what is sought.
    case ties(Float)
  }

  /// The part of the question, made when it is first asked for.
  func value<Value: Sendable>(_ part: Part, _ make: () -> Value) -> Value {
    if let known = values.withLock({ $0[part].flatMap { $0 as? Value } }) { return known }
    let value = make()
    values.withLock { $0[part] = value }
    return value
  }
}
