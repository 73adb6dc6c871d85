import AllianceBoards
public import AllianceModel
public import Foundation

/// A report for people, as Markdown or HTML: what strangers wrote in it is text and nothing else.
public struct ReportPage: Sendable {
  private let report: ReportAnswer
  private let language: Language
  private let picture: String

  /// A report in a language.
  ///
  /// - Parameter picture: The picture of the change as SVG, which the page shows; nil for none.
  public init(_ report: ReportAnswer, language: Language, picture: Data? = nil) {
    self.report = report
    self.language = language
    let svg = picture.map { String(decoding: $0, as: UTF8.self) } ?? ""
    self.picture = svg.firstRange(of: "<svg").map { String(svg[$0.lowerBound...]) } ?? ""
  }

  /// One heading and what stands below it.
  public struct Section: Sendable {
    /// The heading, with how many items there are.
    public let title: String
    /// The items, a line each.
    public let items: [String]
  }

  /// The report as Markdown.
  ///
  /// - Parameter picture: Where the picture of the change lies, seen from the report; nil for none.
  public func markdown(showing picture: String? = nil) -> Data {
    let blocks = sections.map { section in
      "## \(PlainText.markdown(section.title))\n\n"
        + section.items.map { "- \(PlainText.markdown($0))\n" }.joined()
    }
    let address = picture?.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed)
      .map { $0.replacing("(", with: "%28").replacing(")", with: "%29") }
    let figure = address.map { "![\(words("网络变化", "what changed in the network"))](\($0))\n\n" } ?? ""
    let head = "# \(PlainText.markdown(title))\n\n\(PlainText.markdown(summary))\n\n"
    return Data((head + figure + blocks.joined(separator: "\n")).utf8)
  }

  /// The report as a page of its own.
  public var html: Data {
    let blocks = sections.map { section in
      "<h2>\(PlainText.html(section.title))</h2>\n<ul>\n"
        + section.items.map { "<li>\(PlainText.html($0))</li>\n" }.joined() + "</ul>\n"
    }
    return Data(
      """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)"><head><meta charset="utf-8"><title>\(PlainText.html(title))</title>
      <style>body{font-family:sans-serif;max-width:60em;margin:2em auto;padding:0 1em;line-height:1.5}
      svg{width:100%;height:auto}</style></head>
      <body><h1>\(PlainText.html(title))</h1>
      <p>\(PlainText.html(summary))</p>
      \(picture)
      \(blocks.joined())</body></html>

      """.utf8)
  }

  // MARK: Words

  private func words(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  private var title: String {
    words("联盟变化报告 \(report.from) 至 \(report.to)", "What changed from \(report.from) to \(report.to)")
  }

  /// How much came, changed and went, and how far suggestions came, on a line.
  public var summary: String {
    let sums = FactChange.Fate.allCases.map { fate in
      "\(fate.name(in: language)) \(report.changes.count { $0.fate == fate })"
    }
    let came = report.outcomes.map { "\($0.verdict.name(in: language)) \($0.count)" }
    let facts = sums.joined(separator: words("，", ", "))
    guard !came.isEmpty else { return facts }
    return facts + words("；对接进展：", "; suggestions: ") + came.joined(separator: words("，", ", "))
  }

  /// What came, changed and went by sort, the outcomes of suggestions, the gaps of the chain; those with nothing in them
  /// are left out.
  public var sections: [Section] {
    let facts = Evidence.Fact.allCases.flatMap { sort in
      FactChange.Fate.allCases.map { fate in
        let changes = report.changes.filter { $0.fact.fact == sort && $0.fate == fate }
        return Section(
          title: "\(sort.name(in: language)) · \(fate.name(in: language)) (\(changes.count))",
          items: changes.map(line))
      }
    }
    let outcomes = Section(
      title: words("对接进展", "What became of suggestions"),
      items: report.outcomes.map { "\($0.verdict.name(in: language)): \($0.count)" })
    return (facts + [outcomes] + gaps).filter { !$0.items.isEmpty }
  }

  private func line(_ change: FactChange) -> String {
    let name = name(change)
    guard change.fate == .changed else { return name }
    let fields = change.fields.map { field in
      let (before, after) = (field.before.joined(separator: "; "), field.after.joined(separator: "; "))
      return
        "\(field.field.name(in: language)) \(before.isEmpty ? "–" : before) → \(after.isEmpty ? "–" : after)"
    }
    return name + words("：", ": ") + fields.joined(separator: words("；", "; "))
  }

  private func name(_ change: FactChange) -> String {
    let caption = change.caption.text(for: language) ?? change.fact.id.key
    func value(_ field: FactField) -> String? {
      change.fields.first { $0.field == field }.flatMap { $0.after.first ?? $0.before.first }
    }
    func member(_ field: FactField) -> String? {
      value(field).map { report.names[$0]?.text(for: language) ?? $0 }
    }
    switch change.fact.fact {
    case .relation:
      guard let from = member(.from), let to = member(.to) else { return caption }
      let predicate = value(.predicate).flatMap { Relation.Predicate(rawValue: $0) }?.name(in: language) ?? ""
      let text = change.caption.text(for: language).map { words("：", ": ") + $0 } ?? ""
      return "\(from) \(predicate) \(to)\(text)"
    case .listing: return (member(.member).map { $0 + words("：", ": ") } ?? "") + caption
    case .member, .project, .concept: return caption
    }
  }

  private var gaps: [Section] {
    func section(_ title: String, _ places: [GapsChange.Place]) -> Section {
      Section(
        title: "\(title) (\(places.count))",
        items: places.map { place in
          let states = [place.before, place.after].map { $0?.name(in: language) ?? "–" }
          let label = report.concepts[place.concept.description]?.text(for: language) ?? place.concept.key
          return "\(label): \(states[0]) → \(states[1])"
        })
    }
    let opened = report.gaps.places.filter { $0.isOpened }
    let closed = report.gaps.places.filter { !$0.isOpened }
    return [
      section(words("产业链缺口 · 出现或加重", "Gaps of the chain · opened or worse"), opened),
      section(words("产业链缺口 · 补上或减轻", "Gaps of the chain · closed or better"), closed),
    ]
  }
}
