import AllianceExport
import AllianceMatching
import AllianceModel

extension Route {
  /// The interface for programs: the questions of the command, in its bytes.
  static let interface: [Route] = [
    .members, .member, .suggestions, .find, .explanation, .graph, .gaps, .network, .consortium, .dealFlow,
    .meetings, .policies, .taxonomy, .concepts, .boardAnswer, .assignments, .assign, .diff, .report,
    .evidence, .duplicates, .decisions,
    .decide,
    .undoDecision, .quarantine, .retryQuarantine, .dropQuarantined, .status, .feedbackLog, .giveFeedback,
    .withdrawFeedback, .importFeed, .importJobs, .importJob, .cards, .answerCard, .openAPI,
  ]

  static let prefix = "/api/v1"
}

extension Parameter {
  static let member = Parameter(name: "member", about: "An id, an identifier or an unambiguous name.")
  static let kindOfPairing = Parameter(
    name: "kind", about: "The kind of pairing.", sort: .word(PairingKind.all.map(\.name)))
  static let region = Parameter(name: "region", about: "A region, by code or name.")
}
