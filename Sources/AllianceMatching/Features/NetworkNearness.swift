import AllianceKernel
import AllianceModel
import AllianceNetwork
import Foundation

/// The candidate is nearer to the seeker in the network than to members on average: not merely near everybody.
///
/// How often a walk from the seeker (personalised PageRank, Haveliwala, 2002) is at the candidate, over the candidate's share of all ties, which is
/// how often one is there that begins anywhere. Strength: the logarithm of that ratio over the largest, 0 where the
/// ratio is 1 or less; 0…1. It only supports. Cost: steps · participations.
struct NetworkNearness: Feature {
  let name = "network-nearness"
  let isSupporting = true

  private static let (restart, steps): (Float, Int) = (0.25, 5)
  /// So seldom is nearly never: the ratio of two such proves nothing.
  private static let seldom: Float = 1e-6

  func column(for question: Question, in index: MatchingIndex) -> Column? {
    guard let seeker = question.seeker, !index.partners.partners(of: seeker).isEmpty else { return nil }
    var column = Column(ratios(seeker, question, index))
    column.strengths[seeker] = 0
    return column.mapped(for: question) { $0 > 1 ? log($0) : 0 }.scaledToLargest(of: question)
  }

  func grounds(for candidate: Int, to question: Question, in index: MatchingIndex) -> Grounds {
    guard let seeker = question.seeker else {
      return Grounds(evidence: [], zh: "网络相近", en: "near in the network")
    }
    let both = index.partners.partners(of: seeker).shared(with: index.partners.partners(of: candidate))
    let shared = PartnerIndex.Partners.closest(
      both.lazy.map { (member: $0.member, closeness: $0.closeness * $0.others) }
    ).map(\.member)
    let ratio = Int(ratios(seeker, question, index)[candidate].rounded())
    return Grounds(
      evidence: (shared.isEmpty ? [candidate] : shared).map { Evidence(.member, index.graph.members[$0].id) },
      zh: "合作网络中的接近程度约为平均的\(ratio)倍", en: "about \(ratio) times as near in the network as to others")
  }

  /// How many times more often the walk is at each member than one from anywhere.
  private func ratios(_ seeker: Int, _ question: Question, _ index: MatchingIndex) -> [Float] {
    question.memo.value(.nearness) {
      var start = [Float](repeating: 0, count: index.graph.members.count)
      start[seeker] = 1
      let visits = index.network.visits(
        from: start, over: index.ties, restart: Self.restart, steps: Self.steps)
      return visits.indices.map { member in
        (visits[member] + Self.seldom) / (index.closenessSums[member] / index.closenessTotal + Self.seldom)
      }
    }
  }
}
