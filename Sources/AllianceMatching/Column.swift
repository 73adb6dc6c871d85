/// One feature's strengths for every member, 0…1, indexed by member number; 0 where the pair does not show it.
struct Column: Sendable {
  var strengths: [Float]

  init(members: Int) { strengths = [Float](repeating: 0, count: members) }

  /// Raises a member's strength to at least `value`.
  mutating func raise(_ member: Int, to value: Float) {
    if value > strengths[member] { strengths[member] = value }
  }

  mutating func add(_ value: Float, to member: Int) { strengths[member] += value }

  /// Divides by the largest strength, so that the best candidate has 1; nothing to do where all are 0.
  func scaledToLargest() -> Column {
    let largest = strengths.max() ?? 0
    guard largest > 0 else { return self }
    var scaled = self
    for member in strengths.indices where strengths[member] != 0 { scaled.strengths[member] /= largest }
    return scaled
  }

  /// A function of every strength that is not 0.
  func mapped(_ transform: (Float) -> Float) -> Column {
    var mapped = self
    for member in strengths.indices where strengths[member] != 0 {
      mapped.strengths[member] = transform(strengths[member])
    }
    return mapped
  }
}
