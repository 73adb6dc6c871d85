import AllianceModel
import AllianceNetwork

extension MatchingIndex {
  /// How like every project is to what is sought, 0…1 by number.
  ///
  /// The cosine of its words with the question's and that of its concepts with the question's fields are added up, each
  /// over the largest of any project that is not the seeker's own; so is their sum.
  func likeness(to question: Question) -> [Float] {
    question.memo.value(.likeness) {
      let own = ownProjects(of: question)
      var likeness = cosines(with: question).overLargest(but: own)
      let fields = conceptCosines(with: fieldsSought(by: question)).overLargest(but: own)
      for project in likeness.indices { likeness[project] += fields[project] }
      return likeness.overLargest(but: own)
    }
  }

  /// The cosine of every project's words with what is sought, 0…1 by number.
  func cosines(with question: Question) -> [Float] {
    question.memo.value(.cosines) { projects.cosines(with: profile(of: question)) }
  }

  /// How much the nearest projects add to what a need says in its own words, and how many they are.
  private static let expansion: (share: Float, projects: Int) = (0.7, 10)

  /// What is sought in words: those of the seeker's projects by recency and of its listings, or the question's, to
  /// which the projects nearest to it add theirs, for a need is short and says a thing in one way only (Rocchio's
  /// relevance feedback, 1971, on the first answers as if they were right).
  func profile(of question: Question) -> ProjectTexts.Vector {
    question.memo.value(.profile) {
      if let words = question.words {
        let nearest = nearestProjects(to: words.terms, limit: Self.expansion.projects)
        let total = nearest.reduce(Float(0)) { $0 + $1.score * $1.score }
        return projects.vector(
          of: nearest.map { ($0.project, Self.expansion.share * $0.score * $0.score / total) },
          texts: [words.terms])
      }
      guard let seeker = question.seeker else { return [] }
      let own = graph.projectsOfMember[seeker].map(Int.init)
      let listings = graph.listingsOfMember[seeker].map(Int.init).filter(isCurrent)
      return projects.vector(
        of: own.map { (project: $0, share: partners.recency[$0]) },
        texts: listings.map { graph.listings[$0].text.flatMap { Term.all(in: $0.text) } })
    }
  }

  /// The projects that the seeker itself takes part in, ascending, which tell it nothing new; none where a need is in
  /// words.
  func ownProjects(of question: Question) -> ArraySlice<Int32> {
    guard question.words == nil, let seeker = question.seeker else { return [] }
    return graph.projectsOfMember[seeker]
  }

  /// The cosine of every project's concepts with some fields, each counting by its rarity.
  private func conceptCosines(with sought: [(field: Int, weight: Float)]) -> [Float] {
    var cosines = [Float](repeating: 0, count: graph.projects.count)
    for (field, weight) in sought {
      let share = weight * fields.rarity[field]
      for project in fields.projects(in: field) { cosines[Int(project)] += share }
    }
    for project in cosines.indices where cosines[project] > 0 {
      cosines[project] /= fields.lengths[project]
    }
    return cosines
  }
}

extension [Float] {
  /// Each over the largest that is not among some, 1 at most; nothing to do where all are 0.
  fileprivate func overLargest(but own: ArraySlice<Int32>) -> [Float] {
    let largest = indices.reduce(Float(0)) { largest, place in
      self[place] > largest && !own.hasAscending(Int32(place)) ? self[place] : largest
    }
    return largest > 0 ? map { Swift.min(1, $0 / largest) } : self
  }
}
