import AllianceBoards
import AllianceGraph
import AllianceModel

/// Gaps for people: what changes, then a gap on a line, and beneath it who offers, who needs and who could fill it.
struct GapList {
  let answer: GapsAnswer
  let language: Language

  /// How many names a line holds before the rest is counted.
  private static let names = 4

  private var words: Words { Words(language) }

  func lines(width: Int) -> [String] {
    let change = answer.change.map { changes($0, width) } ?? []
    let gaps = answer.gaps.enumerated().flatMap { entry($0 + 1, $1, width) }
    let rest = answer.count - answer.gaps.count
    let more =
      rest > 0 ? [Terminal.dim(words("另有\(rest)处；用 --limit 多看", "\(rest) more; see them with --limit"))] : []
    return change + gaps + more
  }

  // MARK: Changes

  private func changes(_ change: GapsChange, _ width: Int) -> [String] {
    let title = words("变化 \(change.places.count)处", "changes: \(change.places.count)")
    let nobody = words("无需求", "not needed")
    let lines = change.places.map { place -> String in
      let states = [place.before, place.after].map { $0.map { words($0) } ?? nobody }
      return "  \(label(place.concept)): \(states[0]) → \(states[1])"
    }
    let counts = ChainGap.Status.allCases.map { status -> String in
      "\(words(status)) \(change.before[status.rawValue] ?? 0) → \(answer.counts[status.rawValue] ?? 0)"
    }
    return ([Terminal.bold(title)] + lines + [counts.joined(separator: " · "), ""]).map {
      DisplayWidth.clipped($0, to: width)
    }
  }

  // MARK: Gaps

  private func entry(_ rank: Int, _ entry: GapsAnswer.Entry, _ width: Int) -> [String] {
    let gap = entry.gap
    let place = String(repeating: " ", count: max(0, 3 - "\(rank)".count)) + "\(rank)"
    let reasons = gap.weaknesses.map { words($0) }.joined(separator: words("、", ", "))
    let state = words(gap.status) + (reasons.isEmpty ? "" : words("（\(reasons)）", " (\(reasons))"))
    let head = "\(place)  \(state)  "
    let shown = DisplayWidth.clipped(label(gap.concept), to: max(8, width - DisplayWidth.of(head)))
    let room = width - DisplayWidth.of(head + shown)
    let id = "  \(gap.concept.key)"
    return [head + Terminal.bold(shown) + (DisplayWidth.of(id) <= room ? Terminal.dim(id) : "")]
      + details(gap, entry.fillers).flatMap { detail($0, width) }
  }

  private func details(_ gap: ChainGap, _ fillers: [GapFiller]) -> [(title: String, text: String)] {
    var details = [(words("牵动", "weight"), load(gap))]
    if !gap.stated.isEmpty { details.append((words("需求", "needed by"), list(gap.stated))) }
    if !gap.implied.isEmpty {
      details.append((words("链上所需", "goes into what is made by"), list(gap.implied)))
    }
    if !gap.providers.isEmpty { details.append((words("供方", "offered by"), list(gap.providers))) }
    for way in GapFiller.Way.allCases {
      let found = fillers.filter { $0.way == way }
      if !found.isEmpty { details.append((words("补链·", "fill: ") + words(way), list(found))) }
    }
    return details
  }

  private func load(_ gap: ChainGap) -> String {
    let direct = gap.stated.count + gap.implied.count
    return words(
      "\(ScoreText.tenths(gap.weight))：直接\(direct)家，下游再\(gap.exposed.count)家",
      "\(ScoreText.tenths(gap.weight)): \(direct) directly, \(gap.exposed.count) more down the chain")
  }

  private func detail(_ detail: (title: String, text: String), _ width: Int) -> [String] {
    let text = "\(detail.title)\(words("：", ": "))\(detail.text)"
    return DisplayWidth.wrapped(text, to: width - 5).prefix(3).map { "     " + $0 }
  }

  private func list(_ ids: [FactID]) -> String {
    let names = ids.prefix(Self.names).map(name).joined(separator: words("、", ", "))
    let rest = ids.count - Self.names
    return rest > 0 ? names + words(" 等\(ids.count)家", " and \(rest) more") : names
  }

  private func list(_ fillers: [GapFiller]) -> String {
    fillers.prefix(Self.names).map { filler in
      let project = filler.project.flatMap { answer.projects[$0.description]?.text(for: language) }
      let note = project ?? filler.from.map(label)
      return name(filler.member) + (note.map { words("（\($0)）", " (\($0))") } ?? "")
    }.joined(separator: words("、", ", "))
  }

  private func name(_ id: FactID) -> String {
    answer.members[id.description]?.names.text(for: language) ?? id.key
  }

  private func label(_ id: FactID) -> String {
    answer.concepts[id.description]?.text(for: language) ?? id.key
  }
}
