import Foundation

/// One feature's strengths, 0…1, indexed by member number; 0 where the pair does not show it.
///
/// A feature adds up evidence for whoever has some, and then brings the sums of the question's candidates to a scale;
/// those of others stay as they are, and nobody looks at them.
struct Column: Sendable {
  var strengths: [Float]

  init(members: Int) { strengths = [Float](repeating: 0, count: members) }

  init(_ strengths: [Float]) { self.strengths = strengths }

  /// Raises a member's strength to at least `value`.
  mutating func raise(_ member: Int, to value: Float) {
    if value > strengths[member] { strengths[member] = value }
  }

  mutating func add(_ value: Float, to member: Int) { strengths[member] += value }

  /// Divides by the largest strength of any member, so that 1 is the best fit there is, whether or not such may be
  /// proposed; nothing to do where all are 0.
  consuming func scaledToLargest(ofAnybodyIn question: Question) -> Column {
    let largest = strengths.max() ?? 0
    return largest > 0 ? mapped(for: question) { $0 / largest } : self
  }

  /// Divides by the largest strength of a candidate, so that the best one has 1 whatever others have; nothing to do
  /// where all are 0.
  ///
  /// - Parameter doubt: Is added to the largest, so that the best nears 1 only where there is much evidence: one shared
  ///   project of many in a young alliance proves little.
  consuming func scaledToLargest(of question: Question, doubt: Float = 0) -> Column {
    let largest = largest(of: question)
    return mapped(for: question) { largest > 0 ? min(1, $0 / (largest + doubt)) : 1 }
  }

  /// The same on a logarithmic scale: how many times stronger one is than another counts, not by how much, down to a
  /// thirtieth of the largest, below which all are weak.
  consuming func scaledToLogarithm(of question: Question, doubt: Float = 0) -> Column {
    let largest = largest(of: question)
    guard largest > 0 else { return mapped(for: question) { _ in 1 } }
    let whole = largest / (largest + doubt) / log1p(Self.steepness)
    return mapped(for: question) { whole * log1p(Self.steepness * min(1, $0 / largest)) }
  }

  private static let steepness: Float = 30

  /// The largest strength of a candidate.
  private func largest(of question: Question) -> Float {
    question.candidates.weighed.reduce(Float(0)) { largest, member in
      let strength = strengths[Int(member)]
      return strength > largest && question.candidates.contains(Int(member)) ? strength : largest
    }
  }

  /// A function of every candidate's strength that is not 0.
  consuming func mapped(for question: Question, _ transform: (Float) -> Float) -> Column {
    var mapped = self
    for member in question.candidates.weighed.lazy.map(Int.init) where mapped.strengths[member] != 0 {
      mapped.strengths[member] = transform(mapped.strengths[member])
    }
    return mapped
  }
}
