import AllianceGraph
import AllianceModel

/// A plan for people: the meetings in a table, then what does not come true and why.
struct MeetingList {
  let answer: MeetingsAnswer
  let person: String?
  let language: Language

  func lines(width: Int) -> [String] {
    let notes = answer.notes(for: person, in: language)
    return Table(answer.table(for: person, in: language)).lines(width: width)
      + (notes.isEmpty ? [] : [""]) + notes.flatMap { DisplayWidth.wrapped($0, to: width) }
  }
}
