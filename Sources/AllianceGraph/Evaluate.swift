public import AllianceMatching
public import AllianceModel
import AllianceNetwork
import AllianceStore

/// What to judge suggestions by.
public struct EvaluateRequest: Hashable, Codable, Sendable {
  /// The name of a pairing kind, or ``PairingKind/needs``.
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
  ///
  /// Needs in words are judged by later projects: what each was to be about is the need.
  public func evaluate(_ request: EvaluateRequest) throws -> Evaluation {
    try PairingKind.checkLearning(of: request.kind)
    let contents = try store.contents()
    let until = try request.until ?? contents.lastDay
    guard let from = request.from ?? until.earlier(years: 1), from <= until else {
      throw RequestError.emptySpan(until)
    }
    let later = try contents.pairings(of: request.kind, from: from, until: until)
    guard later.count > 0 else { throw RequestError.nothingLater(request.kind, from: from, until: until) }
    let weights = try store.learnedWeights()[request.kind] ?? [:]
    var evaluation = later.evaluation(weights: weights, limit: request.limit, ablating: request.ablating)
    evaluation.kind = request.kind
    guard request.kind != PairingKind.needs else { return evaluation }
    evaluation.scored = later.heldAbove(weights: weights, limit: request.limit)
    if let before = from.earlier(years: 1) {
      let earlier = try contents.pairings(of: request.kind, from: before, until: from)
      if earlier.count >= Self.fewest {
        evaluation.reliability = later.reliability(
          of: earlier.calibration(weights: weights), weights: weights, limit: request.limit)
      }
    }
    return evaluation
  }

  /// Learns a kind's weights from the pairings of the last year but one, and judges them on the last year's.
  ///
  /// - Parameters:
  ///   - name: A pairing kind's, or ``PairingKind/needs``.
  ///   - keeping: Whether to use them from now on, if they do better.
  public func train(kind name: String, keeping: Bool) throws -> Training {
    try PairingKind.checkLearning(of: name)
    let contents = try store.contents()
    let until = try contents.lastDay
    guard let middle = until.earlier(years: 1), let from = until.earlier(years: 2) else {
      throw RequestError.emptySpan(until)
    }
    let pairings = try contents.pairings(of: name, from: from, until: middle)
    let later = try contents.pairings(of: name, from: middle, until: until)
    guard pairings.count >= Self.fewest, later.count >= Self.fewest else {
      throw RequestError.tooFewPairings(name, pairings.count, later.count, needed: Self.fewest)
    }
    var training = pairings.training(judgedOn: later)
    training.kind = name
    if keeping && training.isBetter { try store.setLearnedWeights(training.weights, of: name) }
    return training
  }

  /// Gives a kind its shipped weights back.
  public func forgetTraining(kind name: String) throws {
    try PairingKind.checkLearning(of: name)
    try store.setLearnedWeights([:], of: name)
    try store.setCalibration([], of: name)
  }

  /// Fewer seekers than this teach nothing but chance.
  static let fewest = 30
}

extension PairingKind {
  /// Throws where nothing is learned under a name.
  fileprivate static func checkLearning(of name: String) throws {
    if name != needs { _ = try meant(name) }
  }
}

extension AllianceContents {
  /// Who came together in a span, by the name of a pairing kind or ``PairingKind/needs``, which labs answer.
  fileprivate func pairings(
    of name: String, from: CalendarDate, until: CalendarDate
  ) throws -> LaterPairings {
    name == PairingKind.needs
      ? LaterPairings(needsIn: self, kind: .research, from: from, until: until)
      : LaterPairings(self, kind: try PairingKind.meant(name), from: from, until: until)
  }

  /// The last day on which something began.
  var lastDay: CalendarDate {
    get throws {
      guard let horizon else { throw RequestError.nothingDated() }
      return horizon
    }
  }
}
