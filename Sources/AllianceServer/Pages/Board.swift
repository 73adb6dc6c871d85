import AllianceExport
import AllianceGraph
import AllianceMatching
import AllianceModel
import AllianceStore
import Foundation
import HTTPTypes

extension Route {
  private static let filters = [
    Parameter.kindOfPairing, .region,
    Parameter(
      name: "seekers", about: "The kind of those who seek.", sort: .word(MemberKind.allCases.map(\.rawValue))),
    Parameter(name: "least", about: "The least score.", sort: .share),
    Parameter(name: "assigned", about: "Whose pairs: an account, or '\(PairBoard.nobody)' for nobody's."),
  ]

  static let board = page(
    "/board", "Suggestions for many members at once, and what came of them.", access: .secretariat,
    parameters: filters + [Pager.parameter], isOfSnapshot: true, mark: { try $0.desk.store.pairsMark() }
  ) { call in
    let parts = Parts(call)
    let words = call.words
    let board = try PairBoard(call)
    let pager = Pager(call, path: "/board", filters: filters)
    let rows = pager.shown(of: board.suggestions).map {
      BoardRow(call: call, board: board, suggestion: $0).html
    }
    let heads = [
      words("得分", "Score"), words("把握", "How sure"), words("需求方", "Seeker"), words("候选", "Candidate"),
      words("首要理由", "First reason"), words("进展", "State"), words("跟进", "Follow up"),
    ]
    return Page(
      title: words("对接建议", "Suggestions"),
      content: """
        <form class="filter">\(parts.choice("kind", words("类型", "Kind"), parts.kinds))
        \(parts.choice("seekers", words("需求方类别", "Who seeks"), board.kinds(words)))\(parts.field("region", words("地区", "Region")))
        \(parts.field("least", words("最低得分 0–1", "Least score, 0–1")))\(parts.choice("assigned", words("跟进人", "Looked after by"), board.owners(words)))
        <button>\(words("筛选", "Filter"))</button>
        <a class="button" href="/board.csv?\(query(call, filters))">\(words("导出表格（CSV）", "Export as CSV"))</a></form>
        <p>\(words("取前 \(board.seekers) 个成员，每个至多 \(PairBoard.perSeeker) 条", "of the first \(board.seekers) members, at most \(PairBoard.perSeeker) each"))</p>
        \(parts.table(heads: heads, rows: rows, numbers: [0]))\(pager.links(count: board.suggestions.count))
        """
    ).reply(to: call)
  }

  static let boardAct = form(
    "/board/pair", "Gives a pair to somebody, or says how far it came.", access: .secretariat,
    parameters: filters + [
      Pager.parameter,
      Parameter(name: "seeker", about: "Whom the suggestion was made to.").required,
      Parameter(name: "candidate", about: "Who was suggested.").required,
      Parameter(name: "person", about: "Who looks after the pair; nobody where it is not said."),
      Parameter(
        name: "act", about: "'assign', or what came of the pair.",
        sort: .word(["assign"] + PairBoard.stages.map(\.rawValue))
      ).required,
    ]
  ) { call in
    let (seeker, candidate) = (call["seeker"] ?? "", call["candidate"] ?? "")
    let kind = call["kind"] ?? PairingKind.all[0].name
    if let verdict = call.word("act", as: Feedback.Verdict.self) {
      _ = try call.alliance.give(
        FeedbackRequest(
          seeker: seeker, candidate: candidate, kind: kind, verdict: verdict, on: call.desk.clock.today,
          audience: call.audience))
    } else {
      _ = try call.alliance.assign(
        AssignmentRequest(
          kind: kind, seeker: seeker, candidate: candidate, person: call["person"],
          on: call.desk.clock.today))
    }
    return .see(
      "/board?\(query(call, filters + [Pager.parameter]))#\(FormText.encoded("\(seeker)/\(candidate)"))")
  }

  static let boardTable = Route(
    method: .get, path: "/board.csv", summary: "The same as a table for spreadsheets.", access: .secretariat,
    parameters: filters, isOfSnapshot: true, mark: { try $0.desk.store.pairsMark() },
    mediaType: "text/csv; charset=utf-8"
  ) { call in
    let words = call.words
    let board = try PairBoard(call)
    let head = [
      words("得分", "score"), words("需求方编号", "seeker id"), words("需求方", "seeker"),
      words("候选编号", "candidate id"), words("候选", "candidate"), words("理由", "reasons"),
      words("进展", "state"), words("日期", "on"), words("跟进人", "looked after by"),
    ]
    let rows = board.suggestions.map { suggestion in
      let outcome = board.outcome(of: suggestion)
      return [
        ScoreText.of(suggestion.score), suggestion.seeker?.description ?? "",
        board.name(suggestion.seeker, call.language), suggestion.candidate.description,
        board.name(suggestion.candidate, call.language),
        suggestion.reasons.compactMap { $0.summary.text(for: call.language) }.joined(separator: "; "),
        outcome.map { words($0.stage) } ?? "", outcome.map { "\($0.on)" } ?? "",
        board.owner(of: suggestion) ?? "",
      ]
    }
    return Reply(
      body: Data("\u{FEFF}".utf8) + CSVText.table([head] + rows), mediaType: "text/csv; charset=utf-8",
      fileName: "suggestions.csv")
  }

  /// What was asked of the board, to ask it again.
  private static func query(_ call: Call, _ parameters: [Parameter]) -> String {
    parameters.compactMap { parameter in
      call[parameter.name].map { "\(parameter.name)=\(FormText.encoded($0))" }
    }.joined(separator: "&")
  }

  /// The filters and page of a board as hidden fields, but for the kind.
  static func hiddenFilters(_ call: Call) -> [HTML] {
    (filters.dropFirst() + [Pager.parameter]).compactMap { parameter in
      call[parameter.name].map { "<input type=\"hidden\" name=\"\(parameter.name)\" value=\"\($0)\">" }
    }
  }
}
