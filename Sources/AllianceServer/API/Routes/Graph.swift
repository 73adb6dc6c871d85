import AllianceExport
import AllianceGraph
import AllianceMatching
import AllianceModel
import Foundation
import HTTPTypes

extension Route {
  static let graph = Route(
    method: .get, path: "\(prefix)/graph/{picture}",
    summary:
      "Draws a picture. Pictures get passed on, so they are for everybody unless 'audience' says more.",
    access: .anyone,
    parameters: [
      Parameter(
        name: "picture", about: "The picture.", sort: .word(PictureKind.all.map(\.name))),
      Parameter(
        name: "format", about: "The format; 'dot' where it is not said.",
        sort: .word(PictureFormat.all.map(\.name))),
      .member, .kindOfPairing,
      Parameter(
        name: "group", about: "What the network is grouped by.",
        sort: .word(Scene.Grouping.allCases.map(\.rawValue))),
      Parameter(name: "as-of", about: "Draws what held on this day.", sort: .date),
      Parameter(name: "since", about: "The earlier day that 'change' compares with.", sort: .date),
      Parameter(
        name: "limit", about: "More nodes than this are folded.", sort: .number(1...mostNodes)),
      Parameter(
        name: "language", about: "The language of its words.",
        sort: .word(Language.allCases.map(\.rawValue))),
      .audience,
    ], isOfSnapshot: true, mediaType: nil
  ) { call in
    guard let format = PictureFormat.named(call["format"] ?? "dot") else { throw Problem(.badRequest) }
    let drawn = try call.alliance.graph(GraphRequest(call))
    return Reply(
      body: try format.data(drawn), mediaType: format.mediaType,
      fileName: "\(call["picture"] ?? "picture").\(format.name)")
  }

  /// Graphviz lays out this many within seconds.
  private static let mostNodes = 1_000
}

extension GraphRequest {
  /// The picture that a request asks for, seen by no more than who asks may see.
  init(_ call: Call) {
    let asked = call.word("audience", as: Visibility.self) ?? .public
    self.init(
      picture: call["picture"] ?? "network", member: call["member"], kind: call["kind"],
      grouping: call.word("group") ?? .kind, asOf: call["as-of"].flatMap { CalendarDate($0) },
      since: call["since"].flatMap { CalendarDate($0) }, limit: call.number("limit") ?? Scene.usualLimit,
      language: call.word("language") ?? call.language,
      audience: min(asked, call.audience))
  }
}

extension Parameter {
  static let audience = Parameter(
    name: "audience",
    about: "Whose eyes it is for, at most those of who asks; everybody's where it is not said.",
    sort: .word(Visibility.allCases.map(\.rawValue)))
}
