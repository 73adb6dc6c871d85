import AllianceKernel
import Foundation

/// An inverted index over documents, scored by BM25 (Robertson and Zaragoza, 2009), frozen once built.
///
/// A query costs the length of its terms' postings. Scores are sums in the order of the query's terms, so the same
/// query gives the same bits.
struct TextIndex: Sendable {
  private let vocabulary: [Term: Int32]
  private let offsets: [Int32]
  /// The document of each posting, term after term.
  let documents: [Int32]
  /// What each posting adds to a score.
  let impacts: [Float]
  private let idf: [Float]
  private let nearest: NearestRows
  /// The number of documents.
  let count: Int

  /// Term frequency saturation.
  private static let k1: Float = 1.2
  /// How far length counts against a document.
  private static let b: Float = 0.6
  /// What a single Chinese character counts against a pair.
  private static let characterWeight: Float = 0.3

  /// Indexes documents given as terms; numbers are places in the list. O(terms).
  init(_ texts: [[Term]]) {
    var vocabulary: [Term: Int32] = [:]
    var frequencies: [Int32] = []
    var rows: [[(term: Int32, count: Int32)]] = []
    rows.reserveCapacity(texts.count)
    for terms in texts {
      var counts: [Int32: Int32] = [:]
      var order: [Int32] = []
      for term in terms {
        let number = vocabulary[term] ?? Int32(vocabulary.count)
        if number == vocabulary.count {
          vocabulary[term] = number
          frequencies.append(0)
        }
        if counts.updateValue((counts[number] ?? 0) + 1, forKey: number) == nil { order.append(number) }
      }
      for number in order { frequencies[Int(number)] += 1 }
      rows.append(order.map { (term: $0, count: counts[$0]!) })
    }

    let total = Float(texts.count)
    var idf = frequencies.map { log(1 + (total - Float($0) + 0.5) / (Float($0) + 0.5)) }
    for (term, number) in vocabulary where term.isCharacter { idf[Int(number)] *= Self.characterWeight }
    let mean = max(1, Float(texts.reduce(0) { $0 + $1.count }) / max(1, total))

    var offsets = [Int32](repeating: 0, count: frequencies.count + 1)
    for number in frequencies.indices { offsets[number + 1] = offsets[number] + frequencies[number] }
    var next = offsets
    var documents = [Int32](repeating: 0, count: Int(offsets.last!))
    var impacts = [Float](repeating: 0, count: documents.count)
    for (document, row) in rows.enumerated() {
      let norm = Self.k1 * (1 - Self.b + Self.b * Float(texts[document].count) / mean)
      for (term, count) in row {
        let place = Int(next[Int(term)])
        next[Int(term)] += 1
        documents[place] = Int32(document)
        impacts[place] = idf[Int(term)] * Float(count) * (Self.k1 + 1) / (Float(count) + norm)
      }
    }
    self.vocabulary = vocabulary
    self.offsets = offsets
    self.documents = documents
    self.impacts = impacts
    self.idf = idf
    count = texts.count
    nearest = NearestRows { [offsets, documents, impacts, count] in
      Self.rows(offsets, documents, impacts, count)
    }
  }

  /// What each term adds to the score of each document, the terms of a document ascending. O(postings).
  var rows: SparseRows { Self.rows(offsets, documents, impacts, count) }

  private static func rows(_ offsets: [Int32], _ documents: [Int32], _ impacts: [Float], _ count: Int)
    -> SparseRows
  {
    var rows = [[SparseEntry]](repeating: [], count: count)
    for term in offsets.indices.dropLast() {
      for place in Int(offsets[term])..<Int(offsets[term + 1]) {
        rows[Int(documents[place])].append(SparseEntry(column: UInt32(term), weight: impacts[place]))
      }
    }
    var sparse = SparseRows(columnCount: offsets.count - 1)
    for row in rows { sparse.append(row) }
    return sparse
  }

  /// Distinct terms with what they weigh.
  typealias Query = [(term: Term, weight: Float)]

  /// The BM25 score of every document that shares a term with the query, ascending by document.
  func scores(for query: Query) -> [(document: Int, score: Float)] {
    var scores = [Float](repeating: 0, count: count)
    for (term, weight) in query {
      guard let number = vocabulary[term].map(Int.init) else { continue }
      for place in Int(offsets[number])..<Int(offsets[number + 1]) {
        scores[Int(documents[place])] += weight * impacts[place]
      }
    }
    return scores.indices.lazy.filter { scores[$0] > 0 }.map { (document: $0, score: scores[$0]) }
  }

  /// The documents with the highest BM25 scores, best first, equal ones ascending: those that ``scores(for:)`` would
  /// find, without visiting all that share a term.
  func best(_ limit: Int, for query: Query) -> [(document: Int, score: Float)] {
    let entries = query.compactMap { term, weight in
      vocabulary[term].map { SparseEntry(column: UInt32($0), weight: weight) }
    }
    return nearest.best(limit, for: entries).map { (document: Int($0.row), score: $0.score) }
  }

  /// The number of distinct terms.
  var terms: Int { idf.count }

  /// A term's number; nil where no document has it.
  func number(of term: Term) -> Int? { vocabulary[term].map(Int.init) }

  /// How telling a term would be that no document has.
  func rarest(_ term: Term) -> Float {
    log(1 + (Float(count) + 0.5) / 0.5) * (term.isCharacter ? Self.characterWeight : 1)
  }

  /// The places of a term's postings, by its number.
  func postings(of term: Int) -> Range<Int> { Int(offsets[term])..<Int(offsets[term + 1]) }

  /// How telling a term is here; 0 for one that no document has.
  func weight(of term: Term) -> Float { vocabulary[term].map { idf[Int($0)] } ?? 0 }

  /// The distinct terms of several texts in order of appearance: each text is a vector of length 1 times its weight.
  func query(_ texts: [(terms: [Term], weight: Float)]) -> [(term: Term, weight: Float)] {
    var places: [Term: Int] = [:]
    var query: [(term: Term, weight: Float)] = []
    for (terms, weight) in texts {
      let own = Self.query(terms)
      let length = own.reduce(Float(0)) { sum, entry in
        let part = entry.weight * self.weight(of: entry.term)
        return sum + part * part
      }.squareRoot()
      guard length > 0 else { continue }
      for (term, share) in own {
        let place = places[term] ?? query.count
        if place == query.count {
          places[term] = place
          query.append((term, 0))
        }
        query[place].weight += share * weight / length
      }
    }
    return query
  }

  /// The distinct terms of a text, each with the root of how often it stands there, in order of appearance.
  static func query(_ terms: [Term]) -> Query {
    var places: [Term: Int] = [:]
    var query: Query = []
    for term in terms {
      if let place = places[term] {
        query[place].weight += 1
      } else {
        places[term] = query.count
        query.append((term, 1))
      }
    }
    for place in query.indices { query[place].weight = query[place].weight.squareRoot() }
    return query
  }
}
