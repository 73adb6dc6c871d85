import AllianceGraph
import AllianceModel
import HTTPTypes

extension Route {
  static let cardsPage = Route(
    method: .get, path: "/cards", summary: "Confidential needs under code names.", access: .member,
    isConfidential: true, mediaType: Page.mediaType
  ) { call in
    let found = try call.alliance.cards(CardsRequest(asker: call.visitor.member))
    return CardSheet(call, found).page.reply(to: call)
  }

  static let sayOfCard = form(
    "/cards/{code}/answer", "Says yes or no to a card, or to somebody's wish to see behind it.",
    access: .member,
    parameters: [
      .code, Parameter(name: "agrees", about: "Whether it is a yes.", sort: .flag).required,
      Parameter(name: "asker", about: "Whose wish it is about."),
    ]
  ) { call in
    try call.say(
      call.flag("agrees"), ofCard: call["code"] ?? "", asker: call["asker"].flatMap { FactID($0) },
      speaker: nil)
    return .see("/cards")
  }
}

/// Cards for people.
private struct CardSheet {
  let call: Call
  let found: CardsAnswer
  let words: Wording

  init(_ call: Call, _ found: CardsAnswer) {
    self.call = call
    self.found = found
    words = call.words
  }

  var page: Page {
    let none: HTML = "<p>\(words("目前没有盲卡。", "There are no cards now."))</p>"
    return Page(
      title: words("盲卡", "Blind cards"),
      content: """
        <p>\(words("保密的需求只以代号显示；双方都同意后，才看到内容与名称。", "Confidential needs stand under code names; words and names show once both sides said yes."))</p>
        \(wishes)\(found.cards.isEmpty ? none : .none)<div class="cards">\(found.cards.map(card))</div>
        """)
  }

  private func card(_ card: CardsAnswer.Card) -> HTML {
    let who = card.kind.map { words($0) } ?? words("某成员", "a member")
    let place = card.region?.name(in: call.language)
    let goods = card.concepts.map { found.concepts[$0.description]?.text(for: call.language) ?? $0.key }
    let what = goods.isEmpty ? words(card.seeks) : goods.joined(separator: words("、", ", "))
    let sentence = words(
      "\(place.map { "\($0)的" } ?? "")\(who)，寻求：\(what)",
      "\(who)\(place.map { " in \($0)" } ?? "") seeks: \(what)")
    return """
      <article class="card"><h3><span class="mark">\(card.code)</span></h3><p>\(sentence)</p>\(opened(card))\(ask(card))</article>
      """
  }

  private func opened(_ card: CardsAnswer.Card) -> HTML {
    guard let need = card.need else { return .none }
    let link = Parts(call).link(need.member, found.members[need.member.description]?.names)
    return "<p><b>\(need.text.text(for: call.language) ?? "")</b></p><p>\(link)</p>"
  }

  /// A member asks for itself; the secretariat sees what is behind anyway.
  private func ask(_ card: CardsAnswer.Card) -> HTML {
    guard call.visitor.member != nil else { return .none }
    let text =
      card.isAsked ? words("收回意愿", "Take it back") : words("愿意了解", "I would like to know")
    let note: HTML =
      card.isAsked && card.need == nil
      ? "<p class=\"quiet\">\(words("已表示意愿，等待对方同意。", "You said yes; the other side has not yet."))</p>"
      : .none
    return "\(note)\(button(card.code, agrees: !card.isAsked, asker: nil, text))"
  }

  private var wishes: HTML {
    let rows = found.wishes.map { wish -> HTML in
      let state = wish.isGranted ? words("已同意", "granted") : words("待回复", "not answered")
      let act: HTML =
        call.visitor.member == nil
        ? .none
        : button(
          wish.code, agrees: !wish.isGranted, asker: wish.member,
          wish.isGranted ? words("收回", "Take back") : words("同意公开", "Show it to them"))
      return """
        <tr><td><span class="mark">\(wish.code)</span></td><td>\(Parts(call).link(wish.member, found.members[wish.member.description]?.names))</td>
        <td>\(state)</td><td>\(act)</td></tr>
        """
    }
    guard !rows.isEmpty else { return .none }
    let heads = [words("代号", "Card"), words("谁想了解", "Who would like to know"), words("状态", "State"), ""]
    return """
      <h2>\(words("对盲卡的意愿", "Wishes"))</h2>\(Parts(call).table(heads: heads, rows: rows))
      """
  }

  private func button(_ code: String, agrees: Bool, asker: FactID?, _ text: String) -> HTML {
    let field: HTML =
      asker.map { "<input type=\"hidden\" name=\"asker\" value=\"\($0.description)\">" } ?? .none
    return """
      <form class="actions" method="post" action="/cards/\(code)/answer">\(call.formToken)\(field)
      <input type="hidden" name="agrees" value="\(agrees ? "true" : "false")"><button>\(text)</button></form>
      """
  }
}
