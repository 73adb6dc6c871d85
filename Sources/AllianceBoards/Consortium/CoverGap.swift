extension CoverGap {
  /// What is left open between the best team found and what no team can beat, in each part of a value by itself.
  ///
  /// As many requirements take no fewer members than the largest coverages that add up to them; the strength of a team
  /// is no more than the best there is for each requirement and the largest bonds that fit into it.
  public init(_ problem: CoverProblem, value: CoverValue, bound: CoverValue) {
    guard value != bound else {
      self = .none
      return
    }
    let coverages = problem.strengths.map { row in row.count { $0 > 0 } }.sorted(by: >)
    var (size, sum) = (0, 0)
    while sum < value.covered, size < coverages.count {
      sum += coverages[size]
      size += 1
    }
    if bound.covered == value.covered { size = max(size, bound.size) }
    let pairs = value.size * (value.size - 1) / 2
    let bonds = problem.bonds.values.sorted(by: >).prefix(pairs).reduce(0, +)
    let most = (0..<problem.requirements).reduce(bonds) { sum, place in
      sum + (problem.strengths.map { $0[place] }.max() ?? 0)
    }
    self.init(
      covered: bound.covered - value.covered, size: max(0, value.size - size),
      strength: Double(max(0, most - value.strength)) / Double(max(1, value.strength)))
  }
}
