/// What whoever is proposed must have: a must-have that is not stated is not met.
public struct Requirements: Hashable, Codable, Sendable {
  /// Where it must lie; nil is anywhere.
  public var region: Region?
  /// The least technology readiness level of one of its capabilities, 1…9; nil is any.
  public var readiness: Int?
  /// An amount that one of its listings must share a sum with; nil is any.
  public var amount: AmountRange?

  /// Nothing is required, unless said otherwise.
  public init(region: Region? = nil, readiness: Int? = nil, amount: AmountRange? = nil) {
    self.region = region
    self.readiness = readiness
    self.amount = amount
  }

  /// Whether nothing is required.
  public var isEmpty: Bool { self == Requirements() }
}
