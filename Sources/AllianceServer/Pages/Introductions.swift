import AllianceGraph
import AllianceModel
import HTTPTypes

extension Route {
  static let introductions = page(
    "/introductions", "Who can introduce one member to another.",
    parameters: [
      Parameter(name: "from", about: "The one."), Parameter(name: "to", about: "The other."),
      Parameter(name: "load", about: "Nobody with more ties introduces.", sort: .number(1...1_000_000)),
    ], isOfSnapshot: true
  ) { call in
    let words = call.words
    let parts = Parts(call)
    return Page(
      title: words("引荐路径", "Introductions"),
      content: """
        <form class="filter">\(parts.field("from", words("成员甲", "One member"), required: true))
        \(parts.field("to", words("成员乙", "The other"), required: true))
        \(parts.field("load", words("中间人至多几个联系", "Brokers with at most so many ties"), type: "number"))<button>\(words("查找", "Find"))</button></form>
        \(try ways(call, parts))
        """
    ).reply(to: call)
  }

  private static func ways(_ call: Call, _ parts: Parts) throws -> HTML {
    guard let from = call["from"], let to = call["to"] else { return .none }
    do {
      let found = try call.alliance.network(
        NetworkRequest(between: [from, to], load: call.number("load"), audience: call.audience))
      let ways = found.ways.map { way -> HTML in "<li>\(parts.line(way, found.members))</li>" }
      let none: HTML = "<p>\(NetworkAnswer.noWay(in: call.language))</p>"
      return ways.isEmpty ? none : "<ol>\(ways)</ol>"
    } catch let error as RequestError {
      return call.note(error)
    }
  }
}
