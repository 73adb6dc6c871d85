import AllianceBoards
import AllianceExport
import AllianceGraph
import AllianceMatching
import AllianceModel
import HTTPTypes

extension Route {
  static let explorer = page(
    "/explorer", "The network and other pictures, to look around in.",
    parameters: [
      Parameter(name: "picture", about: "The picture.", sort: .word(explored)), .kindOfPairing,
      Parameter(
        name: "group", about: "What the network is grouped by.",
        sort: .word(Scene.Grouping.allCases.map(\.rawValue))),
      Parameter(name: "limit", about: "More nodes than this are folded.", sort: .number(1...400)),
    ], isOfSnapshot: true
  ) { call in
    let parts = Parts(call)
    let words = call.words
    let picture = call["picture"] ?? "network"
    let pictures = PictureKind.all.filter { !$0.needsMember && !$0.needsPast }
      .map { ($0.name, $0.title.text(for: call.language) ?? $0.name) }
    let query = ["kind", "group", "limit"].compactMap { name in
      call[name].map { "&\(name)=\(FormText.encoded($0))" }
    }.joined()
    return Page(
      title: words("合作网络", "Network"),
      content: """
        <form class="filter">\(parts.choice("picture", words("图", "Picture"), pictures))
        \(parts.choice("group", words("分组", "Grouped by"), [("kind", words("类别", "kind")), ("region", words("地区", "region"))]))
        \(parts.choice("kind", words("对接类型", "Pairings"), [("", words("默认", "usual"))] + parts.kinds))
        \(parts.choice("limit", words("节点数", "Nodes"), [("120", "120"), ("40", "40"), ("250", "250"), ("400", "400")]))
        <button>\(words("绘制", "Draw"))</button></form>
        \(parts.picture(picture, about: words("所选的图", "The chosen picture"), query: query, unfolded: unfolded(call)))
        \(try survey(call, parts))
        """
    ).reply(to: call)
  }

  private static let explored = PictureKind.all.filter { !$0.needsMember && !$0.needsPast }.map(\.name)

  /// The same picture with more nodes.
  private static func unfolded(_ call: Call) -> String {
    let kept = ["picture", "kind", "group"].compactMap { name in
      call[name].map { "&\(name)=\(FormText.encoded($0))" }
    }.joined()
    return "/explorer?limit=400\(kept)"
  }

  /// The network in words: a way into it that needs no picture. Nothing where there are no members yet.
  private static func survey(_ call: Call, _ parts: Parts) throws -> HTML {
    guard try !call.alliance.members(MembersRequest(audience: call.audience)).members.isEmpty else {
      return .none
    }
    let answer = try call.alliance.network(NetworkRequest(audience: call.audience))
    let lists = answer.parts(in: call.language).map { part -> HTML in
      let items = part.rows.prefix(shownRows).map { row -> HTML in
        "<li>\(parts.line(row, answer.members))</li>"
      }
      let rest = part.rows.count - shownRows
      let more: HTML = rest > 0 ? "<li>\(NetworkAnswer.more(rest, in: call.language))</li>" : .none
      return "<h2>\(part.title)</h2><ul class=\"listings\">\(items)\(more)</ul>"
    }
    return """
      <p>\(answer.summary(in: call.language))</p>\(lists)
      \(parts.table(answer.densityTable(in: call.language)))\(parts.table(answer.trendTable(in: call.language)))
      """
  }

  private static let shownRows = 12
}
