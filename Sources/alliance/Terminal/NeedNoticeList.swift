import AllianceGraph
import AllianceMatching
import AllianceModel

/// Needs that don't count in full, for people: a need on a line with what is the matter.
struct NeedNoticeList {
  private let notices: [NeedNotice]
  private let language: Language

  init(_ notices: [NeedNotice], _ language: Language) {
    self.notices = notices
    self.language = language
  }

  func lines(width: Int) -> [String] {
    let words = Words(language)
    return notices.flatMap { notice in
      let text = notice.text.text(for: language).map { words("（\($0)）", " (\($0))") } ?? ""
      let line = words(
        "需求 \(notice.listing.key)\(text)：\(words(notice.state))，\(notice.day)",
        "need \(notice.listing.key)\(text): \(words(notice.state)), \(notice.day)")
      return DisplayWidth.wrapped(line, to: width).map(Terminal.dim)
    }
  }
}

/// Those whom only a rule keeps off a list, for people: a candidate on a line with the rule.
struct LeftOutList {
  private let answer: SuggestAnswer
  private let language: Language

  init(_ answer: SuggestAnswer, _ language: Language) {
    self.answer = answer
    self.language = language
  }

  func lines(width: Int) -> [String] {
    let words = Words(language)
    return answer.leftOut.prefix(Self.shown).flatMap { left in
      let name =
        answer.members[left.candidate.description]?.names.text(for: language) ?? left.candidate.key
      let line = words(
        "未列入 \(name)（\(left.kind)）：\(words(left.rule))",
        "left out \(name) (\(left.kind)): \(words(left.rule))")
      return DisplayWidth.wrapped(line, to: width).map(Terminal.dim)
    }
  }

  /// More would hide the list itself.
  private static let shown = 5
}
