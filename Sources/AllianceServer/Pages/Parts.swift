import AllianceExport
import AllianceGraph
import AllianceMatching
import AllianceModel
import Foundation

/// Pieces that several pages show.
struct Parts {
  let call: Call
  let words: Wording

  init(_ call: Call) {
    self.call = call
    words = call.words
  }

  var language: Language { call.language }

  /// A member's name as a link to its page.
  func link(_ id: FactID, _ names: [LocalizedText]?) -> HTML {
    "<a href=\"/members/\(FormText.encoded(id.description))\">\(names?.text(for: language) ?? id.key)</a>"
  }

  /// Members of the network on a line, each as a link.
  func line(_ row: NetworkAnswer.Row, _ members: [String: MemberSummary]) -> HTML {
    let names = row.members.enumerated().map { place, id -> HTML in
      "\(place > 0 ? row.separator : "")\(link(id, members[id.description]?.names))"
    }
    return "\(row.before)\(names)\(row.after)"
  }

  /// A member on a line of a list.
  func row(_ member: MemberSummary) -> HTML {
    """
    <tr><td>\(link(member.id, member.names))</td><td>\(words(member.kind))</td>
    <td>\(member.region?.name(in: language) ?? "")</td><td class="number">\(member.listings)</td>
    <td class="number">\(member.projects)</td><td class="number">\(member.relations)</td></tr>
    """
  }

  /// A table of members.
  func table(_ members: [MemberSummary]) -> HTML {
    let heads = [
      words("名称", "Name"), words("类别", "Kind"), words("地区", "Region"), words("供需", "Listings"),
      words("项目", "Projects"), words("关系", "Relations"),
    ]
    return table(heads: heads, rows: members.map(row), numbers: [3, 4, 5])
  }

  /// A table that can be moved sideways where it is wider than the screen.
  ///
  /// - Parameter numbers: The columns that hold numbers, from 0.
  func table(heads: [String], rows: [HTML], numbers: Set<Int> = []) -> HTML {
    let cells = heads.enumerated().map { place, head -> HTML in
      numbers.contains(place)
        ? "<th scope=\"col\" class=\"number\">\(head)</th>" : "<th scope=\"col\">\(head)</th>"
    }
    return """
      <div class="wide" tabindex="0"><table><thead><tr>\(cells)</tr></thead><tbody>\(rows)</tbody></table></div>
      """
  }

  /// An answer's own table; nothing where it has no rows.
  func table(_ answer: AnswerTable) -> HTML {
    guard !answer.rows.isEmpty else { return .none }
    let rows = answer.rows.map { row -> HTML in
      let cells = row.enumerated().map { place, cell -> HTML in
        answer.numbers.contains(place) ? "<td class=\"number\">\(cell)</td>" : "<td>\(cell)</td>"
      }
      return "<tr>\(cells)</tr>"
    }
    return table(heads: answer.heads, rows: rows, numbers: answer.numbers)
  }

  /// A suggestion with its reasons, and what may be said of it.
  func card(_ suggestion: Suggestion, _ members: [String: MemberSummary], answers: HTML = .none) -> HTML {
    let member = members[suggestion.candidate.description]
    let reasons = suggestion.reasons.map { reason -> HTML in
      """
      <li><span class="score">+\(ScoreText.of(reason.contribution))</span> \(reason.summary.text(for: language) ?? "")</li>
      """
    }
    let facts = [member.map { words($0.kind) }, member?.region?.name(in: language)].compactMap { $0 }
    return """
      <article class="card"><h4><span class="score">\(ScoreText.of(suggestion.score))</span>
      \(link(suggestion.candidate, member?.names))</h4>
      <p class="quiet">\(facts.joined(separator: " · "))</p><ul class="reasons">\(reasons)</ul>\(answers)</article>
      """
  }

  /// A picture, as a file of its own that works without script.
  ///
  /// - Parameter unfolded: The page that shows what is folded in it.
  func picture(_ name: String, about: String, query: String = "", unfolded: String = "/explorer?limit=400")
    -> HTML
  {
    picture(
      at: "\(Route.prefix)/graph/\(name)?format=svg\(query)", about: about,
      opens: name == "gaps" ? "/taxonomy?concept=" : "/members/", unfolded: unfolded)
  }

  /// The picture at an address, in the reader's language.
  ///
  /// - Parameter opens: The page of a node, but for the node's name.
  func picture(
    at address: String, about: String, opens: String = "/members/", unfolded: String = "/explorer?limit=400"
  ) -> HTML {
    let path = "\(address)&language=\(language.rawValue)"
    let fault = words(
      "图无法绘制：服务器可能缺少 Graphviz（apt install graphviz）。列表仍可使用。",
      "The picture can't be drawn: the server may lack Graphviz (apt install graphviz). The lists still work."
    )
    return """
      <figure class="picture"><div class="canvas" data-open="\(opens)" data-more="\(unfolded)" data-fault="\(fault)" tabindex="0" role="group" aria-label="\(about)">
      <img src="\(path)" alt="\(about)"></div>
      <figcaption><a href="\(path)">\(words("单独打开图片", "Open the picture by itself"))</a></figcaption></figure>
      """
  }

  /// A field of a form to choose from.
  func choice(_ name: String, _ label: String, _ options: [(value: String, text: String)]) -> HTML {
    let chosen = call[name] ?? ""
    let items = options.map { option -> HTML in
      "<option value=\"\(option.value)\"\(option.value == chosen ? " selected" : HTML.none)>\(option.text)</option>"
    }
    return "<label>\(label) <select name=\"\(name)\">\(items)</select></label>"
  }

  /// A field of a form to write in.
  func field(_ name: String, _ label: String, type: String = "text", required: Bool = false) -> HTML {
    """
    <label>\(label) <input type="\(type)" name="\(name)" value="\(type == "password" ? "" : call[name] ?? "")"\(required ? " required" : HTML.none)></label>
    """
  }

  /// The kinds of pairing to choose from.
  var kinds: [(value: String, text: String)] {
    PairingKind.all.map { ($0.name, $0.title.text(for: language) ?? $0.name) }
  }
}
