import AllianceModel
import GRDB
import SeededRandom
import Testing

@testable import AllianceStore

/// Lists of texts and of references as rows hold them.
struct StoredListTests {
  /// What a list says after it was written to a store as a listing's texts and concepts.
  private func readBack(_ texts: [String]) throws -> Listing? {
    let store = try AllianceStore()
    var offer = Sample.offer
    offer.text = texts.map { LocalizedText($0, language: $0) }
    offer.concepts = texts.map { ConceptReference(scheme: $0.isEmpty ? nil : $0, name: $0) }
    var events = [FeedEvent.record(.member(Sample.maker, listings: [offer]), line: 1)]
    let summary = try store.importFeed(Sample.header, file: "f.xml", today: Sample.today) { events.popLast() }
    #expect(summary.faults == 0, "\(summary.diagnostics)")
    let listing = try store.contents().listings.first
    #expect(listing == offer)
    return listing
  }

  @Test(
    arguments: [
      [""], ["a", ""], ["\""], ["\\", "\\\"", "\"],[\""], ["[[null,\"x\"]]"], ["null", "]", "}"],
      ["\u{0}", "\u{1}\u{1F}", "\t\n\r\u{8}\u{C}"], ["谐波减速器", "𠮷\u{301}é", "\u{2028}\u{FEFF}\u{7F}"],
      [String(repeating: "减速器 \"\\", count: 5_000)],
      ["strain wave gears of size 14", "strain wave gears of size 14"],
    ])
  func `texts and references are read back as they were, whatever is in them`(_ texts: [String]) throws {
    let listing = try readBack(texts)
    #expect(listing?.text.map { Array($0.text.unicodeScalars) } == texts.map { Array($0.unicodeScalars) })
  }

  @Test(arguments: 0..<20)
  func `any characters are read back`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let alphabet = Array("\"\\[],{}:nul\u{0}\u{1F}\u{7F}é谐𠮷 /".unicodeScalars)
    let texts = (0..<1 + Int.random(in: 0..<8, using: &random)).map { _ in
      (0..<Int.random(in: 0..<40, using: &random)).reduce(into: "") { text, _ in
        text.unicodeScalars.append(alphabet.randomElement(using: &random)!)
      }
    }
    #expect(try readBack(texts) != nil, "seed \(seed)")
  }

  @Test(
    arguments: [
      "", "x", "[", "[[", "[]x", "[[\"a\"]]", "[[\"a\",\"b\",\"c\"]]", "[[1,2]]", "[[\"a\",null]]", "{}",
    ])
  func `a list that is none is told from an empty one, and what to do`(_ list: String) throws {
    var (lists, list) = (StoredLists(), list)
    let said = list
    #expect {
      try list.withUTF8 { try lists.texts($0) }
    } throws: { error in
      "\(error)".contains("begins '\(said)'") && "\(error)".contains("alliance doctor")
    }
  }

  @Test func `a list with spaces and escapes of others is understood`() throws {
    var lists = StoredLists()
    #expect(
      try lists.texts(#" [ ["zh","\u51cf\u901f"] , ["en","a\/b\t"] ]"#) == [
        LocalizedText("减速", language: "zh"), LocalizedText("a/b\t", language: "en"),
      ])
    #expect(try lists.texts("[]").isEmpty && lists.texts(nil as String?).isEmpty)
  }

  @Test func `no list that is none can be written`() throws {
    let store = try AllianceStore()
    var events = [FeedEvent.record(.member(Sample.maker, listings: [Sample.offer]), line: 1)]
    _ = try store.importFeed(Sample.header, file: "f.xml", today: Sample.today) { events.popLast() }
    for list in ["[]", "{}", "x", "", "[[\"a\",\"b\"]"] {
      for column in ["listing.texts", "listing.concepts", "member_statement.names", "member.also_called"] {
        let parts = column.split(separator: ".")
        #expect(throws: DatabaseError.self, "\(column) = \(list)") {
          try store.database.write {
            try $0.execute(sql: "UPDATE \(parts[0]) SET \(parts[1]) = ?", arguments: [list])
          }
        }
      }
    }
  }
}
