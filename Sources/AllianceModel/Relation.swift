/// An observed, directed tie between two members 关系: what is, not what is suggested.
public struct Relation: Hashable, Codable, Sendable, Identifiable {
  /// The source's name and `predicate/from/to/on`, with the reference behind it where there is one: a source states a
  /// relation once.
  public var id: FactID { FactID(source: source, key: key) }
  /// The source that states the relation.
  public var source: String
  /// What ties the two.
  public var predicate: Predicate
  /// The subject: the supplier, the funder, the owner.
  public var from: FactID
  /// The object: the customer, the funded, the owned.
  public var to: FactID
  /// The subject by the id its source states, where that was merged into another; nil where it is ``from``.
  public var statedFrom: FactID?
  /// The object by the id its source states, where that was merged into another; nil where it is ``to``.
  public var statedTo: FactID?
  /// The day it was observed.
  public var on: CalendarDate?
  /// The source's own number of the deal, where it may state several between the same two on one day.
  public var reference: String?
  /// What was supplied, agreed, funded.
  public var text: [LocalizedText]
  /// The same by a taxonomy.
  public var concepts: [ConceptReference]
  /// The value of the deal.
  public var amount: AmountRange?

  /// What ties two members. Raw values are the feed's words.
  public enum Predicate: String, CaseIterable, Codable, Sendable {
    /// Delivers to.
    case supplies
    /// Works with; without direction.
    case collaborates
    /// Gives money to.
    case funds
    /// Holds shares of.
    case owns
    /// Lets use its rights.
    case licenses
    /// Employs.
    case employs
  }

  /// A relation with the given facts; what is left out is unknown.
  public init(
    source: String, predicate: Predicate, from: FactID, to: FactID, on: CalendarDate? = nil,
    reference: String? = nil, text: [LocalizedText] = [], concepts: [ConceptReference] = [],
    amount: AmountRange? = nil
  ) {
    self.source = source
    self.predicate = predicate
    self.from = from
    self.to = to
    self.on = on
    self.reference = reference
    self.text = text
    self.concepts = concepts
    self.amount = amount
  }

  private var key: String {
    "\(predicate.rawValue)/\((statedFrom ?? from).key)/\((statedTo ?? to).key)" + (on.map { "/\($0)" } ?? "")
      + (reference.map { "/\($0)" } ?? "")
  }
}
