import AllianceBoards
import AllianceGraph
import AllianceModel

/// Consortia for people: a team beneath its heading, a member on a line with what it is to bring.
struct TeamList {
  let answer: ConsortiumAnswer
  let language: Language

  private var words: Words { Words(language) }

  func lines(width: Int) -> [String] {
    let teams = answer.teams.enumerated().flatMap { team($0 + 1, $1) }
    return (teams + advice).flatMap { line in
      DisplayWidth.wrapped(line.text, to: width - line.indent).enumerated().map { place, text in
        String(repeating: " ", count: line.indent + (place > 0 ? 2 : 0))
          + (line.isHead ? Terminal.bold(text) : text)
      }.map { DisplayWidth.of($0) > width && !Terminal.hasColor ? DisplayWidth.clipped($0, to: width) : $0 }
    }
  }

  private typealias Line = (text: String, indent: Int, isHead: Bool)

  private func team(_ rank: Int, _ team: ConsortiumAnswer.Team) -> [Line] {
    let covered = answer.requirements.count - team.uncovered.count
    let title = words(
      "方案\(rank)：\(team.parts.count)家，覆盖 \(covered)/\(answer.requirements.count)",
      "team \(rank): \(team.parts.count) members cover \(covered) of \(answer.requirements.count)")
    var lines: [Line] = [("\(title) · \(team.proof(in: language))", 0, true)]
    lines += team.parts.map { (part($0), 2, false) }
    if !team.uncovered.isEmpty {
      lines.append((words("未覆盖：", "uncovered: ") + labels(team.uncovered), 2, false))
    }
    if !team.missingKinds.isEmpty {
      let kinds = team.missingKinds.map { words($0) }.joined(separator: words("、", ", "))
      lines.append((words("缺少：", "no ") + kinds, 2, false))
    }
    return lines
  }

  private func part(_ part: ConsortiumAnswer.Part) -> String {
    let covers = part.covers.isEmpty ? "" : words("：", ": ") + labels(part.covers)
    let known = part.workedWith.map(name).joined(separator: words("、", ", "))
    let past = known.isEmpty ? "" : words("（曾与\(known)合作）", " (worked with \(known))")
    return "\(words(part.role))  \(name(part.member))\(covers)\(past)"
  }

  private var advice: [Line] {
    var lines: [Line] = answer.relaxations.map { ($0.text(in: language), 0, false) }
    if !answer.impossible.isEmpty {
      lines.append(
        (
          words("联盟内无人能提供：", "nobody of the alliance offers: ") + labels(answer.impossible)
            + words("；见 alliance gaps", "; see 'alliance gaps'"), 0, false
        ))
    }
    return lines
  }

  private func labels(_ ids: [FactID]) -> String {
    ids.map { answer.concepts[$0.description]?.text(for: language) ?? $0.key }
      .joined(separator: words("、", ", "))
  }

  private func name(_ id: FactID) -> String {
    answer.members[id.description]?.names.text(for: language) ?? id.key
  }
}
