/// What was decided about which entries are one organisation: an entry of a log that only grows.
public struct IdentityDecision: Hashable, Codable, Sendable, Identifiable {
  /// The entry's number, from 1 in the order of the log; 0 before it is written.
  public var id: Int
  /// What was decided.
  public var verdict: Verdict
  /// The two entries it is about, by the ids their sources gave them; nil for an undo.
  public var pair: Pair?
  /// The number of the entry that an undo takes back; nil for all others.
  public var undoes: Int?
  /// Why, in somebody's words; empty where nobody said.
  public var reason: String
  /// The day it was decided.
  public var on: CalendarDate
  /// Whether nobody was asked: the two were certain to be one.
  public var isAutomatic: Bool

  /// What can be decided. Raw values are the words of the command and of answers.
  public enum Verdict: String, CaseIterable, Codable, Sendable {
    /// The two are one, under the id of the first.
    case merge
    /// The second is not one with those it was merged with, and stays so.
    case split
    /// The two are not one, and are not offered as such again.
    case distinct
    /// An earlier entry does not count.
    case undo
  }

  /// Two entries, in the order in which they were named.
  public struct Pair: Hashable, Codable, Sendable {
    /// The one; of a merge that which gives its id.
    public var a: FactID
    /// The other.
    public var b: FactID

    /// Two entries.
    public init(_ a: FactID, _ b: FactID) {
      self.a = a
      self.b = b
    }
  }

  /// An entry to be written.
  public init(
    id: Int = 0, _ verdict: Verdict, _ pair: Pair? = nil, undoes: Int? = nil, reason: String = "",
    on: CalendarDate, isAutomatic: Bool = false
  ) {
    self.id = id
    self.verdict = verdict
    self.pair = pair
    self.undoes = undoes
    self.reason = reason
    self.on = on
    self.isAutomatic = isAutomatic
  }
}

extension IdentityDecision.Verdict: VocabularyTerm {
  /// The name of the verdict.
  public func name(in language: Language) -> String {
    switch self {
    case .merge: language == .zh ? "合并" : "merged"
    case .split: language == .zh ? "拆分" : "split"
    case .distinct: language == .zh ? "不是同一机构" : "not the same"
    case .undo: language == .zh ? "撤销" : "undone"
    }
  }
}
