public import AllianceModel

/// A kind of pairing: who may seek, who may be proposed, and which features with which weights decide.
///
/// A new kind is a file in `Kinds/` and its line in ``all``.
public struct PairingKind: Sendable {
  /// The name in commands, answers and pictures: `upstream`.
  public let name: String
  /// The name for people, one a language.
  public let title: [LocalizedText]
  /// The two parties; whoever is on one side is proposed to the other.
  let parties: [(seekers: Set<MemberKind>, candidates: Set<MemberKind>)]
  /// Whether what the pairing is about goes from the first party's candidates to its seekers: goods, knowledge, money.
  let candidatesGive: Bool
  /// The features with their weights; weights need not sum to 1.
  let features: [(feature: any Feature, weight: Float)]

  /// All kinds, in the order in which they are shown.
  public static let all: [PairingKind] = [.upstream, .downstream, .research, .funding, .scenario]

  /// The kind with this name; nil where there is none.
  public static func named(_ name: String) -> PairingKind? { all.first { $0.name == name } }

  /// Which kinds of members are proposed to a seeker; for a question without a seeker, all that can be.
  func candidates(for seeker: MemberKind?) -> Set<MemberKind> {
    guard let seeker else { return parties.first?.candidates ?? [] }
    return parties.filter { $0.seekers.contains(seeker) }.reduce(into: []) { $0.formUnion($1.candidates) }
  }

  /// Whether members of a kind are proposed to a seeker of another.
  public func proposes(_ candidate: MemberKind, to seeker: MemberKind) -> Bool {
    candidates(for: seeker).contains(candidate)
  }

  /// Whether members of this kind can ask for such pairings.
  public func canSeek(_ kind: MemberKind) -> Bool { !candidates(for: kind).isEmpty }

  /// Whether members of this kind are the first party: those whom the pairing is named for, as against those whom it
  /// finds and who may ask too.
  public func isFirstParty(_ kind: MemberKind) -> Bool { parties.first?.seekers.contains(kind) ?? false }

  /// Whether the candidate gives and the seeker gets; the other way round otherwise. Arrows run from giver to taker.
  public func candidateGives(to seeker: MemberKind) -> Bool { isFirstParty(seeker) == candidatesGive }
}
