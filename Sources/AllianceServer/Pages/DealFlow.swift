import AllianceBoards
import AllianceExport
import AllianceGraph
import AllianceModel
import HTTPTypes

extension Route {
  static let dealFlowPage = page(
    "/dealflow", "Projects that seek money, ranked for a fund.", access: .reader,
    parameters: [Parameter(name: "fund", about: "The fund.")], isOfSnapshot: true
  ) { call in
    let words = call.words
    let funds = try call.alliance.members(MembersRequest(kind: .investor, audience: call.audience)).members
    let options =
      [("", words("请选择", "choose one"))]
      + funds.prefix(300).map { fund in
        (fund.id.description, fund.names.text(for: call.language) ?? fund.id.key)
      }
    return Page(
      title: words("项目库", "Deal flow"),
      content: """
        <form class="filter">\(Parts(call).choice("fund", words("基金", "Fund"), options))<button>\(words("查看", "Show"))</button></form>
        \(try call["fund"].map { try deals(call, fund: $0) } ?? .none)
        """
    ).reply(to: call)
  }

  private static func deals(_ call: Call, fund: String) throws -> HTML {
    do {
      return DealSheet(
        call,
        try call.alliance.dealFlow(DealFlowRequest(fund: fund, limit: 60, audience: call.audience))
      ).content
    } catch let error as RequestError {
      return call.note(error)
    }
  }
}

/// Deals for people: the answer's own words, with its members as links.
private struct DealSheet {
  let call: Call
  let found: DealFlowAnswer
  let parts: Parts
  let words: Wording

  private static let names = 4

  init(_ call: Call, _ found: DealFlowAnswer) {
    self.call = call
    self.found = found
    parts = Parts(call)
    words = call.words
  }

  var content: HTML {
    let query = "&member=\(FormText.encoded(found.fund.description))&audience=\(call.audience.rawValue)"
    return """
      <p>\(found.summary(in: call.language))</p>
      \(parts.picture(
        PictureKind.portfolio.name, about: words("基金已投与可投的项目", "What the fund holds and could hold"), query: query))
      \(parts.table(found.spreadTable(in: call.language)))\(parts.table(found.holdingTable(in: call.language)))
      \(parts.table(found.sumTable(in: call.language)))<div class="cards">\(found.deals.map(deal))</div>
      """
  }

  private func deal(_ deal: Deal) -> HTML {
    let remarks = found.remarks(on: deal, in: call.language).map { remark -> HTML in
      let items = remark.items.prefix(Self.names).map { item -> HTML in "<li>\(self.item(item))</li>" }
      let rest = remark.items.count - Self.names
      let more: HTML =
        rest > 0 ? "<li>\(words("等 \(remark.items.count) 个", "and \(rest) more"))</li>" : .none
      let title: HTML = "<p class=\"\(remark.isWarning ? "error" : "quiet")\">\(remark.title)</p>"
      return "\(title)<ul class=\"inline\">\(items)\(more)</ul>"
    }
    return """
      <article class="card"><h3><span class="score">\(ScoreText.of(deal.score))</span> \(found.title(of: deal, in: call.language))</h3>
      \(remarks)</article>
      """
  }

  private func item(_ item: DealFlowAnswer.Item) -> HTML {
    switch item {
    case .text(let text): "\(text)"
    case .member(let id, let more): "\(parts.link(id, found.members[id.description]?.names))\(more)"
    }
  }
}
