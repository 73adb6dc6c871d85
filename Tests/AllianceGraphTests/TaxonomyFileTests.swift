import AllianceGraph
import AllianceModel
import AllianceStore
import Foundation
import Testing

@Suite struct TaxonomyFileTests {
  @Test(arguments: [Feeds.path("parts.rdf"), Feeds.sample("air-chain.rdf")])
  func `a taxonomy that is written is read back as it was`(path: String) throws {
    let alliance = try Alliance()
    try alliance.take(path)
    let written = try alliance.taxonomy(nil)
    let other = try Alliance()
    try withFile(String(decoding: written, as: UTF8.self)) { _ = try other.take($0) }
    #expect(try other.store.concepts() == alliance.store.concepts())
    #expect(try other.store.concepts().count > 4)
  }

  @Test func `a scheme that is not there is told from those that are`() throws {
    let error = try #require(throws: RequestError.self) { try Alliance.told().taxonomy("part") }
    #expect(error.description == "'part' is no taxonomy of the store; did you mean 'parts'?")
  }
}
