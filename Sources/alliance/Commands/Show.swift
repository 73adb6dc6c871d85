import AllianceGraph
import AllianceModel
import ArgumentParser

struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Show one member: what it offers and seeks, its projects and relations, and where each fact comes from.",
    discussion: """
      MEMBER is an id, an identifier (lei:…, uscc:…) or an unambiguous name in any spelling.

      EXAMPLES
        alliance show 佳都科技
        alliance show gd-air:pci --json
        alliance show 佳都科技 --as-of 2026-03-31
      """)

  @Argument(help: "The member.")
  var member: String

  @Flag(help: "Print JSON.")
  var json = false

  @OptionGroup var past: AsOfOptions
  @OptionGroup var answer: AnswerOptions
  @OptionGroup var store: StoreOptions

  func run() throws {
    let alliance = try store.open()
    let shown = try alliance.show(ShowRequest(member: member, asOf: past.asOf, audience: answer.audience))
    try past.note(alliance, Words(answer.spoken))
    if json { return Terminal.put(try AnswerJSON.data(shown)) }
    MemberSheet(shown, answer.spoken).lines(width: Terminal.width).forEach(Terminal.put)
  }
}

/// A member's facts for people, a fact a paragraph.
private struct MemberSheet {
  private let shown: ShowAnswer
  private let language: Language
  private let words: Words

  init(_ shown: ShowAnswer, _ language: Language) {
    self.shown = shown
    self.language = language
    words = Words(language)
  }

  func lines(width: Int) -> [String] {
    var lines = head(width) + section(words("来源不一致", "sources disagree"), disputes, width)
    for side in Listing.Side.allCases {
      lines += section(words(side), shown.listings.filter { $0.fact.side == side }.map(listing), width)
    }
    lines += section(words("项目", "projects"), shown.projects.map(project), width)
    lines += section(words("关系", "relations"), shown.relations.map(relation), width)
    return lines
  }

  private func head(_ width: Int) -> [String] {
    let member = shown.member
    let name = member.names.text(for: language) ?? member.id.key
    let others = (member.names + member.aliases).map(\.text).filter { $0 != name }
    var facts = [words(member.kind), words(member.standing)]
    if let region = member.region { facts.append(region.name(in: language)) }
    if let year = member.founded { facts.append(words("\(year)年成立", "founded \(year)")) }
    if let website = member.website { facts.append(website) }
    facts += member.identifiers.map { "\($0.scheme):\($0.value)" }
    var lines: [String] = []
    if !others.isEmpty { lines.append(words("又名：", "also: ") + others.joined(separator: words("、", ", "))) }
    lines.append(facts.joined(separator: " · "))
    if let profile = member.profile.text(for: language) { lines.append(profile) }
    return title(name, width) + lines.flatMap { DisplayWidth.wrapped($0, to: width) }
      + ([source(shown.provenance)] + shown.merged.map(merged))
      .flatMap { DisplayWidth.wrapped($0, to: width) }.map(Terminal.dim)
  }

  /// The name with the id behind it, or beneath it where both don't fit on a line.
  private func title(_ name: String, _ width: Int) -> [String] {
    let id = "\(shown.member.id)"
    guard DisplayWidth.of("\(name)  \(id)") > width else {
      return [Terminal.bold(name) + "  " + Terminal.dim(id)]
    }
    return DisplayWidth.wrapped(name, to: width).map(Terminal.bold)
      + DisplayWidth.wrapped(id, to: width).map(Terminal.dim)
  }

  private func section(_ title: String, _ facts: [(text: String, source: String)], _ width: Int) -> [String] {
    guard !facts.isEmpty else { return [] }
    return ["", Terminal.bold("\(title) (\(facts.count))")]
      + facts.flatMap { fact in
        DisplayWidth.wrapped(fact.text, to: width - 4).enumerated().map { ($0 == 0 ? "  • " : "    ") + $1 }
          + ["    " + Terminal.dim(DisplayWidth.clipped(fact.source, to: width - 4))]
      }
  }

  private func merged(_ entry: Sourced<FactID>) -> String {
    words("合并自 \(entry.fact)，", "merged: \(entry.fact), ") + source(entry.provenance)
  }

  /// Each value that is said of a field on which records disagree, with who says it.
  private var disputes: [(text: String, source: String)] {
    shown.disputes.flatMap { dispute in
      dispute.claims.map { claim in
        let mark = claim.counts ? words("（采用）", " (counts)") : ""
        let more = claim.records > 1 ? words("，共 \(claim.records) 条记录", ", in \(claim.records) records") : ""
        return ("\(words(dispute.field)): \(claim.value)\(mark)", source(claim.provenance) + more)
      }
    }
  }

  private func listing(_ item: Sourced<Listing>) -> (text: String, source: String) {
    let listing = item.fact
    var parts = [listing.text.text(for: language) ?? listing.concepts.map(\.name).joined(separator: ", ")]
    var facts = [words(listing.kind)]
    if let level = listing.readiness { facts.append("TRL \(level)") }
    if let amount = listing.amount { facts.append(text(amount)) }
    if let award = listing.award { facts.append(words("揭榜奖金 ", "award ") + text(award)) }
    if let region = listing.region { facts.append(region.name(in: language)) }
    if listing.validFrom != nil || listing.validUntil != nil {
      facts.append("\(listing.validFrom?.description ?? "") … \(listing.validUntil?.description ?? "")")
    }
    if listing.visibility != .public { facts.append(words(listing.visibility)) }
    parts.append("[\(facts.joined(separator: ", "))]")
    return (parts.joined(separator: " "), source(item.provenance))
  }

  private func project(_ item: Sourced<Project>) -> (text: String, source: String) {
    let project = item.fact
    let title = project.title.text(for: language) ?? project.id.key
    let role = project.participants.first { $0.member == shown.member.id }?.role
    let years = [project.start, project.end].compactMap { $0.map { String($0.year) } }.joined(separator: "–")
    let others = project.participants.filter { $0.member != shown.member.id }.map { name($0.member) }
    let facts = [years, words(project.stage), role == .coordinator ? words("牵头", "coordinator") : ""].filter {
      !$0.isEmpty
    }
    let with =
      others.isEmpty
      ? ""
      : words("；与 ", "; with ") + others.prefix(5).joined(separator: words("、", ", "))
        + (others.count > 5 ? " +\(others.count - 5)" : "")
    return ("\(title) [\(facts.joined(separator: ", "))]\(with)", source(item.provenance))
  }

  private func relation(_ item: Sourced<Relation>) -> (text: String, source: String) {
    let relation = item.fact
    let sentence = "\(name(relation.from)) \(words(relation.predicate)) \(name(relation.to))"
    let about = relation.text.text(for: language).map { words("：\($0)", ": \($0)") } ?? ""
    return (sentence + about + (relation.on.map { " [\($0)]" } ?? ""), source(item.provenance))
  }

  private func name(_ id: FactID) -> String { shown.names[id.description]?.text(for: language) ?? id.key }

  private func text(_ amount: AmountRange) -> String { AmountText.of(amount) }

  private func source(_ provenance: Provenance?) -> String {
    guard let provenance else { return "" }
    return words(
      "来源 \(provenance.source) \(provenance.file):\(provenance.line)，\(provenance.firstSeen) 至 \(provenance.lastSeen)",
      "from \(provenance.source) \(provenance.file):\(provenance.line), \(provenance.firstSeen) to \(provenance.lastSeen)"
    )
  }
}
