/// What became of a suggestion 反馈: an entry of a log that only grows, from the first answer to the outcome.
public struct Feedback: Hashable, Codable, Sendable, Identifiable {
  /// The entry's number, from 1 in the order of the log; 0 before it is written.
  public var id: Int
  /// The name of the pairing kind.
  public var kind: String
  /// Whom the suggestion was made to.
  public var seeker: FactID
  /// Who was suggested.
  public var candidate: FactID
  /// What was said of it, or how far it came.
  public var verdict: Verdict
  /// Why, in somebody's words; empty where nobody said.
  public var reason: String
  /// The day it was said.
  public var on: CalendarDate
  /// The day from which the pair may be suggested again; nil but for ``Verdict/later``.
  public var askAgain: CalendarDate?
  /// What each feature added to the pair's score on that day, 0…1: what the answer teaches.
  public var summands: [String: Double]
  /// Whether the entry was taken back later. It stays in the log and counts for nothing.
  public var isWithdrawn: Bool

  /// An answer, or a stage on the way from a suggestion to its use.
  public enum Verdict: String, CaseIterable, Codable, Sendable {
    /// The seeker wants to meet the candidate.
    case accept
    /// The seeker does not; the pair does not come back without new facts.
    case decline
    /// The seeker has no time for it now; the pair comes back on a day.
    case later
    /// The two met.
    case met
    /// They agreed to work together.
    case agreement
    /// They signed a contract.
    case contract
    /// What they made is in use.
    case inUse
  }

  /// An entry to be written.
  public init(
    id: Int = 0, kind: String, seeker: FactID, candidate: FactID, verdict: Verdict, reason: String = "",
    on: CalendarDate, askAgain: CalendarDate? = nil, summands: [String: Double] = [:],
    isWithdrawn: Bool = false
  ) {
    self.id = id
    self.kind = kind
    self.seeker = seeker
    self.candidate = candidate
    self.verdict = verdict
    self.reason = reason
    self.on = on
    self.askAgain = askAgain
    self.summands = summands
    self.isWithdrawn = isWithdrawn
  }
}

extension Feedback.Verdict: CodingKeyRepresentable {
  /// How far on the way from a suggestion to its use, from 1; nil for an answer that leads nowhere yet.
  public var stage: Int? {
    [Self.accept, .met, .agreement, .contract, .inUse].firstIndex(of: self).map { $0 + 1 }
  }
}

extension Feedback.Verdict: VocabularyTerm {
  /// The name of the verdict.
  public func name(in language: Language) -> String {
    switch self {
    case .accept: language == .zh ? "接受" : "accepted"
    case .decline: language == .zh ? "谢绝" : "declined"
    case .later: language == .zh ? "以后再议" : "later"
    case .met: language == .zh ? "已会面" : "met"
    case .agreement: language == .zh ? "已达成意向" : "agreement"
    case .contract: language == .zh ? "已签约" : "contract"
    case .inUse: language == .zh ? "已应用" : "in use"
    }
  }
}
