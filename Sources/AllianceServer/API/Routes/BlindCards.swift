import AllianceGraph
import AllianceModel
import Foundation
import HTTPTypes

extension Route {
  static let cards = Route(
    method: .get, path: "\(prefix)/cards",
    summary: "Confidential needs under code names, and what both sides agreed to show.", access: .member,
    isConfidential: true, answerType: CardsAnswer.self
  ) { call in try .json(call.alliance.cards(CardsRequest(asker: call.visitor.member))) }

  static let answerCard = Route(
    method: .post, path: "\(prefix)/cards/{code}",
    summary:
      "Says that one would like to know what is behind a card (agrees), or as its member that 'asker' may.",
    access: .member, parameters: [.code], body: .json, changes: true, answerType: CardsAnswer.self
  ) { call in
    guard let body = try? JSONDecoder().decode(CardBody.self, from: call.body) else {
      throw Problem.badBody("expected an object with 'agrees'; and if you like 'asker' and 'speaker'")
    }
    try call.say(
      body.agrees, ofCard: call["code"] ?? "", asker: body.asker.flatMap { FactID($0) },
      speaker: body.speaker.flatMap { FactID($0) })
    return try .json(call.alliance.cards(CardsRequest(asker: call.visitor.member)))
  }
}

extension Parameter {
  static let code = Parameter(name: "code", about: "The card's code name.")
}

/// What is said of a card as programs send it.
private struct CardBody: Codable {
  var agrees: Bool
  var asker: String?
  var speaker: String?
}

extension Call {
  /// Notes what is said of a card: members speak for themselves alone, the secretariat for whom it names.
  func say(_ agrees: Bool, ofCard code: String, asker: FactID?, speaker: FactID?) throws {
    if let own = visitor.member, let speaker, speaker != own { throw Problem.notYours(speaker.description) }
    guard let speaker = visitor.member ?? speaker else { throw Problem.missingParameter("speaker") }
    try alliance.answerCard(
      CardRequest(
        code: code, asker: asker ?? speaker, speaker: speaker, agrees: agrees, on: desk.clock.today))
  }
}
