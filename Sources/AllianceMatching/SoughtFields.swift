import AllianceNetwork

extension MatchingIndex {
  /// How many projects say in which fields a need in words lies.
  private static let neighbours = 30

  /// The fields a question is about, with their weights at length 1, ascending by concept: those of the words and of
  /// the ``neighbours`` projects nearest to them; without words, those of the seeker's projects by recency and of its
  /// listings.
  func fieldsSought(by question: Question) -> [(field: Int, weight: Float)] {
    question.memo.value(.fields) {
      guard let words = question.words else { return question.seeker.map(fields(of:)) ?? [] }
      var sought = FieldSum(fields.rarity)
      sought.add(1, words.concepts.map(Int32.init))
      for (project, score) in nearestProjects(to: words.terms, limit: Self.neighbours) {
        sought.add(score * score, graph.conceptsOfProject[project])
      }
      return sought.atLengthOne
    }
  }

  /// The fields that a member works in, with their weights at length 1, ascending by concept.
  func fields(of member: Int) -> [(field: Int, weight: Float)] {
    var own = FieldSum(fields.rarity)
    for project in graph.projectsOfMember[member].map(Int.init) {
      own.add(partners.recency[project], graph.conceptsOfProject[project])
    }
    for listing in graph.listingsOfMember[member].map(Int.init) where isCurrent(listing) {
      own.add(1, graph.conceptsOfListing[listing])
    }
    return own.atLengthOne
  }

  /// The projects nearest to terms and how near, 0…1, nearest first.
  func nearestProjects(to terms: [Term], limit: Int) -> [(project: Int, score: Float)] {
    let best = projects.index.best(limit, for: TextIndex.query(terms))
    return best.map { (project: $0.document, score: $0.score / best[0].score) }
  }
}

/// Concepts with weights, each by its rarity, under construction.
private struct FieldSum {
  private let rarity: [Float]
  private var weights: [Int: Float] = [:]

  init(_ rarity: [Float]) { self.rarity = rarity }

  mutating func add(_ weight: Float, _ concepts: some Sequence<Int32>) {
    for concept in concepts where rarity[Int(concept)] > 0 {
      weights[Int(concept), default: 0] += weight * rarity[Int(concept)]
    }
  }

  var atLengthOne: [(field: Int, weight: Float)] {
    let sorted = weights.sorted { $0.key < $1.key }
    let length = sorted.reduce(Float(0)) { $0 + $1.value * $1.value }.squareRoot()
    return length > 0 ? sorted.map { (field: $0.key, weight: $0.value / length) } : []
  }
}
