import Foundation

/// Texts as directions in a space of few dimensions, where those that speak of the same in other words lie close.
///
/// Latent semantic analysis (Deerwester and others, 1990): the space that ``dimensions`` axes through the documents'
/// term weights span best, found by subspace iteration from a seeded start (Halko and others, 2011). A term that only
/// one document has says nothing of others and has no axis. Cost: rounds · terms in documents · dimensions.
struct LatentSpace: Sendable {
  /// Where a text points; of length 1 at most, shorter the more of its weight is on terms without an axis, and all 0
  /// where it shares no term with two documents.
  typealias Direction = [SIMD8<Float>]

  /// How many axes at most; so many suffice for some thousand texts of an industry.
  static let dimensions = 64
  private static let rounds = 4
  private static let width = dimensions / 8

  /// The documents by their terms.
  let index: TextIndex
  private let axes: [SIMD8<Float>]
  /// The documents' directions, one after the other.
  private let documents: [SIMD8<Float>]

  /// Finds the space of an index's documents.
  init(_ index: TextIndex) {
    self.index = index
    let weights = DocumentWeights(index)
    var random = SplitMix(seed: 3)
    var axes = (0..<weights.terms * Self.width).map { _ in
      SIMD8<Float>((0..<8).map { _ in Float(random.below(2_001)) / 1_000 - 1 })
    }
    for _ in 0..<Self.rounds {
      axes = weights.terms(
        of: Basis.orthonormal(weights.documents(of: axes, Self.width), Self.width), Self.width)
    }
    self.axes = Basis.orthonormal(axes, Self.width)
    documents = Self.normal(weights.documents(of: self.axes, Self.width))
  }

  /// Where a document points.
  func direction(of document: Int) -> ArraySlice<SIMD8<Float>> {
    documents[document * Self.width..<(document + 1) * Self.width]
  }

  /// Where other words point, each term by its weight and how telling it is; one weak character that it shares with the
  /// documents does not speak for all of it.
  func direction(of query: [(term: Term, weight: Float)]) -> Direction {
    var sum = Self.nowhere
    var whole: Float = 0
    for (term, weight) in query {
      let known = weight * (index.number(of: term) == nil ? index.rarest(term) : index.weight(of: term))
      whole += known * known
      guard let number = index.number(of: term) else { continue }
      let share = weight * index.weight(of: term)
      for part in 0..<Self.width { sum[part] += share * axes[number * Self.width + part] }
    }
    return whole > 0 ? sum.map { $0 / whole.squareRoot() } : sum
  }

  /// The mean of several documents' directions, each by its weight.
  func direction(between seeds: [(document: Int, weight: Float)]) -> Direction {
    var sum = Self.nowhere
    for (document, weight) in seeds {
      for (part, value) in zip(sum.indices, direction(of: document)) { sum[part] += weight * value }
    }
    return Self.normal(sum)
  }

  /// How far a term points the same way, for ordering the words that two texts have in common.
  func lean(of term: Term, towards direction: Direction) -> Float {
    guard let number = index.number(of: term) else { return 0 }
    return index.weight(of: term)
      * Self.product(axes[number * Self.width..<(number + 1) * Self.width], direction)
  }

  /// How alike two directions are, 0…1: the cube of their cosine, so that many vague likenesses stay behind a good one;
  /// 0 where they point apart.
  static func likeness(_ one: ArraySlice<SIMD8<Float>>, _ other: Direction) -> Float {
    let cosine = min(1, max(0, product(one, other)))
    return cosine * cosine * cosine
  }

  private static let nowhere = Direction(repeating: .zero, count: width)

  private static func product(_ one: ArraySlice<SIMD8<Float>>, _ other: Direction) -> Float {
    zip(one, other).reduce(SIMD8<Float>.zero) { $0 + $1.0 * $1.1 }.sum()
  }

  /// Each row of ``width`` parts at length 1.
  private static func normal(_ rows: [SIMD8<Float>]) -> [SIMD8<Float>] {
    var rows = rows
    for row in stride(from: 0, to: rows.count, by: width) {
      let length = (row..<row + width).reduce(Float(0)) { $0 + (rows[$1] * rows[$1]).sum() }.squareRoot()
      guard length > 0 else { continue }
      for part in row..<row + width { rows[part] /= length }
    }
    return rows
  }
}

/// The matrix of documents and their terms, every document at length 1.
private struct DocumentWeights {
  let terms: Int
  private let count: Int
  /// What is not 0 of it, by term and then by document.
  private let entries: [(term: Int, document: Int, weight: Float)]

  init(_ index: TextIndex) {
    terms = index.terms
    count = index.count
    let shared = (0..<index.terms).filter { index.postings(of: $0).count > 1 }
    var squares = [Float](repeating: 0, count: index.count)
    for term in shared {
      for place in index.postings(of: term) {
        squares[Int(index.documents[place])] += index.impacts[place] * index.impacts[place]
      }
    }
    let lengths = squares.map { $0 > 0 ? $0.squareRoot() : 1 }
    entries = shared.flatMap { term in
      index.postings(of: term).map { place in
        let document = Int(index.documents[place])
        return (term, document, index.impacts[place] / lengths[document])
      }
    }
  }

  /// The matrix times a row of `width` parts for each term.
  func documents(of axes: [SIMD8<Float>], _ width: Int) -> [SIMD8<Float>] {
    var rows = [SIMD8<Float>](repeating: .zero, count: count * width)
    for (term, document, weight) in entries {
      for part in 0..<width { rows[document * width + part] += weight * axes[term * width + part] }
    }
    return rows
  }

  /// The matrix's transpose times a row of `width` parts for each document.
  func terms(of rows: [SIMD8<Float>], _ width: Int) -> [SIMD8<Float>] {
    var axes = [SIMD8<Float>](repeating: .zero, count: terms * width)
    for (term, document, weight) in entries {
      for part in 0..<width { axes[term * width + part] += weight * rows[document * width + part] }
    }
    return axes
  }
}

/// Columns at right angles (modified Gram–Schmidt).
private enum Basis {
  /// What is left of a column that the ones before it explain.
  private static let nothing: Float = 1e-3

  /// The columns of rows of `width` parts, each made to stand on those before it and to length 1; 0 where nothing is
  /// left of it.
  static func orthonormal(_ rows: [SIMD8<Float>], _ width: Int) -> [SIMD8<Float>] {
    let count = rows.count / width
    var columns = (0..<width * 8).map { column in
      (0..<(count + 7) / 8).map { block in
        var part = SIMD8<Float>.zero
        for lane in 0..<min(8, count - block * 8) {
          part[lane] = rows[(block * 8 + lane) * width + column / 8][column % 8]
        }
        return part
      }
    }
    for column in columns.indices {
      let whole = length(columns[column])
      // No more columns than there are rows stand at right angles.
      guard column < count, whole > 0 else {
        for block in columns[column].indices { columns[column][block] = .zero }
        continue
      }
      for before in 0..<column { straighten(&columns[column], on: columns[before]) }
      let rest = length(columns[column])
      let scale = rest > nothing * whole ? 1 / rest : 0
      for block in columns[column].indices { columns[column][block] *= scale }
    }
    var result = rows
    for row in 0..<count {
      for column in columns.indices {
        result[row * width + column / 8][column % 8] = columns[column][row / 8][row % 8]
      }
    }
    return result
  }

  private static func straighten(_ column: inout [SIMD8<Float>], on base: [SIMD8<Float>]) {
    var product = SIMD8<Float>.zero
    for block in base.indices { product += column[block] * base[block] }
    let share = product.sum()
    guard share != 0 else { return }
    for block in base.indices { column[block] -= share * base[block] }
  }

  private static func length(_ column: [SIMD8<Float>]) -> Float {
    var squares = SIMD8<Float>.zero
    for part in column { squares += part * part }
    return squares.sum().squareRoot()
  }
}
