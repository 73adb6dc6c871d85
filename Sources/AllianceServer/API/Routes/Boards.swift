import AllianceBoards
import AllianceGraph
import AllianceMatching
import AllianceModel
import Foundation
import HTTPTypes

extension Route {
  static let boardAnswer = Route(
    method: .get, path: "\(prefix)/board",
    summary: "The suggestions of one kind for many members, the strongest first.", access: .secretariat,
    parameters: [
      .kindOfPairing.required, .region,
      Parameter(
        name: "seekers", about: "The kind of those who seek.",
        sort: .word(MemberKind.allCases.map(\.rawValue))),
      Parameter(name: "least", about: "The least score.", sort: .share), .limit(5_000),
    ], isOfSnapshot: true, answerType: BoardAnswer.self
  ) { call in
    try .json(
      call.alliance.board(
        BoardRequest(
          kind: call["kind"] ?? "", seekers: call.word("seekers"), region: call["region"],
          seekerLimit: call.number("limit") ?? 200, least: call["least"].flatMap { Double($0) } ?? 0,
          audience: call.audience)))
  }

  static let gaps = Route(
    method: .get, path: "\(prefix)/gaps",
    summary: "Finds the gaps of the industry chain, and who could fill them.", access: .anyone,
    parameters: [
      Parameter(name: "concept", about: "Only this concept, by id or label, and what goes into it."),
      .region,
      Parameter(
        name: "status", about: "Only places in this state; all but the strong ones where it is not said.",
        sort: .word(ChainGap.Status.allCases.map(\.rawValue))),
      .limit(), .cursor,
      .whatIf,
    ], isOfSnapshot: true, answerType: GapsAnswer.self
  ) { call in
    let page = try call.page()
    let answer = try call.alliance.gaps(
      GapsRequest(
        concept: call["concept"], region: call["region"], status: call.word("status"), limit: page.limit,
        skip: page.skip, whatIf: try call.suppositions(), audience: call.audience))
    return try page.reply(answer, of: answer.count)
  }

  static let network = Route(
    method: .get, path: "\(prefix)/network",
    summary: "Describes the network of ties, or finds who can introduce two members.", access: .anyone,
    parameters: [
      Parameter(name: "between", about: "Two members, with a comma between."),
      Parameter(
        name: "load", about: "Nobody with more ties than this introduces.", sort: .number(1...1_000_000)),
    ], isOfSnapshot: true, answerType: NetworkAnswer.self
  ) { call in
    let ends = call.list("between")
    guard ends.isEmpty || ends.count == 2 else {
      throw Problem.badParameter("between", call["between"] ?? "", expected: "two members")
    }
    return try .json(
      call.alliance.network(
        NetworkRequest(between: ends, load: call.number("load"), audience: call.audience)))
  }

  static let consortium = Route(
    method: .get, path: "\(prefix)/consortium",
    summary: "Builds the smallest team of members that covers what is required.", access: .reader,
    parameters: [
      Parameter(name: "need", about: "A need by its id, or words that name concepts."),
      Parameter(name: "concepts", about: "Concepts by id or label, with commas between."),
      Parameter(
        name: "max", about: "At most this many members; 5 where it is not said.", sort: .number(1...20)),
      Parameter(name: "must", about: "Kinds of member that must be in it, with commas between."),
      .region,
      Parameter(name: "exclude", about: "Members that must not be in it, with commas between."), .budget,
      .drawnFormat, .languageOfWords,
    ], isOfSnapshot: true, answerType: ConsortiumAnswer.self
  ) { call in
    guard call["need"] != nil || call["concepts"] != nil else { throw Problem.missingParameter("need") }
    let answer = try call.alliance.consortium(
      ConsortiumRequest(
        need: call["need"], concepts: call.list("concepts"), teamLimit: call.number("max") ?? 5,
        kinds: try call.kinds("must"), region: call["region"], excluded: call.list("exclude"),
        budget: call["budget"], audience: call.audience))
    return try call.reply(answer) { answer.picture(in: $0) }
  }

  static let dealFlow = Route(
    method: .get, path: "\(prefix)/dealflow", summary: "Ranks the projects that seek money for a fund.",
    access: .reader, parameters: [Parameter(name: "fund", about: "The fund.").required, .limit()],
    isOfSnapshot: true, answerType: DealFlowAnswer.self
  ) { call in
    try .json(
      call.alliance.dealFlow(
        DealFlowRequest(fund: call["fund"] ?? "", limit: call.number("limit"), audience: call.audience)))
  }
}

extension Parameter {
  static let whatIf = Parameter(
    name: "what-if",
    about: "What to suppose: 'leaves:MEMBER' or 'fails:CONCEPT', several with semicolons between.")
}

extension Call {
  /// Suppositions that name no file: those are the server's.
  func suppositions() throws -> [String] {
    let texts = (self["what-if"] ?? "").split(whereSeparator: { ";；".contains($0) })
      .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    for text in texts where !text.hasPrefix("leaves:") && !text.hasPrefix("fails:") {
      throw Problem.badParameter(
        "what-if", String(text.prefix(100)), expected: "'leaves:MEMBER' or 'fails:CONCEPT'")
    }
    return texts
  }

  fileprivate func kinds(_ name: String) throws -> [MemberKind] {
    try list(name).map { word in
      guard let kind = MemberKind(rawValue: word) else {
        let known = MemberKind.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
        throw Problem.badParameter(name, word, expected: "one of \(known)")
      }
      return kind
    }
  }
}
