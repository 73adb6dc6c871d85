import AllianceModel
import Foundation

/// A procurement notice as every format of one tells it, on its way to records.
///
/// The buyer that leads has a need for each lot and is the one supplied; other buyers of a joint procurement have one
/// need each with the notice's headline: so the records grow with the notice, not with buyers times lots or winners.
struct ProcurementNotice {
  /// The number under which it was published, unique in its source.
  let id: FactID
  var dispatched: CalendarDate?
  var buyers: [Member] = []
  /// Its title in the original language, and in English where there is one.
  var headline: [LocalizedText] = []
  var concepts: [ConceptReference] = []
  var kind: Listing.Kind = .service
  var lots: [Lot] = []
  var awards: [Award] = []
  /// Whether the buyers have decided, for somebody or nobody: then they need it no longer.
  var isOver = false

  struct Lot {
    var text: [LocalizedText] = []
    var concepts: [ConceptReference] = []
    var kind: Listing.Kind = .service
    var amount: AmountRange?
    var deadline: CalendarDate?
  }

  struct Award {
    var winners: [Member] = []
    var on: CalendarDate?
    var text: [LocalizedText] = []
    var concepts: [ConceptReference] = []
    var amount: AmountRange?
  }

  /// A title beyond this many characters is cut where it stands for the whole notice.
  static let headlineLength = 400
  /// An award repeats this many of its lot's concepts.
  static let awardConcepts = 20

  /// The notice with its needs, then what was awarded. Warns of an award to the buyer itself, which supplies nobody.
  func records(_ remarks: inout Remarks, at place: Place) -> [FeedRecord] {
    [.listings(id, listings(), mentions: mentions())]
      + relations(&remarks, at: place).map { .relation($0) }
  }

  /// Each party once; under one number several spellings of a name may stand, and all but the first are aliases.
  private func mentions() -> [Member] {
    var mentions: [Member] = []
    var places: [FactID: Int] = [:]
    var spellings: Set<[String]> = []
    for member in buyers + awards.flatMap(\.winners) {
      let unseen = (member.names + member.aliases).filter {
        spellings.insert([member.id.key, $0.text]).inserted
      }
      if let place = places[member.id] {
        mentions[place].aliases += unseen
      } else {
        places[member.id] = mentions.count
        mentions.append(member)
      }
    }
    return mentions
  }

  private func listings() -> [Listing] {
    guard let lead = buyers.first, !lots.isEmpty else { return [] }
    let own = lots.enumerated().map { listing(of: lead, $1, key: "lot-\($0 + 1)") }
    let joint = Lot(
      text: headline, concepts: concepts, kind: kind, deadline: lots.lazy.compactMap(\.deadline).first)
    var known: Set = [lead.id]
    let others = buyers.filter { known.insert($0.id).inserted }
    return own + others.enumerated().map { listing(of: $1, joint, key: "buyer-\($0 + 2)") }
  }

  /// A need from the day the notice was sent to the deadline; once decided, that day alone.
  private func listing(of member: Member, _ lot: Lot, key: String) -> Listing {
    let until = isOver ? dispatched : lot.deadline
    return Listing(
      id: FactID(source: id.source, key: "\(id.key)/\(key)"), member: member.id,
      side: .need, kind: lot.kind, text: lot.text, concepts: lot.concepts, amount: lot.amount,
      validFrom: dispatched, validUntil: until)
  }

  private func relations(_ remarks: inout Remarks, at place: Place) -> [Relation] {
    guard let buyer = buyers.first else { return [] }
    var relations: [Relation] = []
    for (position, award) in awards.enumerated() {
      var known: Set<FactID> = []
      let winners = award.winners.filter { known.insert($0.id).inserted }
      for winner in winners {
        guard winner.id != buyer.id else {
          remarks.warn(.suppliesItself(winner.id.key, at: place))
          continue
        }
        relations.append(
          relation(from: winner, to: buyer, award, position: position + 1, isShared: winners.count > 1))
      }
    }
    return relations
  }

  /// Of several winners each has at most the whole sum.
  private func relation(
    from winner: Member, to buyer: Member, _ award: Award, position: Int, isShared: Bool
  ) -> Relation {
    Relation(
      source: id.source, predicate: .supplies, from: winner.id, to: buyer.id, on: award.on ?? dispatched,
      reference: "\(id.key).\(position)", text: award.text,
      concepts: Array(award.concepts.prefix(Self.awardConcepts)),
      amount: award.amount.flatMap {
        AmountRange(currency: $0.currency, minimum: isShared ? nil : $0.minimum, maximum: $0.maximum)
      })
  }
}

extension Sequence<LocalizedText> {
  /// Each text of a language once, in order.
  var unique: [LocalizedText] {
    var seen: Set<LocalizedText> = []
    return filter { seen.insert($0).inserted }
  }

  /// Each cut to the length of a headline.
  var clipped: [LocalizedText] {
    map { LocalizedText(String($0.text.prefix(ProcurementNotice.headlineLength)), language: $0.language) }
  }
}

extension Remarks {
  /// A sum of money, zero being none; what is no sum is dropped with a remark.
  mutating func money(_ low: String?, _ high: String?, _ currency: String?, in element: FeedElement)
    -> AmountRange?
  {
    do {
      let low = try decimal(low, in: element), high = try decimal(high, in: element)
      if low ?? 0 == 0 && high ?? 0 == 0 { return nil }
      return AmountRange(
        currency: currency?.uppercased() ?? "", minimum: low == 0 ? nil : low, maximum: high == 0 ? nil : high
      )
    } catch {
      warn(
        .dropped(
          "amount", element.text, expected: "a number with at most one decimal point", at: place(element)))
      return nil
    }
  }

  /// The last day to answer a notice; one before the notice was sent is dropped with a remark.
  mutating func deadline(_ date: CalendarDate?, of element: FeedElement, sent: CalendarDate?) -> CalendarDate?
  {
    guard let date, let sent, date < sent else { return date }
    warn(
      .dropped("deadline", "\(date)", expected: "after the notice was sent on '\(sent)'", at: place(element)))
    return nil
  }
}
