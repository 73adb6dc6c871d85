import AllianceBoards
import AllianceGraph
import AllianceModel

/// Deals for people: a project on a line, beneath it reasons and who stands around it; then the sums.
struct DealList {
  let answer: DealFlowAnswer
  let language: Language

  private static let names = 4

  private var words: Words { Words(language) }

  func lines(width: Int) -> [String] {
    answer.deals.enumerated().flatMap { entry($0 + 1, $1, width) } + sums(width)
  }

  private func entry(_ rank: Int, _ deal: Deal, _ width: Int) -> [String] {
    let place = String(repeating: " ", count: max(0, 3 - "\(rank)".count)) + "\(rank)"
    let title = answer.projects[deal.project.description]?.text(for: language) ?? deal.project.key
    let head = DisplayWidth.clipped("\(place)  \(ScoreText.of(deal.score))  \(title)", to: width)
    return [Terminal.bold(head)]
      + details(deal).flatMap { title, text in
        DisplayWidth.wrapped("\(title)\(words("：", ": "))\(text)", to: width - 12).map {
          String(repeating: " ", count: 12) + $0
        }
      }
  }

  private func details(_ deal: Deal) -> [(String, String)] {
    let reasons = deal.reasons.map { "+\(ScoreText.of($0.strength * $0.weight)) \(words($0.criterion))" }
    var details = [(words("理由", "reasons"), reasons.joined(separator: words("，", ", ")))]
    if let sought = deal.sought,
      let amount = AmountRange(currency: deal.currency, minimum: sought, maximum: sought)
    {
      details.append((words("金额", "sought"), AmountText.of(amount)))
    }
    for (title, ids) in [
      (words("发起方", "by"), deal.participants), (words("应用单位", "would use it"), deal.users),
      (words("科研支撑", "labs"), deal.labs),
    ] where !ids.isEmpty { details.append((title, list(ids.map(name)))) }
    if !deal.gaps.isEmpty { details.append((words("补链强链", "fills"), list(deal.gaps.map(label)))) }
    for conflict in deal.conflicts {
      let through = conflict.through.map { words("，经\(name($0))", " through \(name($0))") } ?? ""
      details.append(
        (words("利益冲突", "conflict"), "\(name(conflict.member)): \(words(conflict.sort))\(through)"))
    }
    return details
  }

  private func sums(_ width: Int) -> [String] {
    guard !answer.sums.isEmpty else { return [] }
    var table = Table([
      .init(title: words("环节", "segment"), minimum: 12),
      .init(title: words("项目", "projects"), isNumber: true),
      .init(title: words("金额", "sought"), isNumber: true, minimum: 16),
      .init(title: words("占比", "share"), isNumber: true), .init(title: ""),
    ])
    for sum in answer.sums {
      let amount = AmountRange(currency: sum.currency, minimum: sum.amount, maximum: sum.amount)
      table.add([
        sum.segment.map(label) ?? words("其他", "other"), "\(sum.count)", amount.map(AmountText.of) ?? "",
        ScoreText.tenths(sum.share * 100) + "%", sum.isConcentrated ? words("集中", "concentrated") : "",
      ])
    }
    for (currency, total) in answer.totals.sorted(by: { $0.key < $1.key }) {
      let amount = AmountRange(currency: currency, minimum: total, maximum: total)
      let count = answer.sums.filter { $0.currency == currency }.reduce(0) { $0 + $1.count }
      table.add([words("合计", "total"), "\(count)", amount.map(AmountText.of) ?? "", "100.0%", ""])
    }
    return [""] + table.lines(width: width)
  }

  private func list(_ names: [String]) -> String {
    let shown = names.prefix(Self.names).joined(separator: words("、", ", "))
    let rest = names.count - Self.names
    return rest > 0 ? shown + words(" 等\(names.count)个", " and \(rest) more") : shown
  }

  private func name(_ id: FactID) -> String {
    answer.members[id.description]?.names.text(for: language) ?? id.key
  }

  private func label(_ id: FactID) -> String {
    answer.concepts[id.description]?.text(for: language) ?? id.key
  }
}
