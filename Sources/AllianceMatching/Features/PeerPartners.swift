import AllianceKernel
import AllianceModel
import AllianceNetwork

/// Members like the seeker work with the candidate.
///
/// Members of the seeker's kind are alike as far as they have the same partners, equally close: the cosine of their
/// rows of closeness. The ``peers`` most alike vote for everybody in their projects and relations with that
/// likeness, a project of n by its recency over √n. Strength: the root of the votes against the largest on a logarithmic scale, with
/// ``doubt``; 0…1.
/// Cost: the kernel's search for the peers, and their projects. Source: user-based collaborative filtering
/// with implicit votes (Resnick and others, 1994; Breese and others, 1998).
struct PeerPartners: Feature {
  let name = "peer-partners"

  /// How many of those most like the seeker vote.
  private static let peers = 300
  /// The root of the votes that make the best candidate half convincing: about those of two alike peers.
  private static let doubt: Float = 1

  func column(for question: Question, in index: MatchingIndex) -> Column? {
    guard let seeker = question.seeker else { return nil }
    let peers = self.peers(of: seeker, question, index)
    guard !peers.isEmpty else { return nil }
    let graph = index.graph
    var votes = Column(members: graph.members.count)
    for (peer, likeness) in peers {
      for project in graph.projectsOfMember[peer].map(Int.init) {
        let vote = likeness * index.weightOfProject[project]
        for member in graph.membersOfProject[project] { votes.add(vote, to: Int(member)) }
      }
      for relation in graph.relationsFrom[peer] {
        votes.add(likeness, to: Int(graph.endsOfRelation[Int(relation)].to))
      }
      for relation in graph.relationsTo[peer] {
        votes.add(likeness, to: Int(graph.endsOfRelation[Int(relation)].from))
      }
    }
    return votes.mapped(for: question) { $0.squareRoot() }
      .scaledToLogarithm(of: question, doubt: Self.doubt)
  }

  func grounds(for candidate: Int, to question: Question, in index: MatchingIndex) -> Grounds {
    let peers = question.seeker.map { self.peers(of: $0, question, index) } ?? []
    let places = question.memo.value(.placesOfPeers) {
      Places(of: peers.lazy.map(\.member), below: index.graph.members.count)
    }
    let voters = places.among(index.partners.partners(of: candidate).lazy.map(\.member)).map { peers[$0] }
    func names(_ language: Language) -> String {
      voters.prefix(3).map { index.name($0.member, language) }.joined(separator: language == .zh ? "、" : ", ")
    }
    return Grounds(
      evidence: voters.prefix(3).map { Evidence(.member, index.graph.members[$0.member].id) },
      zh: "与\(voters.count)个伙伴圈相近的同类单位合作：\(names(.zh))",
      en: "works with \(counted(voters.count, "member")) whose partners are like the seeker's: \(names(.en))")
  }

  private func peers(
    of seeker: Int, _ question: Question, _ index: MatchingIndex
  ) -> [(member: Int, likeness: Float)] {
    question.memo.value(.peers) { index.peers(of: seeker, limit: Self.peers) }
  }
}

extension MatchingIndex {
  /// The members of a member's kind whose partners are most like its own, and how like, 0…1, most alike first.
  func peers(of member: Int, limit: Int) -> [(member: Int, likeness: Float)] {
    let own = closenessNorms[member]
    let row = partners.partners(of: member).map {
      SparseEntry(column: UInt32($0.member), weight: $0.closeness / own)
    }
    return alike(kinds[member]).best(limit + 1, for: row).lazy
      .map { (member: Int($0.row), likeness: $0.score) }
      .filter { $0.member != member }.prefix(limit).map { $0 }
  }
}

extension NearestRows {
  /// Each member's partners by closeness at length 1; those of members who don't count are left out.
  convenience init(
    _ partners: PartnerIndex, lengths: [Float], counting counts: @escaping @Sendable (Int) -> Bool
  ) {
    self.init {
      var rows = SparseRows(columnCount: lengths.count)
      for member in lengths.indices {
        let row = partners.partners(of: member)
        rows.append(
          row.prefix(counts(member) ? row.count : 0).lazy.map {
            SparseEntry(column: UInt32($0.member), weight: $0.closeness / lengths[member])
          })
      }
      return rows
    }
  }
}
