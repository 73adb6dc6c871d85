import AllianceKernel
import AllianceModel
import AllianceNetwork
import Foundation

/// What projects say, as vectors of term weights of length 1, to compare words or a member's projects with all others.
struct ProjectTexts: Sendable {
  /// Titles and texts; a document is a project.
  let index: TextIndex
  /// What each project's terms weigh in it.
  private let rows: SparseRows
  /// The length of each project's row; 1 for one without words.
  private let lengths: [Float]
  /// The length of each member's sum of its projects' vectors by recency; 1 where none has words.
  private let profileLengths: [Float]

  /// Terms by number with their weights, ascending.
  typealias Vector = [(term: Int, weight: Float)]

  /// O(terms in projects · participants).
  init(_ graph: CollaborationGraph, recency: [Float]) {
    let index = TextIndex(
      graph.projects.map { project in (project.title + project.text).flatMap { Term.all(in: $0.text) } })
    let rows = index.rows
    let lengths = (0..<rows.count).map { project in
      let square = rows[project].reduce(Float(0)) { $0 + $1.weight * $1.weight }
      return square > 0 ? square.squareRoot() : 1
    }
    self.index = index
    self.rows = rows
    self.lengths = lengths
    var sum = VectorSum(terms: index.terms)
    profileLengths = graph.members.indices.map { member in
      for project in graph.projectsOfMember[member].map(Int.init) {
        for entry in rows[project] {
          sum.add(recency[project] * (entry.weight / lengths[project]), to: Int(entry.column))
        }
      }
      return sum.drainedLength()
    }
  }

  /// Some words, at length 1; empty where no project has one of them.
  func vector(of words: [Term]) -> Vector {
    let known = TextIndex.query(words).compactMap { entry in
      index.number(of: entry.term).map { (term: $0, weight: entry.weight * index.weight(of: entry.term)) }
    }
    return known.sorted { $0.term < $1.term }.atLengthOne
  }

  /// What some projects and texts say together, each by its share, at length 1.
  func vector(of projects: [(project: Int, share: Float)], texts: [[Term]]) -> Vector {
    var sum = VectorSum(terms: index.terms)
    for (project, share) in projects {
      for entry in rows[project] {
        sum.add(share * (entry.weight / lengths[project]), to: Int(entry.column))
      }
    }
    for text in texts { for (term, weight) in vector(of: text) { sum.add(weight, to: term) } }
    return sum.drained().atLengthOne
  }

  /// The cosine of every project with a vector, 0…1.
  func cosines(with vector: Vector) -> [Float] {
    var cosines = [Float](repeating: 0, count: index.count)
    for (term, weight) in vector {
      for place in index.postings(of: term) {
        cosines[Int(index.documents[place])] += weight * index.impacts[place]
      }
    }
    for project in cosines.indices where cosines[project] > 0 { cosines[project] /= lengths[project] }
    return cosines
  }

  /// The length of what a member's projects say together, by recency.
  func profileLength(of member: Int) -> Float { profileLengths[member] }
}

extension ProjectTexts.Vector {
  /// The same direction at length 1; empty where there is none.
  fileprivate var atLengthOne: Self {
    let length = reduce(Float(0)) { $0 + $1.weight * $1.weight }.squareRoot()
    return length > 0 ? map { ($0.term, $0.weight / length) } : []
  }
}

/// A vector of terms under construction, emptied for the next one.
private struct VectorSum {
  private var sums: [Float]
  private var touched: [Int] = []

  init(terms: Int) { sums = [Float](repeating: 0, count: terms) }

  mutating func add(_ weight: Float, to term: Int) {
    if sums[term] == 0 { touched.append(term) }
    sums[term] += weight
  }

  mutating func drained() -> ProjectTexts.Vector {
    touched.sort()
    let vector = touched.map { (term: $0, weight: sums[$0]) }
    for term in touched { sums[term] = 0 }
    touched.removeAll(keepingCapacity: true)
    return vector
  }

  /// The length; 1 for nothing.
  mutating func drainedLength() -> Float {
    var squares: Float = 0
    for term in touched {
      squares += sums[term] * sums[term]
      sums[term] = 0
    }
    touched.removeAll(keepingCapacity: true)
    return squares > 0 ? squares.squareRoot() : 1
  }
}
