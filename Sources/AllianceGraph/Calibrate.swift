public import AllianceMatching
import AllianceModel
import AllianceStore

extension Alliance {
  /// Learns what a kind's scores mean under the weights in use, from who met in the last year that is known.
  ///
  /// Returns nil and forgets what was known where fewer than ``fewest`` seekers met anybody. Needs in words have no
  /// calibration of their own.
  ///
  /// - Parameter keeping: Whether suggestions say so from now on.
  public func calibrate(kind name: String, keeping: Bool = true) throws -> Calibration? {
    guard name != PairingKind.needs else { return nil }
    let kind = try PairingKind.meant(name)
    let contents = try store.contents()
    let until = try contents.lastDay
    guard let from = until.earlier(years: 1) else { throw RequestError.emptySpan(until) }
    let later = LaterPairings(contents, kind: kind, from: from, until: until)
    let calibration =
      later.count >= Self.fewest
      ? later.calibration(weights: try store.learnedWeights()[kind.name] ?? [:]) : nil
    if keeping { try store.setCalibration(calibration?.stored ?? [], of: kind.name) }
    return calibration
  }
}

extension Calibration {
  init(stored: [StoredStep]) {
    self.init(steps: stored.map { Step(score: $0.score, pairs: $0.pairs, held: $0.held) })
  }

  fileprivate var stored: [StoredStep] {
    steps.map { StoredStep(score: $0.score, pairs: $0.pairs, held: $0.held) }
  }
}
