import AllianceBoards
import AllianceGraph
import AllianceModel

/// Consortia for people: a team beneath its heading, a member on a line with what it is to bring.
struct TeamList {
  let answer: ConsortiumAnswer
  let language: Language

  private var words: Words { Words(language) }

  func lines(width: Int) -> [String] {
    let teams = answer.teams.indices.flatMap { team($0 + 1) }
    let advice = answer.advice(in: language).map { Line($0, 0, false) }
    return (teams + advice).flatMap { line in
      DisplayWidth.wrapped(line.text, to: width - line.indent).enumerated().map { place, text in
        String(repeating: " ", count: line.indent + (place > 0 ? 2 : 0))
          + (line.isHead ? Terminal.bold(text) : text)
      }.map { DisplayWidth.of($0) > width && !Terminal.hasColor ? DisplayWidth.clipped($0, to: width) : $0 }
    }
  }

  private typealias Line = (text: String, indent: Int, isHead: Bool)

  private func team(_ rank: Int) -> [Line] {
    let team = answer.teams[rank - 1]
    return [Line(answer.title(of: rank, in: language), 0, true)]
      + team.parts.map { Line(part($0), 2, false) }
      + answer.lacks(of: team, in: language).map { Line($0, 2, false) }
  }

  private func part(_ part: ConsortiumAnswer.Part) -> String {
    let remarks = answer.remarks(on: part, in: language).joined(separator: words("，", ", "))
    let more = remarks.isEmpty ? "" : words("（\(remarks)）", " (\(remarks))")
    let task = answer.task(of: part, in: language)
    return "\(words(part.role))  \(answer.name(part.member, in: language))\(words("：", ": "))\(task)\(more)"
  }
}
