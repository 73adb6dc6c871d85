public import AllianceMatching
public import AllianceModel
import AllianceNetwork
import AllianceStore

/// What to judge suggestions by.
public struct EvaluateRequest: Hashable, Codable, Sendable {
  /// The name of a pairing kind.
  public var kind: String
  /// The first day that is held back; nil for a year before the last one known.
  public var from: CalendarDate?
  /// The last day that is held back; nil for the last one known.
  public var until: CalendarDate?
  /// At most this many seekers are asked for.
  public var limit: Int
  /// Whether to judge the full method without each of its features too.
  public var ablating: Bool

  /// A kind over its last year, unless said otherwise.
  public init(
    kind: String, from: CalendarDate? = nil, until: CalendarDate? = nil, limit: Int = 1_000,
    ablating: Bool = false
  ) {
    self.kind = kind
    self.from = from
    self.until = until
    self.limit = limit
    self.ablating = ablating
  }
}

extension Alliance {
  /// Judges suggestions by who came together later: what began in the span is held back and then looked for.
  public func evaluate(_ request: EvaluateRequest) throws -> Evaluation {
    let kind = try PairingKind.meant(request.kind)
    let contents = try store.contents()
    let until = try request.until ?? contents.lastDay
    guard let from = request.from ?? until.earlier(years: 1), from <= until else {
      throw RequestError.emptySpan(until)
    }
    let later = LaterPairings(contents, kind: kind, from: from, until: until)
    guard later.count > 0 else { throw RequestError.nothingLater(kind.name, from: from, until: until) }
    let weights = try store.learnedWeights()[kind.name] ?? [:]
    var evaluation = later.evaluation(weights: weights, limit: request.limit, ablating: request.ablating)
    evaluation.scored = later.heldAbove(weights: weights, limit: request.limit)
    if let before = from.earlier(years: 1) {
      let earlier = LaterPairings(contents, kind: kind, from: before, until: from)
      if earlier.count >= Self.fewest {
        evaluation.reliability = later.reliability(
          of: earlier.calibration(weights: weights), weights: weights, limit: request.limit)
      }
    }
    return evaluation
  }

  /// Learns a kind's weights from the pairings of the last year but one, and judges them on the last year's.
  ///
  /// - Parameter keeping: Whether to use them from now on, if they do better.
  public func train(kind name: String, keeping: Bool) throws -> Training {
    let kind = try PairingKind.meant(name)
    let contents = try store.contents()
    let until = try contents.lastDay
    guard let middle = until.earlier(years: 1), let from = until.earlier(years: 2) else {
      throw RequestError.emptySpan(until)
    }
    let pairings = LaterPairings(contents, kind: kind, from: from, until: middle)
    let later = LaterPairings(contents, kind: kind, from: middle, until: until)
    guard pairings.count >= Self.fewest, later.count >= Self.fewest else {
      throw RequestError.tooFewPairings(kind.name, pairings.count, later.count, needed: Self.fewest)
    }
    let training = pairings.training(judgedOn: later)
    if keeping && training.isBetter { try store.setLearnedWeights(training.weights, of: kind.name) }
    return training
  }

  /// Gives a kind its shipped weights back.
  public func forgetTraining(kind name: String) throws {
    try store.setLearnedWeights([:], of: try PairingKind.meant(name).name)
    try store.setCalibration([], of: name)
  }

  /// Fewer seekers than this teach nothing but chance.
  static let fewest = 30
}

extension AllianceContents {
  /// The last day on which something began.
  var lastDay: CalendarDate {
    get throws {
      guard let last = (projects.compactMap(\.start) + relations.compactMap(\.on)).max() else {
        throw RequestError.nothingDated()
      }
      return last
    }
  }
}
