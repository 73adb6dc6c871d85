public import AllianceModel
import AllianceNetwork
import AllianceStore

/// Who wants to see blind cards.
public struct CardsRequest: Hashable, Codable, Sendable {
  /// The member that asks; nil for the secretariat, which sees who is behind each.
  public var asker: FactID?

  /// The cards as a member sees them.
  public init(asker: FactID?) { self.asker = asker }
}

/// Confidential needs without their words, under code names.
public struct CardsAnswer: Hashable, Codable, Sendable {
  /// The cards, in order of code name.
  public var cards: [Card]
  /// Who would like to know what is behind cards of the member that asks: of the secretariat, behind any.
  public var wishes: [Wish]
  /// Labels of the concepts, by id.
  public var concepts: [String: [LocalizedText]]
  /// The members that cards and wishes name, by id.
  public var members: [String: MemberSummary]

  /// A card: so much as does not tell whose it is.
  public struct Card: Hashable, Codable, Sendable {
    /// The code name.
    public var code: String
    /// What sort of body seeks; nil where that would tell too much.
    public var kind: MemberKind?
    /// The province or country it is in; nil where that would tell too much.
    public var region: Region?
    /// What sort of thing it seeks.
    public var seeks: Listing.Kind
    /// What it seeks, by concept.
    public var concepts: [FactID]
    /// Whether the member that asks said that it would like to know.
    public var isAsked: Bool
    /// The need itself, once both said yes; nil before.
    public var need: Listing?
  }

  /// Somebody's wish to know what is behind a card.
  public struct Wish: Hashable, Codable, Sendable {
    /// The code name.
    public var code: String
    /// Who would like to know.
    public var member: FactID
    /// Whether the need's member said yes.
    public var isGranted: Bool
  }
}

/// Something to say about a card.
public struct CardRequest: Hashable, Codable, Sendable {
  /// The code name.
  public var code: String
  /// Whose wish it is about.
  public var asker: FactID
  /// Who speaks: whoever asks, or the need's member.
  public var speaker: FactID
  /// Whether it is a yes; a later no takes it back.
  public var agrees: Bool
  /// The day it is said.
  public var on: CalendarDate

  /// Something said on a day.
  public init(code: String, asker: FactID, speaker: FactID, agrees: Bool, on: CalendarDate) {
    self.code = code
    self.asker = asker
    self.speaker = speaker
    self.agrees = agrees
    self.on = on
  }
}

extension Alliance {
  /// Shows needs for the two sides of a match alone as cards that do not tell whose they are, until both sides said yes.
  public func cards(_ request: CardsRequest) throws -> CardsAnswer {
    let desk = try CardDesk(snapshot(for: .secretariat).graph, store)
    let asker = try request.asker.map { try currentID(of: $0, for: .secretariat) }
    let codes = try store.codeNames(of: desk.needs.map(\.id))
    let cards = desk.needs.filter { $0.member != asker }.map { need in
      desk.card(need, code: codes[need.id] ?? "", asker: asker)
    }.sorted { $0.code < $1.code }
    let wishes = desk.wishes(of: asker, codes: codes)
    let named = cards.compactMap(\.need?.member) + wishes.map(\.member)
    return CardsAnswer(
      cards: cards, wishes: wishes, concepts: desk.graph.taxonomy.labels(of: cards.flatMap(\.concepts)),
      members: try snapshot(for: request.asker == nil ? .secretariat : .members).graph.summaries(of: named))
  }

  /// Notes what somebody says of a card.
  ///
  /// Throws ``RequestError`` where there is no such card, or whoever speaks is neither of the two.
  public func answerCard(_ request: CardRequest) throws {
    let desk = try CardDesk(snapshot(for: .secretariat).graph, store)
    let codes = try store.codeNames(of: desk.needs.map(\.id))
    let asker = try currentID(of: request.asker, for: .secretariat)
    let speaker = try currentID(of: request.speaker, for: .secretariat)
    guard let need = desk.needs.first(where: { codes[$0.id] == request.code }),
      speaker == asker || speaker == need.member, asker != need.member
    else { throw RequestError.unknownCard(request.code) }
    let side: CardAnswer.Side = speaker == asker ? .asker : .owner
    guard side == .asker || desk.says(.asker, need.id, asker) else {
      throw RequestError.unknownCard(request.code)
    }
    try store.append(
      CardAnswer(listing: need.id, member: asker, side: side, agrees: request.agrees, on: request.on))
  }
}

/// Confidential needs, and what was said of them.
private struct CardDesk {
  let graph: CollaborationGraph
  let needs: [Listing]
  private let said: [Key: Bool]
  private let peers: [MemberKind: [Member]]

  /// One side of a wish.
  private struct Key: Hashable {
    let listing: FactID
    let member: FactID
    let side: CardAnswer.Side
  }

  /// A kind or a region that fewer members share would tell who it is.
  private static let crowd = 3

  init(_ graph: CollaborationGraph, _ store: AllianceStore) throws {
    self.graph = graph
    needs = graph.listings.filter { need in
      need.side == .need && need.visibility == .matched && graph.date.map(need.isValid) ?? true
    }
    said = try store.cardAnswers().reduce(into: [:]) { said, answer in
      let member = graph.redirects[answer.member] ?? answer.member
      said[Key(listing: answer.listing, member: member, side: answer.side)] = answer.agrees
      // A wish that was taken back and made again is a new one: its yes is to be given anew.
      guard answer.side == .asker, !answer.agrees else { return }
      said[Key(listing: answer.listing, member: member, side: .owner)] = nil
    }
    peers = Dictionary(grouping: graph.members.filter { $0.standing != .former }, by: \.kind)
  }

  func says(_ side: CardAnswer.Side, _ listing: FactID, _ member: FactID) -> Bool {
    said[Key(listing: listing, member: member, side: side)] ?? false
  }

  func card(_ need: Listing, code: String, asker: FactID?) -> CardsAnswer.Card {
    let isAsked = asker.map { says(.asker, need.id, $0) } ?? false
    let isOpen = asker.map { isAsked && says(.owner, need.id, $0) } ?? true
    let (kind, region) = disguise(need.member, from: asker)
    let concepts = need.concepts.compactMap { graph.taxonomy.number(of: $0) }
    return CardsAnswer.Card(
      code: code, kind: kind, region: region, seeks: need.kind,
      concepts: concepts.map { graph.taxonomy.concepts[$0].id }, isAsked: isAsked,
      need: isOpen ? need : nil)
  }

  /// Of a member's kind and region so much as others share with it. Who asks is none of them: it knows that it isn't.
  private func disguise(_ id: FactID, from asker: FactID?) -> (MemberKind?, Region?) {
    guard let number = graph.number(of: id) else { return (nil, nil) }
    let member = graph.members[number]
    let peers = (peers[member.kind] ?? []).filter { $0.id != asker }
    let province = member.region?.province
    let regions = [province, province?.parent].compactMap { $0 }
    let shared = regions.first { region in
      peers.count { $0.region?.isWithin(region) ?? false } >= Self.crowd
    }
    return (peers.count >= Self.crowd ? member.kind : nil, shared)
  }

  func wishes(of owner: FactID?, codes: [FactID: String]) -> [CardsAnswer.Wish] {
    let owned = needs.filter { owner == nil || $0.member == owner }.map(\.id)
    return said.filter { $0.value && $0.key.side == .asker && owned.contains($0.key.listing) }.map { key, _ in
      CardsAnswer.Wish(
        code: codes[key.listing] ?? "", member: key.member,
        isGranted: says(.owner, key.listing, key.member))
    }.sorted { ($0.code, $0.member) < ($1.code, $1.member) }
  }
}
