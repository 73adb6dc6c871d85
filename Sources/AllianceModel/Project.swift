public import Foundation

/// Work that members do, did or want to do together (CERIF's `cfProj`).
public struct Project: Hashable, Codable, Sendable, Identifiable {
  /// The source's name and the source's own id.
  public var id: FactID
  /// How far it is.
  public var stage: Stage
  /// Its titles and short names; the first of a language is the title.
  public var title: [LocalizedText]
  /// What it is about.
  public var text: [LocalizedText]
  /// What it is about, by a taxonomy.
  public var concepts: [ConceptReference]
  /// Who takes part, in the source's order.
  public var participants: [Participation]
  /// The first day.
  public var start: CalendarDate?
  /// The last day.
  public var end: CalendarDate?
  /// The budget, or for a project that seeks money the sum sought.
  public var amount: AmountRange?
  /// The financing round sought or done: `A`, `B+`.
  public var round: String?

  /// How far a project is. Raw values are the feed's words.
  public enum Stage: String, CaseIterable, Codable, Sendable {
    /// Seeks partners or money.
    case seeking
    /// Under way.
    case running
    /// Done.
    case finished
  }

  /// A project with the given facts; what is left out is unknown.
  public init(
    id: FactID, stage: Stage = .running, title: [LocalizedText], text: [LocalizedText] = [],
    concepts: [ConceptReference] = [], participants: [Participation] = [], start: CalendarDate? = nil,
    end: CalendarDate? = nil, amount: AmountRange? = nil, round: String? = nil
  ) {
    self.id = id
    self.stage = stage
    self.title = title
    self.text = text
    self.concepts = concepts
    self.participants = participants
    self.start = start
    self.end = end
    self.amount = amount
    self.round = round
  }
}

/// A member's part in a project.
public struct Participation: Hashable, Codable, Sendable {
  /// Who takes part.
  public var member: FactID
  /// In which role.
  public var role: Role
  /// What the member gets or brings, in the currency of the project's amount; nil where it is not said.
  public var contribution: Decimal?

  /// The role of a participant. Raw values are the feed's words.
  public enum Role: String, CaseIterable, Codable, Sendable {
    /// 牵头单位.
    case coordinator
    /// 参与单位.
    case partner
    /// Pays.
    case funder
    /// Puts the result to use.
    case user
  }

  /// A member's part in a project.
  public init(member: FactID, role: Role = .partner, contribution: Decimal? = nil) {
    self.member = member
    self.role = role
    self.contribution = contribution
  }
}
