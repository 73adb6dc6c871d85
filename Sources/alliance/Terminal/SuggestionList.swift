import AllianceGraph
import AllianceMatching
import AllianceModel

/// Suggestions for people: a rank, a bar and a name, and the reasons beneath.
struct SuggestionList {
  let answer: SuggestAnswer
  let language: Language

  func lines(width: Int) -> [String] {
    let words = Words(language)
    var lines: [String] = []
    var kind: String?
    for (rank, suggestion) in ranked {
      if suggestion.kind != kind {
        kind = suggestion.kind
        lines +=
          (lines.isEmpty ? [] : [""]) + [
            Terminal.bold(DisplayWidth.clipped(title(of: suggestion.kind), to: width))
          ]
      }
      lines += entry(rank, suggestion, width, words)
    }
    return lines
  }

  /// Ranks begin anew with each kind.
  private var ranked: [(Int, Suggestion)] {
    var counts: [String: Int] = [:]
    return answer.suggestions.map { suggestion in
      counts[suggestion.kind, default: 0] += 1
      return (counts[suggestion.kind]!, suggestion)
    }
  }

  private func title(of kind: String) -> String {
    guard let kind = PairingKind.named(kind) else { return Words(language)("按需求查找", "members for the need") }
    let title = kind.title.text(for: language) ?? kind.name
    return title.contains(kind.name) ? title : "\(title) (\(kind.name))"
  }

  private func entry(_ rank: Int, _ suggestion: Suggestion, _ width: Int, _ words: Words) -> [String] {
    let member = answer.members[suggestion.candidate.description]
    let name = member?.names.text(for: language) ?? suggestion.candidate.key
    let way = suggestion.discount >= 0.0005 ? ScoreText.of(suggestion.discount) : nil
    let facts = [
      suggestion.candidate.key, member.map { words($0.kind) }, member?.region?.name(in: language),
      way.map { words("名次让出 \($0)", "place gives up \($0)") },
    ]
    let band = words(suggestion.confidence.band)
    let place = String(repeating: " ", count: max(0, 3 - "\(rank)".count)) + "\(rank)"
    let head = "\(place)  \(ScoreText.of(suggestion.score)) \(band)  "
    let room = width - DisplayWidth.of(head)
    let shown = DisplayWidth.clipped(name, to: room)
    let rest = DisplayWidth.clipped(
      "  " + facts.compactMap { $0 }.joined(separator: " · "), to: max(0, room - DisplayWidth.of(shown)))
    return [head + Terminal.bold(shown) + (DisplayWidth.of(rest) > 3 ? Terminal.dim(rest) : "")]
      + suggestion.reasons.prefix(3).flatMap { reason($0, width) }
  }

  private func reason(_ reason: Reason, _ width: Int) -> [String] {
    let text = "+\(ScoreText.of(reason.contribution)) \(reason.summary.text(for: language) ?? reason.feature)"
    return DisplayWidth.wrapped(text, to: width - 12).prefix(3).map { String(repeating: " ", count: 12) + $0 }
  }
}
