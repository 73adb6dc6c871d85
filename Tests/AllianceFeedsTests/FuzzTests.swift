import AllianceFeeds
import AllianceModel
import Foundation
import SeededRandom
import Testing

/// Feeds that chance has spoilt: whatever they hold, reading them ends with records or a diagnostic.
@Suite struct FuzzTests {
  /// Seeds a test; ALLIANCE_FUZZ_ROUNDS asks for more than fit every day.
  private static let rounds =
    ProcessInfo.processInfo.environment["ALLIANCE_FUZZ_ROUNDS"].flatMap(Int.init) ?? 150

  @Test(arguments: Fixtures.names)
  func `a spoilt feed is read to an end or refused with a diagnostic`(name: String) throws {
    let fixture = try Fixtures.bytes(name)
    for seed in 0..<UInt64(Self.rounds) {
      var random = SplitMix64(seed: seed)
      check(mutated(fixture, using: &random), "\(name), seed \(seed)", name)
    }
  }

  @Test(arguments: FeedFormats.names)
  func `random bytes are refused in every format`(format: String) {
    for seed in 0..<UInt64(Self.rounds) {
      var random = SplitMix64(seed: seed)
      let bytes = (0..<Int.random(in: 1...400, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      #expect(throws: Diagnostic.self, "seed \(seed)") { _ = try Reading(bytes, format: format) }
    }
  }

  /// Random elements below the root of a format, from its own words: well-formed, and mostly nonsense.
  @Test(arguments: Fixtures.names)
  func `nonsense in a format's own words is read to the end`(name: String) throws {
    let text = try String(decoding: Fixtures.bytes(name), as: UTF8.self)
    let words = Array(
      Set(text.matches(of: /[A-Za-z:]+/).map { String($0.output) }.filter { !$0.contains(/^:|:$|^xml|:.*:/) })
    ).sorted()
    let start = try #require(text.firstRange(of: /<[a-zA-Z][^>]*>/))
    let close = text[start].dropFirst().prefix { $0.isLetter || $0 == ":" }
    for seed in 0..<UInt64(Self.rounds) {
      var random = SplitMix64(seed: seed)
      let body = (0..<20).map { _ in nonsense(words, depth: 0, using: &random) }.joined()
      let xml = "\(text[start])\(body)</\(close)>"
      check(Array(xml.utf8), "\(name), seed \(seed)", name)
    }
  }

  private func check(_ bytes: [UInt8], _ round: String, _ name: String) {
    do {
      var reading: Reading!
      let seconds = try processorSeconds { reading = try Reading(bytes, name: name) }
      #expect(seconds < refusalSeconds, "\(round)")
      // Every record takes some bytes of the feed, and so do most remarks: neither grows from nothing.
      #expect(reading.records.count <= bytes.count / 8, "\(round)")
      #expect(reading.remarks.allSatisfy { $0.severity == .warning && $0.isPlaced(in: name) }, "\(round)")
      #expect(reading.faults.allSatisfy { $0.severity == .error && $0.isPlaced(in: name) }, "\(round)")
    } catch let diagnostic as Diagnostic {
      #expect(diagnostic.severity == .error && diagnostic.file == name, "\(round)")
      #expect(!diagnostic.message.isEmpty && !diagnostic.description.contains { $0.isNewline }, "\(round)")
    } catch {
      Issue.record("\(round): \(error)")
    }
  }

  private func mutated(_ fixture: [UInt8], using random: inout SplitMix64) -> [UInt8] {
    var bytes = fixture
    for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty { mutate(&bytes, using: &random) }
    return bytes
  }

  private func mutate(_ bytes: inout [UInt8], using random: inout SplitMix64) {
    let place = Int.random(in: 0..<bytes.count, using: &random)
    let chunk = place..<min(bytes.count, place + Int.random(in: 1...200, using: &random))
    let other = Int.random(in: 0...bytes.count, using: &random)
    switch Int.random(in: 0..<8, using: &random) {
    case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    case 1: bytes[place] = UInt8.random(in: 0...255, using: &random)
    case 2: bytes.removeSubrange(place...)
    case 3: bytes.removeSubrange(chunk)
    case 4: bytes.insert(contentsOf: Array(bytes[chunk]), at: other)
    case 5: bytes.replaceSubrange(chunk, with: bytes[chunk].shuffled(using: &random))
    case 6: bytes.insert(contentsOf: Self.markup.randomElement(using: &random)!.utf8, at: place)
    default: bytes.swapAt(place, min(other, bytes.count - 1))
    }
  }

  private func nonsense(_ words: [String], depth: Int, using random: inout SplitMix64) -> String {
    let word = { (random: inout SplitMix64) in words.randomElement(using: &random)! }
    let name = word(&random).split(separator: ":").last.map(String.init) ?? "x"
    let attributes = Set((0..<Int.random(in: 0...3, using: &random)).map { _ in word(&random) })
      .filter { !$0.contains(":") }.sorted().map { " \($0)=\"\(word(&random))\"" }.joined()
    let children = depth == 5 ? 0 : Int.random(in: 0...4, using: &random)
    let inside = (0..<children).map { _ in
      Bool.random(using: &random) ? word(&random) : nonsense(words, depth: depth + 1, using: &random)
    }
    return "<\(name)\(attributes)>\(inside.joined(separator: " "))</\(name)>\n"
  }

  private static let markup = [
    "<", ">", "</", "/>", "<!--", "-->", "<![CDATA[", "]]>", "<?", "?>", "&", "&amp;", "&#0;", "&#x110000;",
    "&x;", "\"", "'",
    "=", "\u{0}", "\u{FEFF}", "\u{FFFE}", "<!DOCTYPE x>", "<a>", "</a>", " xmlns=\"\"", " xmlns:x=\"x\"",
    "x:", " id=\"m\"", "\r\n",
    "<member/>", "<project/>", "<Concept/>", "<relation/>", "<withdraw/>", "99999999999999999999999", "-1",
  ]
}

extension Diagnostic {
  fileprivate func isPlaced(in name: String) -> Bool { file == name && line ?? 0 > 0 && !message.isEmpty }
}
