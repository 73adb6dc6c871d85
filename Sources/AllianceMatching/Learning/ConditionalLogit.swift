import Foundation

/// A conditional logit (McFadden, 1974): the chance that a candidate is the one who was right is its share of the sum of
/// exp(weights · strengths) over all candidates of the question.
///
/// It is fitted by the weights, none below 0, that make the mean logarithm of the right ones' chances, each question
/// counting alike, largest, with a normal prior around the weights it starts from (the list-wise loss of Cao and
/// others, 2007; the prior keeps what little history says nothing of). The problem is convex; projected Newton steps
/// solve it in a few rounds. No chance is involved. Cost: rounds · candidates of all questions · features².
struct ConditionalLogit {
  /// How far a weight may be from where it started before it costs much: the prior's standard deviation.
  private static let deviation = 1.0
  private static let rounds = 30
  /// A round that gains less ends the search.
  private static let least = 1e-7

  private let questions: [JudgedQuestion]
  private let prior: [Double]

  /// - Parameters:
  ///   - questions: With at least one that is right each, others don't count.
  ///   - prior: The weights to start from, one for each of the first features; further ones are left alone.
  init(_ questions: [JudgedQuestion], prior: [Float]) {
    self.questions = questions.filter { $0.isRight.contains(true) }
    self.prior = prior.map(Double.init)
  }

  /// The fitted weights, 0 or more, in the order of the prior's.
  func fitted() -> [Float] {
    var weights = prior
    guard !questions.isEmpty else { return weights.map(Float.init) }
    var here = slope(at: weights)
    for _ in 0..<Self.rounds {
      guard let (next, there) = better(than: here, at: weights) else { break }
      let gain = here.loss - there.loss
      (weights, here) = (next, there)
      if gain < Self.least { break }
    }
    return weights.map(Float.init)
  }

  /// A Newton step over the weights that may move, halved until it gains; nil where none does.
  private func better(than here: Slope, at weights: [Double]) -> (weights: [Double], slope: Slope)? {
    let free = weights.indices.filter { weights[$0] > 0 || here.gradient[$0] < 0 }
    guard !free.isEmpty else { return nil }
    let step = LinearSystem.solution(
      of: free.map { row in free.map { here.curvature[row][$0] } }, equals: free.map { here.gradient[$0] })
    var length = 1.0
    while length > 1e-4 {
      var next = weights
      for (place, feature) in free.enumerated() {
        next[feature] = max(0, next[feature] - length * step[place])
      }
      if loss(at: next) < here.loss { return (next, slope(at: next)) }
      length /= 2
    }
    return nil
  }

  /// The loss with its first and second derivatives.
  struct Slope {
    var loss: Double
    var gradient: [Double]
    var curvature: [[Double]]
  }

  func loss(at weights: [Double]) -> Double {
    let share = 1 / Double(questions.count)
    return questions.reduce(penalty(weights)) { sum, question in
      let (scores, top) = scores(question, weights)
      let total = scores.reduce(0) { $0 + exp($1 - top) }
      let right = zip(scores, question.isRight).reduce((sum: 0.0, count: 0.0)) { right, entry in
        entry.1 ? (right.sum + entry.0, right.count + 1) : right
      }
      return sum + share * (top + log(total) - right.sum / right.count)
    }
  }

  func slope(at weights: [Double]) -> Slope {
    let features = weights.count
    let tightness = tightness
    var slope = Slope(
      loss: loss(at: weights), gradient: weights.indices.map { tightness * (weights[$0] - prior[$0]) },
      curvature: weights.indices.map { row in
        weights.indices.map { $0 == row ? tightness : 0 }
      })
    let share = 1 / Double(questions.count)
    for question in questions {
      let chances = chances(question, weights)
      let right = 1 / Double(question.isRight.count { $0 })
      var means = [Double](repeating: 0, count: features)
      for (feature, column) in question.columns.prefix(features).enumerated() where !column.isEmpty {
        for place in column.indices { means[feature] += chances[place] * Double(column[place]) }
        var found = 0.0
        for place in column.indices where question.isRight[place] { found += Double(column[place]) }
        slope.gradient[feature] += share * (means[feature] - right * found)
      }
      for row in 0..<features where !question.columns[row].isEmpty {
        let weighted = zip(chances, question.columns[row]).map { $0 * Double($1) }
        for other in row..<features where !question.columns[other].isEmpty {
          let column = question.columns[other]
          var product = 0.0
          for place in column.indices { product += weighted[place] * Double(column[place]) }
          slope.curvature[row][other] += share * (product - means[row] * means[other])
        }
      }
    }
    for row in 0..<features {
      for other in 0..<row { slope.curvature[row][other] = slope.curvature[other][row] }
    }
    return slope
  }

  private var tightness: Double { 1 / (Self.deviation * Self.deviation * Double(questions.count)) }

  private func penalty(_ weights: [Double]) -> Double {
    tightness / 2 * zip(weights, prior).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
  }

  private func scores(_ question: JudgedQuestion, _ weights: [Double]) -> (scores: [Double], top: Double) {
    var scores = [Double](repeating: 0, count: question.candidates.count)
    for (column, weight) in zip(question.columns, weights) where weight > 0 && !column.isEmpty {
      for place in scores.indices { scores[place] += weight * Double(column[place]) }
    }
    return (scores, scores.max() ?? 0)
  }

  private func chances(_ question: JudgedQuestion, _ weights: [Double]) -> [Double] {
    let (scores, top) = scores(question, weights)
    let odds = scores.map { exp($0 - top) }
    let total = odds.reduce(0, +)
    return odds.map { $0 / total }
  }
}

/// A few linear equations.
enum LinearSystem {
  /// Solves rows · x = right sides by elimination; the matrix is symmetric and positive definite, so that no pivot is 0.
  static func solution(of rows: [[Double]], equals right: [Double]) -> [Double] {
    var rows = rows
    var right = right
    for pivot in rows.indices {
      for row in rows.indices where row > pivot {
        let factor = rows[row][pivot] / rows[pivot][pivot]
        guard factor != 0 else { continue }
        for column in rows.indices where column >= pivot { rows[row][column] -= factor * rows[pivot][column] }
        right[row] -= factor * right[pivot]
      }
    }
    var solution = right
    for row in rows.indices.reversed() {
      for column in rows.indices where column > row { solution[row] -= rows[row][column] * solution[column] }
      solution[row] /= rows[row][row]
    }
    return solution
  }
}
