import AllianceGraph
import AllianceModel
import HTTPTypes

extension Route {
  static let taxonomyPage = page(
    "/taxonomy", "The taxonomies, concept by concept, with who has to do with each.",
    parameters: [.concept], isOfSnapshot: true
  ) { call in
    let found = try call.alliance.concept(
      ConceptRequest(concept: call["concept"], audience: call.audience))
    return ConceptSheet(call, found).page.reply(to: call)
  }
}

/// All that a page tells of a concept.
private struct ConceptSheet {
  let call: Call
  let found: ConceptAnswer
  let parts: Parts
  let words: Wording

  init(_ call: Call, _ found: ConceptAnswer) {
    self.call = call
    self.found = found
    parts = Parts(call)
    words = call.words
  }

  var page: Page {
    Page(
      title: found.concept.map(name) ?? words("产业分类", "Taxonomy of the industry"),
      content: """
        <form class="filter" role="search">\(parts.field("concept", words("概念", "Concept")))
        <button>\(words("查找", "Look up"))</button></form>
        \(trail)\(about)
        \(list(words("更细的概念", "More special"), found.narrower))
        \(list(words("上游：由这些组成", "Upstream: what goes into it"), found.inputs))
        \(list(words("下游：用于这些", "Downstream: what it goes into"), found.upstreamOf))
        \(holders(words("提供者", "Who offers it"), found.offering))
        \(holders(words("需求方", "Who needs it"), found.needing))
        """)
  }

  private var trail: HTML {
    guard found.concept != nil else { return .none }
    let links = found.broader.map { id -> HTML in "<li>\(link(id))</li>" }
    return """
      <nav aria-label="\(words("上级概念", "More general"))"><ul class="inline">
      <li><a href="/taxonomy">\(words("全部", "all"))</a></li>\(links)</ul></nav>
      """
  }

  private var about: HTML {
    guard let concept = found.concept else { return .none }
    let labels = (concept.preferredLabels + concept.alternativeLabels).map(\.text).joined(separator: " / ")
    return """
      <p class="quiet">\(labels)</p><p>\(concept.definition.text(for: call.language) ?? "")</p>
      <p><a href="/search?text=\(FormText.encoded(name(concept)))">\(words("查找能提供的成员", "Find members for it"))</a>
      · <a href="/chain?concept=\(FormText.encoded(concept.id.description))">\(words("看链上的缺口", "See the gaps of its chain"))</a></p>
      """
  }

  private func list(_ title: String, _ ids: [FactID]) -> HTML {
    let items = ids.map { id -> HTML in
      let count = found.listings[id.description] ?? 0
      let mark: HTML = count > 0 ? " <span class=\"quiet\">\(count)</span>" : .none
      return "<li>\(link(id))\(mark)</li>"
    }
    return items.isEmpty ? .none : "<h2>\(title)</h2><ul class=\"columns\">\(items)</ul>"
  }

  private func holders(_ title: String, _ ids: [FactID]) -> HTML {
    let rows = ids.prefix(100).compactMap { found.members[$0.description] }
    return rows.isEmpty ? .none : "<h2>\(title)</h2>\(parts.table(Array(rows)))"
  }

  private func link(_ id: FactID) -> HTML {
    """
    <a href="/taxonomy?concept=\(FormText.encoded(id.description))">\(found.concepts[id.description]?.text(for: call.language) ?? id.key)</a>
    """
  }

  private func name(_ concept: Concept) -> String {
    concept.preferredLabels.text(for: call.language) ?? concept.id.key
  }
}
