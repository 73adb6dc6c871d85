import AllianceModel
import Crypto
import Foundation

/// The SHA-256 of what a record says: two records with one digest say the same.
///
/// Every field is written with its length in front, in a fixed order, so that no two records share their bytes.
struct RecordDigest {
  private let bytes = GrowingBytes()
  private var spellings = Spellings()

  mutating func of(_ record: FeedRecord) -> Data {
    bytes.removeAll()
    switch record {
    case .member(let member, let listings):
      add(member)
      add(listings) { $0.add($1) }
    case .project(let project, let mentions):
      add(project)
      add(mentions) { $0.add($1) }
    case .listings(let id, let listings, let mentions):
      add(id)
      add(listings) {
        $0.add($1.member)
        $0.add($1)
      }
      add(mentions) { $0.add($1) }
    case .relation(let relation, let mentions):
      add(relation)
      add(mentions) { $0.add($1) }
    case .concept(let concept): add(concept)
    case .withdrawal(_, let id): add(id)
    }
    return bytes.withBytes { Data(SHA256.hash(data: $0)) }
  }

  private mutating func add(_ text: String?) {
    guard let text else { return bytes.append(UInt8(0)) }
    bytes.append(UInt8(1))
    add(count: text.utf8.count)
    bytes.append(text)
  }

  private func add(count: Int) { bytes.append(UInt64(count)) }

  private mutating func add(_ number: Int?) { add(number?.description) }

  private mutating func add(_ date: CalendarDate?) { add(spellings.text(date)) }

  private mutating func add(_ sum: Decimal?) { add(spellings.text(sum)) }

  /// As its description, without making that.
  private mutating func add(_ id: FactID) {
    bytes.append(UInt8(1))
    add(count: id.source.utf8.count + 1 + id.key.utf8.count)
    bytes.append(id.source)
    bytes.append(UInt8(ascii: ":"))
    bytes.append(id.key)
  }

  private mutating func add<Item>(_ items: [Item], _ each: (inout RecordDigest, Item) -> Void) {
    add(count: items.count)
    for item in items { each(&self, item) }
  }

  private mutating func add(_ texts: [LocalizedText]) {
    add(count: texts.count)
    for text in texts {
      add(text.language)
      add(text.text)
    }
  }

  private mutating func add(_ concepts: [ConceptReference]) {
    add(count: concepts.count)
    for concept in concepts {
      add(concept.scheme)
      add(concept.name)
    }
  }

  private mutating func add(_ ids: [FactID]) { add(ids) { $0.add($1) } }

  private mutating func add(_ amount: AmountRange?) {
    add(amount?.currency)
    add(amount?.minimum)
    add(amount?.maximum)
  }

  private mutating func add(_ member: Member) {
    add(member.id)
    add(member.kind.rawValue)
    add(member.standing.rawValue)
    add(member.names)
    add(member.aliases)
    add(member.identifiers) {
      $0.add($1.scheme)
      $0.add($1.value)
    }
    add(member.region?.code)
    add(member.website)
    add(member.founded)
    add(member.profile)
  }

  private mutating func add(_ listing: Listing) {
    add(listing.id)
    add(listing.side.rawValue)
    add(listing.kind.rawValue)
    add(listing.text)
    add(listing.concepts)
    add(listing.readiness)
    add(listing.amount)
    add(listing.region?.code)
    add(listing.validFrom)
    add(listing.validUntil)
    add(listing.visibility.rawValue)
    add(listing.award)
  }

  private mutating func add(_ project: Project) {
    add(project.id)
    add(project.stage.rawValue)
    add(project.title)
    add(project.text)
    add(project.concepts)
    add(project.participants) {
      $0.add($1.member)
      $0.add($1.role.rawValue)
      $0.add($1.contribution)
    }
    add(project.start)
    add(project.end)
    add(project.amount)
    add(project.round)
  }

  private mutating func add(_ relation: Relation) {
    add(relation.predicate.rawValue)
    add(relation.from)
    add(relation.to)
    add(relation.on)
    add(relation.text)
    add(relation.concepts)
    add(relation.amount)
    add(relation.reference)
  }

  private mutating func add(_ concept: Concept) {
    add(concept.id)
    add(concept.preferredLabels)
    add(concept.alternativeLabels)
    add(concept.definition)
    add(concept.broader)
    add(concept.related)
    add(concept.upstreamOf)
  }
}
