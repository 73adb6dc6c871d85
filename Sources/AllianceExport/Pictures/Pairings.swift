import AllianceMatching
import AllianceModel
import AllianceNetwork

extension PictureKind {
  /// 对接建议: the best suggested pairings of a kind, beside what ties the same members already.
  static let pairings = PictureKind(
    name: "pairings",
    title: [LocalizedText("对接建议", language: "zh"), LocalizedText("suggested pairings", language: "en")],
    needsMember: false
  ) { PairingsPicture(scene: $0).picture() }
}

/// Givers on the left, takers on the right.
private struct PairingsPicture {
  let scene: Scene

  /// How many suggestions of a seeker can be shown, where the picture is of all.
  private static let perSeeker = 2
  /// How many suggestions of one candidate are shown, so that no hub fills the picture.
  private static let perCandidate = 4
  /// How many suggestions are shown in all, and for one member.
  private static let pairs = 40
  private static let pairsOfMember = 12
  /// More seekers than this, and only those with most listings and ties are asked.
  private static let seekers = 1_000

  private struct Pair {
    let suggestion: Suggestion
    let giver: Int
    let taker: Int
  }

  func picture() -> Picture {
    let kind = scene.pairing ?? PairingKind.all[0]
    let pairs = pairs(kind)
    let givers = Set(pairs.map(\.giver))
    let takers = Set(pairs.map(\.taker)).subtracting(givers)
    let members = givers.sorted() + takers.sorted()
    let number = Dictionary(uniqueKeysWithValues: members.enumerated().map { ($1, $0) })
    var ties = Ties(scene)
    ties.observe { number[$0] }
    for pair in pairs { ties.suggest(pair.suggestion, from: number[pair.giver]!, to: number[pair.taker]!) }
    let nodes = members.map { scene.node($0) }
    let title = kind.title.text(for: scene.language) ?? kind.name
    return Picture(
      title: "\(PictureKind.pairings.title.text(for: scene.language) ?? "")\(scene.words("：", ": "))\(title)",
      language: scene.language, flow: .rightward, nodes: nodes,
      links: ties.links(nodes.map(\.id)).links, groups: [],
      notes: [
        ([scene.words("建议\(pairs.count)对", "\(pairs.count) suggested pairs")] + scene.dateNote)
          .joined(separator: scene.words("，", ", "))
      ])
  }

  private func pairs(_ kind: PairingKind) -> [Pair] {
    let graph = scene.graph
    let count = scene.member == nil ? Self.perSeeker : Self.pairsOfMember
    let limits = Matcher.Limits(count: count, onlyNew: true)
    let found = seekers(kind).flatMap { seeker -> [Pair] in
      let candidateGives = kind.candidateGives(to: graph.members[seeker].kind)
      return scene.matcher.suggestions(for: seeker, kind: kind, limits: limits).compactMap { suggestion in
        graph.number(of: suggestion.candidate).map { candidate in
          Pair(
            suggestion: suggestion, giver: candidateGives ? candidate : seeker,
            taker: candidateGives ? seeker : candidate)
        }
      }
    }
    return scene.member == nil ? best(of: found) : found
  }

  private func seekers(_ kind: PairingKind) -> [Int] {
    if let member = scene.member { return [member] }
    let graph = scene.graph
    let all = graph.members.indices.filter { kind.isFirstParty(graph.members[$0].kind) }
    guard all.count > Self.seekers else { return all }
    func busy(_ member: Int) -> Int {
      graph.listingsOfMember[member].count + graph.projectsOfMember[member].count
    }
    return Array(all.sorted { (busy($1), $0) < (busy($0), $1) }.prefix(Self.seekers))
  }

  private func best(of pairs: [Pair]) -> [Pair] {
    let ranked = pairs.enumerated().sorted {
      ($1.element.suggestion.score, $0.offset) < ($0.element.suggestion.score, $1.offset)
    }
    var uses: [FactID: Int] = [:]
    let spread = ranked.map(\.element).filter { pair in
      uses[pair.suggestion.candidate, default: 0] += 1
      return uses[pair.suggestion.candidate]! <= Self.perCandidate
    }
    return Array(spread.prefix(Self.pairs))
  }
}
