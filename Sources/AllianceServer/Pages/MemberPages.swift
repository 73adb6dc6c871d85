import AllianceExport
import AllianceGraph
import AllianceMatching
import AllianceModel
import HTTPTypes

extension Route {
  private static let memberFilters = [
    Parameter(name: "query", about: "Words."),
    Parameter(name: "kind", about: "The kind.", sort: .word(MemberKind.allCases.map(\.rawValue))), .region,
  ]

  static let membersPage = page(
    "/members", "The members.",
    parameters: memberFilters + [Pager.parameter], isOfSnapshot: true
  ) { call in
    let parts = Parts(call)
    let words = call.words
    let found = try call.alliance.members(
      MembersRequest(
        query: call["query"], kind: call.word("kind"), region: call["region"], audience: call.audience))
    let pager = Pager(call, path: "/members", filters: memberFilters)
    let kinds = [("", words("全部", "all"))] + MemberKind.allCases.map { ($0.rawValue, words($0)) }
    return Page(
      title: words("成员", "Members"),
      content: """
        <form class="filter">\(parts.field("query", words("词语", "Words")))
        \(parts.choice("kind", words("类别", "Kind"), kinds))
        \(parts.field("region", words("地区", "Region")))<button>\(words("筛选", "Filter"))</button></form>
        <p>\(words("共 \(found.count) 个成员", "\(found.count) members"))</p>
        \(parts.table(Array(pager.shown(of: found.members))))\(pager.links(count: found.count))
        """
    ).reply(to: call)
  }

  static let memberPage = page(
    "/members/{member}", "A member: what it offers and seeks, and whom it could work with.",
    parameters: [.member], isOfSnapshot: true
  ) { call in
    let found = try call.alliance.show(
      ShowRequest(member: call["member"] ?? "", audience: call.audience, asker: call.visitor.member))
    return try MemberSheet(call, found).page.reply(to: call)
  }

  static let answerSuggestion = form(
    "/members/{member}/answer", "Accepts or declines a suggestion.", access: .member,
    parameters: [
      .member, Parameter(name: "candidate", about: "Who was suggested.").required,
      Parameter(name: "kind", about: "The kind.", sort: .word(PairingKind.all.map(\.name))).required,
      Parameter(
        name: "verdict", about: "The answer.", sort: .word(Feedback.Verdict.allCases.map(\.rawValue))
      ).required, Parameter(name: "reason", about: "Why."),
      Parameter(
        name: "askAgain", about: "With later: from when the pair may be suggested again.", sort: .date),
    ]
  ) { call in
    let seeker = call["member"] ?? ""
    let verdict = call.word("verdict", as: Feedback.Verdict.self) ?? .accept
    let day = call["askAgain"].flatMap { CalendarDate($0) } ?? call.desk.clock.day(after: laterDays)
    _ = try call.give(
      FeedbackBody(
        seeker: seeker, candidate: call["candidate"] ?? "", kind: call["kind"], verdict: verdict,
        reason: call["reason"], askAgain: verdict == .later ? day : nil))
    return .see("/members/\(FormText.encoded(seeker))")
  }
}

/// After so many days a pair is suggested again to whom it did not suit, unless they say another day.
private let laterDays = 90

/// All that a page tells of a member.
private struct MemberSheet {
  let call: Call
  let found: ShowAnswer
  let parts: Parts
  let words: Wording
  /// Labels of the concepts that listings name, by the name.
  let concepts: [String: [LocalizedText]]

  init(_ call: Call, _ found: ShowAnswer) throws {
    self.call = call
    self.found = found
    concepts = try call.alliance.labels(
      of: found.listings.flatMap(\.fact.concepts), for: call.audience)
    parts = Parts(call)
    words = call.words
  }

  /// How many suggestions of a kind are shown.
  private static let perKind = 4

  var page: Page {
    get throws {
      let id = found.member.id.description
      return Page(
        title: found.member.names.text(for: call.language) ?? found.member.id.key,
        content: """
          \(facts)
          \(listings(.capability, words("能力", "Capabilities")))\(listings(.need, words("需求", "Needs")))
          <h2>\(words("对接建议", "Suggestions"))</h2>\(try suggestions)
          \(projects)\(relations)
          <h2>\(words("关系图", "Picture"))</h2>
          \(parts.picture("member", about: words("该成员的关系图", "Picture of this member's ties"), query: "&member=\(FormText.encoded(id))"))
          """)
    }
  }

  private var facts: HTML {
    let member = found.member
    let plain = [
      words(member.kind), words(member.standing), member.region?.name(in: call.language),
      member.founded.map { words("\($0) 年成立", "founded \($0)") }, member.id.description,
    ].compactMap { $0 }.joined(separator: " · ")
    let site = SafeLink.address(member.website).map { address -> HTML in
      "<p><a href=\"\(address)\" rel=\"noopener noreferrer nofollow\">\(address)</a></p>"
    }
    let others = member.names.map(\.text).joined(separator: " / ")
    return """
      <p class="quiet">\(plain)</p><p>\(others)</p>\(site ?? .none)<p>\(member.profile.text(for: call.language) ?? "")</p>
      """
  }

  private func listings(_ side: Listing.Side, _ title: String) -> HTML {
    let items = found.listings.map(\.fact).filter { $0.side == side }.map { listing -> HTML in
      let mark: HTML =
        listing.visibility == .public
        ? .none : "<span class=\"mark\">\(words(listing.visibility))</span>"
      let named = listing.concepts.map { concepts[$0.name]?.text(for: call.language) ?? $0.name }
      let links = zip(listing.concepts, named).map { concept, name -> HTML in
        concepts[concept.name] == nil
          ? "<li>\(name)</li>"
          : "<li><a href=\"/taxonomy?concept=\(FormText.encoded(concept.name))\">\(name)</a></li>"
      }
      return """
        <li><b>\(listing.text.text(for: call.language) ?? named.joined(separator: words("、", ", ")))</b> \(mark)
        <ul class="inline quiet"><li>\(words(listing.kind))\(listing.readiness.map { " · TRL \($0)" } ?? "")</li>\(links)</ul></li>
        """
    }
    return items.isEmpty ? .none : "<h2>\(title)</h2><ul class=\"listings\">\(items)</ul>"
  }

  private var suggestions: HTML {
    get throws {
      let answer = try call.alliance.suggest(
        SuggestRequest(
          member: found.member.id.description, limit: Self.perKind, audience: call.audience))
      guard !answer.suggestions.isEmpty else {
        return "<p>\(words("没有合适的匹配；补充能力或需求条目后再看。", "No good match; state more capabilities or needs."))</p>"
      }
      let sections = PairingKind.all.map { kind -> HTML in
        let own = answer.suggestions.filter { $0.kind == kind.name }
        guard !own.isEmpty else { return .none }
        let cards = own.map { parts.card($0, answer.members, answers: answers($0)) }
        let title = kind.title.text(for: call.language) ?? kind.name
        return "<h3>\(title)</h3><div class=\"cards\">\(cards)</div>"
      }
      return "\(sections)"
    }
  }

  /// The secretariat speaks for all, a member for itself.
  private func answers(_ suggestion: Suggestion) -> HTML {
    let isOwn = call.visitor.member == found.member.id
    guard call.visitor.session != nil, isOwn || call.visitor.has(.secretariat) else { return .none }
    return """
      <form class="answer" method="post" action="/members/\(FormText.encoded(found.member.id.description))/answer">
      \(call.formToken)<input type="hidden" name="candidate" value="\(suggestion.candidate.description)">
      <input type="hidden" name="kind" value="\(suggestion.kind)">
      <label><span class="hidden">\(words("理由", "Reason"))</span>
      <input name="reason" maxlength="500" placeholder="\(words("理由（可不填）", "reason, if you like"))"></label>
      <button name="verdict" value="accept">\(words("愿意对接", "Accept"))</button>
      <button class="plain" name="verdict" value="later">\(words("以后再说", "Later"))</button>
      <button class="plain" name="verdict" value="decline">\(words("谢绝", "Decline"))</button></form>
      """
  }

  private var projects: HTML {
    let items = found.projects.map(\.fact).map { project -> HTML in
      let others = project.participants.filter { $0.member != found.member.id }.prefix(8)
        .map { part -> HTML in "<li>\(parts.link(part.member, found.names[part.member.description]))</li>" }
      return """
        <li><b>\(project.title.text(for: call.language) ?? project.id.key)</b> <span class="quiet">\(words(project.stage))</span>
        <ul class="inline">\(others)</ul></li>
        """
    }
    return items.isEmpty ? .none : "<h2>\(words("项目", "Projects"))</h2><ul class=\"listings\">\(items)</ul>"
  }

  private var relations: HTML {
    let items = found.relations.map(\.fact).prefix(100).map { relation -> HTML in
      """
      <li>\(parts.link(relation.from, found.names[relation.from.description])) <span class="quiet">\(words(relation.predicate))</span>
      \(parts.link(relation.to, found.names[relation.to.description])) <span class="quiet">\(relation.on.map { "\($0)" } ?? "")</span></li>
      """
    }
    return items.isEmpty ? .none : "<h2>\(words("关系", "Relations"))</h2><ul class=\"listings\">\(items)</ul>"
  }
}
