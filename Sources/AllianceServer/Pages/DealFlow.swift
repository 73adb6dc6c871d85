import AllianceBoards
import AllianceGraph
import AllianceModel
import Foundation
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

/// Deals for people.
private struct DealSheet {
  let call: Call
  let found: DealFlowAnswer
  let parts: Parts
  let words: Wording

  init(_ call: Call, _ found: DealFlowAnswer) {
    self.call = call
    self.found = found
    parts = Parts(call)
    words = call.words
  }

  var content: HTML {
    """
    <p>\(words("寻求资金的项目 \(found.seeking) 个，符合投向 \(found.count) 个", "\(found.seeking) projects seek money, \(found.count) fit the mandate"))</p>
    \(sums)<div class="cards">\(found.deals.map(deal))</div>
    """
  }

  private func deal(_ deal: Deal) -> HTML {
    let reasons = deal.reasons.map { reason -> HTML in
      "<li><span class=\"score\">+\(Parts.decimals(reason.strength * reason.weight))</span> \(words(reason.criterion))</li>"
    }
    let conflicts = deal.conflicts.map { conflict -> HTML in
      """
      <li class="error">\(words("利益冲突：", "conflict: "))\(words(conflict.sort)) · \(member(conflict.member))</li>
      """
    }
    let amount = deal.sought.map {
      "\(deal.currency) \($0.formatted(.number.locale(Locale(identifier: "en"))))"
    }
    return """
      <article class="card"><h3><span class="score">\(Parts.decimals(deal.score))</span> \(found.projects[deal.project.description]?.text(for: call.language) ?? deal.project.key)</h3>
      <p>\(amount ?? words("未说明金额", "no sum stated"))</p><ul class="reasons">\(reasons)\(conflicts)</ul>
      \(row(words("发起方", "by"), deal.participants.map(member)))\(row(words("应用单位", "would use it"), deal.users.map(member)))
      \(row(words("科研支撑", "labs"), deal.labs.map(member)))\(row(words("补链强链", "fills"), deal.gaps.map(concept)))</article>
      """
  }

  private func row(_ title: String, _ items: [HTML]) -> HTML {
    guard !items.isEmpty else { return .none }
    let list = items.prefix(4).map { item -> HTML in "<li>\(item)</li>" }
    let rest: HTML =
      items.count > 4 ? "<li>\(words("等 \(items.count) 个", "and \(items.count - 4) more"))</li>" : .none
    return "<p class=\"quiet\">\(title)</p><ul class=\"inline\">\(list)\(rest)</ul>"
  }

  private var sums: HTML {
    let rows = found.sums.map { sum -> HTML in
      let mark: HTML =
        sum.isConcentrated ? "<span class=\"mark\">\(words("集中", "concentrated"))</span>" : .none
      return """
        <tr><td>\(sum.segment.map(concept) ?? "\(words("其他", "other"))") \(mark)</td><td class="number">\(sum.count)</td>
        <td class="number">\("\(sum.currency) \(sum.amount.formatted(.number.locale(Locale(identifier: "en"))))")</td><td class="number">\("\(Int((sum.share * 100).rounded()))%")</td></tr>
        """
    }
    guard !rows.isEmpty else { return .none }
    let heads = [
      words("环节", "Segment"), words("项目", "Projects"), words("金额", "Sought"), words("占比", "Share"),
    ]
    return parts.table(heads: heads, rows: rows, numbers: [1, 2, 3])
  }

  private func member(_ id: FactID) -> HTML { parts.link(id, found.members[id.description]?.names) }

  private func concept(_ id: FactID) -> HTML {
    "\(found.concepts[id.description]?.text(for: call.language) ?? id.key)"
  }
}
