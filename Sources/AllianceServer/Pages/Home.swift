import AllianceGraph
import AllianceMatching
import AllianceModel
import HTTPTypes

extension Route {
  static let home = page("/", "What the alliance is, in figures and a picture.", isOfSnapshot: true) { call in
    let parts = Parts(call)
    let words = call.words
    let members = try call.alliance.members(MembersRequest(audience: call.audience)).members
    let counts = Dictionary(grouping: members, by: \.kind).mapValues(\.count)
    let figures = MemberKind.allCases.filter { counts[$0] != nil }.map { kind -> HTML in
      """
      <li><a href="/members?kind=\(kind.rawValue)"><b>\(counts[kind] ?? 0)</b> \(words(kind))</a></li>
      """
    }
    let empty: HTML = "<p>\(words("还没有成员；请秘书处导入数据。", "No members yet; the secretariat imports them."))</p>"
    return Page(
      title: words("供需对接与合作网络", "Who could work with whom"),
      content: """
        \(searchForm(call))
        <ul class="figures"><li><b>\(members.count)</b> \(words("成员合计", "members in all"))</li>\(figures)</ul>
        \(members.isEmpty ? empty : parts.picture("network", about: words("合作网络图", "Picture of the network")))
        """
    ).reply(to: call)
  }

  static let search = page(
    "/search", "Members by name, and for a need in words.",
    parameters: [
      Parameter(name: "text", about: "The words."),
      Parameter(
        name: "side", about: "Which side of the listings is searched.",
        sort: .word(Listing.Side.allCases.map(\.rawValue))),
    ], isOfSnapshot: true
  ) { call in
    let parts = Parts(call)
    let words = call.words
    guard let text = call["text"] else { return .see("/") }
    let named = try call.alliance.members(MembersRequest(query: text, limit: 8, audience: call.audience))
    let need = Need(text, side: call.word("side") ?? .capability)
    let found = try? call.alliance.find(FindRequest(need: need, limit: 12, audience: call.audience))
    let cards = (found?.suggestions ?? []).map { parts.card($0, found?.members ?? [:]) }
    let nothing: HTML = "<p>\(words("没有符合的成员；换个说法再试。", "No member fits; say it in other words."))</p>"
    return Page(
      title: words("搜索：", "Search: ") + text,
      content: """
        \(searchForm(call))
        <h2>\(words("供需匹配", "Members for the need"))</h2>
        \(cards.isEmpty ? nothing : "<div class=\"cards\">\(cards)</div>")
        <h2>\(words("名称或条目含有这些词", "Names and listings with these words"))</h2>
        \(named.members.isEmpty ? nothing : parts.table(named.members))
        """
    ).reply(to: call)
  }

  private static func searchForm(_ call: Call) -> HTML {
    let words = call.words
    let parts = Parts(call)
    return """
      <form class="search" action="/search" role="search">
      <label><span class="hidden">\(words("需求或名称", "A need or a name"))</span>
      <input type="search" name="text" value="\(call["text"] ?? "")" required
      placeholder="\(words("例如：六维力传感器、谐波减速器", "such as: six-axis force sensor"))"></label>
      \(parts.choice("side", words("查找", "among"), Listing.Side.allCases.map { ($0.rawValue, words($0)) }))
      <button>\(words("搜索", "Search"))</button></form>
      """
  }

  static let language = page(
    "/language", "Chooses the language of pages.",
    parameters: [
      Parameter(name: "to", about: "The language.", sort: .word(Language.allCases.map(\.rawValue))).required,
      Parameter(name: "back", about: "The page to go on with."),
    ]
  ) { call in
    var reply = Reply.see(safePath(call["back"]))
    reply.cookie = Cookies.setting(
      Cookies.language, to: call["to"] ?? "en", seconds: 365 * 86_400, isEncrypted: call.desk.isEncrypted)
    return reply
  }

  /// A path of this service and nothing else: what comes in a query must not lead elsewhere.
  static func safePath(_ path: String?) -> String {
    guard let path, path.hasPrefix("/"), !path.hasPrefix("//"),
      path.utf8.allSatisfy({ (0x21..<0x7F).contains($0) && $0 != UInt8(ascii: "\\") })
    else { return "/" }
    return path
  }
}
