import AllianceExport
import AllianceGraph
import AllianceMatching
import AllianceModel
import Foundation
import HTTPTypes

extension Route {
  private static let filters = [
    Parameter.kindOfPairing, .region,
    Parameter(
      name: "seekers", about: "The kind of those who seek.", sort: .word(MemberKind.allCases.map(\.rawValue))),
    Parameter(name: "least", about: "The least score.", sort: .share),
  ]

  static let board = page(
    "/board", "Suggestions for many members at once.", access: .secretariat, parameters: filters,
    isOfSnapshot: true
  ) { call in
    let parts = Parts(call)
    let words = call.words
    let board = try Board(call)
    let kinds = [("", words("全部", "all"))] + MemberKind.allCases.map { ($0.rawValue, words($0)) }
    let query = filters.compactMap { parameter in
      call[parameter.name].map { "\(parameter.name)=\(FormText.encoded($0))" }
    }.joined(separator: "&")
    let rows = board.answer.suggestions.map { suggestion -> HTML in
      """
      <tr><td class="number">\(ScoreText.of(suggestion.score))</td><td>\(words(suggestion.confidence.band))</td><td>\(board.link(suggestion.seeker, parts))</td>
      <td>\(board.link(suggestion.candidate, parts))</td><td>\(suggestion.reasons.first?.summary.text(for: call.language) ?? "")</td></tr>
      """
    }
    let heads = [
      words("得分", "Score"), words("把握", "How sure"), words("需求方", "Seeker"), words("候选", "Candidate"),
      words("首要理由", "First reason"),
    ]
    return Page(
      title: words("对接建议", "Suggestions"),
      content: """
        <form class="filter">\(parts.choice("kind", words("类型", "Kind"), parts.kinds))
        \(parts.choice("seekers", words("需求方类别", "Who seeks"), kinds))\(parts.field("region", words("地区", "Region")))
        \(parts.field("least", words("最低得分 0–1", "Least score, 0–1")))<button>\(words("筛选", "Filter"))</button>
        <a class="button" href="/board.csv?\(query)">\(words("导出表格（CSV）", "Export as CSV"))</a></form>
        <p>\(words("取前 \(board.seekers) 个成员，每个至多 \(Board.perSeeker) 条", "of the first \(board.seekers) members, at most \(Board.perSeeker) each"))</p>
        \(parts.table(heads: heads, rows: rows, numbers: [0]))
        """
    ).reply(to: call)
  }

  static let boardTable = Route(
    method: .get, path: "/board.csv", summary: "The same as a table for spreadsheets.", access: .secretariat,
    parameters: filters, isOfSnapshot: true, mediaType: "text/csv; charset=utf-8"
  ) { call in
    let words = call.words
    let board = try Board(call)
    let head = [
      words("得分", "score"), words("需求方编号", "seeker id"), words("需求方", "seeker"),
      words("候选编号", "candidate id"), words("候选", "candidate"), words("理由", "reasons"),
    ]
    let rows = board.answer.suggestions.map { suggestion in
      [
        ScoreText.of(suggestion.score), suggestion.seeker?.description ?? "",
        board.name(suggestion.seeker, call.language), suggestion.candidate.description,
        board.name(suggestion.candidate, call.language),
        suggestion.reasons.compactMap { $0.summary.text(for: call.language) }.joined(separator: "; "),
      ]
    }
    return Reply(
      body: Data("\u{FEFF}".utf8) + CSVText.table([head] + rows), mediaType: "text/csv; charset=utf-8",
      fileName: "suggestions.csv")
  }
}

/// The best suggestions of one kind for the members that fit a filter, the strongest first.
private struct Board {
  let answer: BoardAnswer

  /// At most this many members: a page must come within seconds, also of a large alliance.
  private static let seekerLimit = 200
  static let perSeeker = 3

  init(_ call: Call) throws {
    answer = try call.alliance.board(
      BoardRequest(
        kind: call["kind"] ?? PairingKind.all[0].name, seekers: call.word("seekers"), region: call["region"],
        seekerLimit: Self.seekerLimit, limit: Self.perSeeker,
        least: call["least"].flatMap { Double($0) } ?? 0,
        audience: call.audience))
  }

  /// How many members were asked for.
  var seekers: Int { min(answer.seekers, Self.seekerLimit) }

  func name(_ id: FactID?, _ language: Language) -> String {
    id.flatMap { answer.members[$0.description]?.names.text(for: language) ?? $0.key } ?? ""
  }

  func link(_ id: FactID?, _ parts: Parts) -> HTML {
    id.map { parts.link($0, answer.members[$0.description]?.names) } ?? .none
  }
}
