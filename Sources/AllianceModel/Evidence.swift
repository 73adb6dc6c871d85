/// A stored fact that supports a reason 依据.
public struct Evidence: Hashable, Codable, Sendable {
  /// What sort of fact it is.
  public var fact: Fact
  /// Its id in the store.
  public var id: FactID

  /// The sorts of facts that can support a reason.
  public enum Fact: String, CaseIterable, Codable, Sendable {
    /// A member itself.
    case member
    /// A capability or need.
    case listing
    /// A project.
    case project
    /// An observed relation.
    case relation
    /// A concept of a taxonomy.
    case concept
  }

  /// A fact by its sort and id.
  public init(_ fact: Fact, _ id: FactID) {
    self.fact = fact
    self.id = id
  }
}
