import AllianceGraph
import AllianceMatching
import AllianceModel
import AllianceStore

/// The best suggestions of one kind for the members that fit a filter, the strongest first.
struct PairBoard {
  /// Those that are shown.
  let suggestions: [Suggestion]
  /// The accounts that can look after a pair.
  let people: [String]
  private let answer: BoardAnswer
  private let outcomes: [Pair: OutcomesAnswer.Outcome]
  private let owners: [Pair: String]

  private struct Pair: Hashable {
    let seeker: FactID?
    let candidate: FactID

    init(_ seeker: FactID?, _ candidate: FactID) { (self.seeker, self.candidate) = (seeker, candidate) }

    init(_ suggestion: Suggestion) { self.init(suggestion.seeker, suggestion.candidate) }
  }

  /// At most this many members: a page must come within seconds, also of a large alliance.
  private static let seekerLimit = 200
  static let perSeeker = 3
  /// In the filter, pairs that nobody looks after.
  static let nobody = "-"
  /// What can be said of a pair from here.
  static let stages = [Feedback.Verdict.met, .agreement, .contract]

  init(_ call: Call) throws {
    let kind = call["kind"] ?? PairingKind.all[0].name
    answer = try call.alliance.board(
      BoardRequest(
        kind: kind, seekers: call.word("seekers"), region: call["region"],
        seekerLimit: Self.seekerLimit, limit: Self.perSeeker,
        least: call["least"].flatMap { Double($0) } ?? 0,
        audience: call.audience))
    people = try call.alliance.secretaries()
    outcomes = Dictionary(
      try call.alliance.outcomes(audience: call.audience).pairs.filter { $0.kind == kind }.map {
        (Pair($0.seeker, $0.candidate), $0)
      }, uniquingKeysWith: { $1 })
    let owners = Dictionary(
      try call.alliance.assignments().entries.filter { $0.kind == kind }.compactMap { entry in
        entry.person.map { (Pair(entry.seeker, entry.candidate), $0) }
      }, uniquingKeysWith: { $1 })
    let wanted = call["assigned"]
    suggestions = answer.suggestions.filter { suggestion in
      wanted.map { $0 == owners[Pair(suggestion)] ?? Self.nobody } ?? true
    }
    self.owners = owners
  }

  /// How many members were asked for.
  var seekers: Int { min(answer.seekers, Self.seekerLimit) }

  func outcome(of suggestion: Suggestion) -> OutcomesAnswer.Outcome? { outcomes[Pair(suggestion)] }

  func owner(of suggestion: Suggestion) -> String? { owners[Pair(suggestion)] }

  func name(_ id: FactID?, _ language: Language) -> String {
    id.flatMap { answer.members[$0.description]?.names.text(for: language) ?? $0.key } ?? ""
  }

  func link(_ id: FactID?, _ parts: Parts) -> HTML {
    id.map { parts.link($0, answer.members[$0.description]?.names) } ?? .none
  }

  func kinds(_ words: Wording) -> [(value: String, text: String)] {
    [("", words("全部", "all"))] + MemberKind.allCases.map { ($0.rawValue, words($0)) }
  }

  func owners(_ words: Wording) -> [(value: String, text: String)] {
    [("", words("全部", "all")), (Self.nobody, words("无人", "nobody"))] + people.map { ($0, $0) }
  }
}
