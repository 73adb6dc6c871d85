import AllianceBoards
import AllianceGraph
import AllianceModel

/// Deals for people: a project on a line, beneath it reasons and who stands around it; then the sums and the portfolio.
struct DealList {
  let answer: DealFlowAnswer
  let language: Language

  private static let names = 4

  private var words: Words { Words(language) }

  func lines(width: Int) -> [String] {
    let tables = [
      answer.sumTable(in: language), answer.holdingTable(in: language), answer.spreadTable(in: language),
    ]
    return answer.deals.enumerated().flatMap { entry($0 + 1, $1, width) }
      + tables.filter { !$0.rows.isEmpty }.flatMap { [""] + Table($0).lines(width: width) }
  }

  private func entry(_ rank: Int, _ deal: Deal, _ width: Int) -> [String] {
    let place = String(repeating: " ", count: max(0, 3 - "\(rank)".count)) + "\(rank)"
    let title = answer.title(of: deal, in: language)
    let head = DisplayWidth.clipped("\(place)  \(ScoreText.of(deal.score))  \(title)", to: width)
    return [Terminal.bold(head)]
      + answer.remarks(on: deal, in: language).flatMap { remark in
        DisplayWidth.wrapped("\(remark.title)\(words("：", ": "))\(list(remark.items))", to: width - 12).map {
          String(repeating: " ", count: 12) + $0
        }
      }
  }

  private func list(_ items: [DealFlowAnswer.Item]) -> String {
    let shown = items.prefix(Self.names).map(text).joined(separator: words("、", ", "))
    let rest = items.count - Self.names
    return rest > 0 ? shown + words(" 等\(items.count)个", " and \(rest) more") : shown
  }

  private func text(_ item: DealFlowAnswer.Item) -> String {
    switch item {
    case .text(let text): text
    case .member(let id, let more): answer.name(of: id, in: language) + more
    }
  }
}
