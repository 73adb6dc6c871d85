import AllianceBoards
import AllianceGraph
import AllianceModel
import HTTPTypes

extension Route {
  static let chain = page(
    "/chain", "The gaps of the industry chain, and who could fill them.",
    parameters: [
      Parameter(name: "concept", about: "Only this concept and what goes into it."), .region,
      Parameter(
        name: "status", about: "The state.", sort: .word(ChainGap.Status.allCases.map(\.rawValue))), .whatIf,
    ], isOfSnapshot: true
  ) { call in
    let parts = Parts(call)
    let words = call.words
    let found = try call.alliance.gaps(
      GapsRequest(
        concept: call["concept"], region: call["region"], status: call.word("status"), limit: 40,
        whatIf: try call.suppositions(), audience: call.audience))
    let figures = ChainGap.Status.allCases.map { status -> HTML in
      "<li><b>\(found.counts[status.rawValue] ?? 0)</b> \(words(status))</li>"
    }
    let states =
      [("", words("除强链外", "all but strong"))] + ChainGap.Status.allCases.map { ($0.rawValue, words($0)) }
    return Page(
      title: words("产业链缺口", "Gaps of the chain"),
      content: """
        <ul class="figures">\(figures)</ul>
        <form class="filter">\(parts.field("concept", words("概念", "Concept")))
        \(parts.field("region", words("地区", "Region")))\(parts.choice("status", words("状态", "State"), states))
        \(parts.field("what-if", words("假设（leaves:成员；fails:概念）", "What if (leaves:MEMBER; fails:CONCEPT)")))
        <button>\(words("筛选", "Filter"))</button></form>
        \(change(found, parts))
        \(parts.picture("gaps", about: words("产业链缺口图", "Picture of the chain and its gaps")))
        \(found.gaps.map { gap($0, found, parts) })
        """
    ).reply(to: call)
  }

  /// What a supposition changes; nothing where there is none.
  private static func change(_ found: GapsAnswer, _ parts: Parts) -> HTML {
    guard let change = found.change else { return .none }
    let items = found.changes(in: parts.language).map { line -> HTML in "<li>\(line)</li>" }
    return """
      <h2>\(change.title(in: parts.language))</h2><p>\(found.counts(since: change, in: parts.language))</p><ul>\(items)</ul>
      """
  }

  private static func gap(_ entry: GapsAnswer.Entry, _ found: GapsAnswer, _ parts: Parts) -> HTML {
    let remarks = found.remarks(on: entry, in: parts.language).map { remark -> HTML in
      let names = remark.members.prefix(shownNames).map { id, note -> HTML in
        "<li>\(parts.link(id, found.members[id.description]?.names))\(note)</li>"
      }
      let rest = remark.members.count - shownNames
      let more: HTML =
        rest > 0 ? "<li>\(parts.words("等\(remark.members.count)家", "and \(rest) more"))</li>" : .none
      let said: HTML = remark.text.isEmpty ? "<ul class=\"inline\">\(names)\(more)</ul>" : "\(remark.text)"
      return "<div><span class=\"quiet\">\(remark.title)</span> \(said)</div>"
    }
    return """
      <section class="gap \(entry.gap.status.rawValue)"><h3>\(found.label(of: entry.gap.concept, in: parts.language))
      <span class="mark">\(entry.gap.state(in: parts.language))</span></h3>\(remarks)</section>
      """
  }

  private static let shownNames = 6
}
