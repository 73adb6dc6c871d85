import AllianceGraph
import AllianceIdentity
import AllianceModel
import HTTPTypes

extension Route {
  static let duplicatesPage = page(
    "/duplicates", "Members that may be one organisation, side by side.", access: .secretariat,
    isConfidential: true
  ) { call in
    let words = call.words
    let found = try call.alliance.duplicates(DuplicatesRequest(limit: 50, audience: call.audience))
    let log = try call.alliance.decisions(audience: call.audience)
    let none: HTML = "<p>\(words("没有疑似重复的成员。", "No members look like one organisation."))</p>"
    return Page(
      title: words("疑似重复", "Possible duplicates"),
      content: """
        <p>\(found.summary(in: call.language))\(words("，先列最可能的", ", the most likely first"))</p>
        \(found.pairs.isEmpty ? none : .none)<div class="stack">\(found.pairs.map { PairSheet(call, found, $0).content })</div>
        \(PairSheet.log(log, call))
        """
    ).reply(to: call)
  }

  static let decidePair = form(
    "/duplicates/decide", "Says that two entries are one, or are not.", access: .secretariat,
    parameters: [
      Parameter(name: "a", about: "The one.").required, Parameter(name: "b", about: "The other.").required,
      Parameter(name: "verdict", about: "The decision.", sort: .word(["merge", "distinct"])).required,
    ]
  ) { call in
    _ = try call.alliance.decide(
      IdentityRequest(
        call.word("verdict") ?? .distinct, call["a"] ?? "", call["b"] ?? "", on: call.desk.clock.today))
    return .see("/duplicates")
  }

  static let undoPair = form(
    "/duplicates/undo", "Takes a decision back.", access: .secretariat, parameters: [.decision.required]
  ) { call in
    _ = try call.alliance.undoDecision(call.number("number") ?? 0, on: call.desk.clock.today)
    return .see("/duplicates")
  }
}

/// Two entries beside each other.
private struct PairSheet {
  let call: Call
  let pair: DuplicatePair
  let found: DuplicatesAnswer
  let words: Wording

  init(_ call: Call, _ found: DuplicatesAnswer, _ pair: DuplicatePair) {
    self.call = call
    self.pair = pair
    self.found = found
    words = call.words
  }

  var content: HTML {
    let reasons = found.reasons(of: pair, in: call.language).map { reason -> HTML in "<li>\(reason)</li>" }
    return """
      <article class="card"><h3><span class="score">\(ScoreText.of(Double(pair.score)))</span> \(words(pair.verdict))</h3>
      <div class="sides">\(side(pair.a))\(side(pair.b))</div><ul class="reasons">\(reasons)</ul>
      <form class="actions" method="post" action="/duplicates/decide">\(call.formToken)
      <input type="hidden" name="a" value="\(pair.a.description)"><input type="hidden" name="b" value="\(pair.b.description)">
      <button name="verdict" value="merge">\(words("是同一家，合并到左边", "One: merge into the left"))</button>
      <button class="plain" name="verdict" value="distinct">\(words("不是同一家", "Not the same"))</button></form></article>
      """
  }

  private func side(_ id: FactID) -> HTML {
    guard let member = found.members[id.description] else { return "<div>\(id.description)</div>" }
    let names = member.names.map { name -> HTML in "<li>\(name.text)</li>" }
    let facts = [words(member.kind), words(member.standing), member.region?.name(in: call.language)]
    let counts = words(
      "供需 \(member.listings) · 项目 \(member.projects) · 关系 \(member.relations)",
      "\(member.listings) listings · \(member.projects) projects · \(member.relations) relations")
    return """
      <div><p>\(Parts(call).link(id, member.names))</p><ul class="plain">\(names)</ul>
      <p class="quiet">\(facts.compactMap { $0 }.joined(separator: " · "))</p><p class="quiet">\(counts)</p><p class="quiet">\(id.description)</p></div>
      """
  }

  /// What was decided lately, each with a way back.
  static func log(_ log: IdentityAnswer, _ call: Call) -> HTML {
    let words = call.words
    let table = log.table(in: call.language)
    let rows = zip(log.entries, table.rows).suffix(20).reversed().map { entry, row -> HTML in
      let undo: HTML = """
        <form method="post" action="/duplicates/undo">\(call.formToken)<input type="hidden" name="number" value="\(entry.id)">
        <button class="plain">\(words("撤销", "Undo"))</button></form>
        """
      let cells = row.map { cell -> HTML in "<td>\(cell)</td>" }
      return "<tr>\(cells)<td>\(log.isTakenBack(entry) ? .none : undo)</td></tr>"
    }
    guard !rows.isEmpty else { return .none }
    return """
      <h2>\(words("已作的决定", "Decisions so far"))</h2>\(Parts(call).table(heads: table.heads + [""], rows: rows))
      """
  }
}
