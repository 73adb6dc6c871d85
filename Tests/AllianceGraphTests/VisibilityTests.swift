import AllianceGraph
import AllianceModel
import Foundation
import Testing

/// What an audience may not see reaches no answer, whatever it asks.
@Suite struct VisibilityTests {
  /// The last words of the listings of each visibility, which stand nowhere else.
  static let secrets: [(visibility: Visibility, words: [String])] = [
    (.members, ["青鸾", "azuremark"]), (.matched, ["赤霄", "crimsonkey"]),
    (.secretariat, ["玄圃", "obsidianpact"]),
  ]

  static func hidden(from audience: Visibility) -> [String] {
    secrets.filter { $0.visibility > audience }.flatMap(\.words)
  }

  /// The feed without the listings that an audience may not see, all else on the line where it was.
  static func feed(without audience: Visibility) throws -> String {
    let text = try String(contentsOfFile: Feeds.path("delta.xml"), encoding: .utf8)
    let narrower = secrets.map(\.visibility).filter { $0 > audience }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      narrower.contains { line.contains("visibility=\"\($0.rawValue)\"") } ? "" : line
    }.joined(separator: "\n")
  }

  @Test(arguments: Visibility.allCases)
  func `words of narrower listings are in no answer, those of the audience's own are`(audience: Visibility)
    throws
  {
    let questions = Questions(audience: audience, formats: ["dot", "svg", "json"])
    let answers = try questions.answers(of: Alliance.told())
    let all = answers.values.joined()
    for (visibility, words) in Self.secrets {
      for word in words {
        if visibility <= audience {
          #expect(all.contains(word), "\(word)")
        } else {
          #expect(answers.filter { $0.value.contains(word) }.keys.sorted() == [], "\(word)")
        }
      }
    }
  }

  @Test(arguments: Visibility.allCases)
  func `who asks for a hidden word gets the answers of an alliance that never heard it`(audience: Visibility)
    throws
  {
    let full = try String(contentsOfFile: Feeds.path("delta.xml"), encoding: .utf8)
    let questions = Questions(audience: audience, words: Self.hidden(from: audience))
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).xml")
    defer { try? FileManager.default.removeItem(at: file) }
    let answers = try [full, Self.feed(without: audience)].map { text in
      try Data(text.utf8).write(to: file)
      let alliance = try Alliance.told(["parts.rdf"])
      try alliance.take(file.path(percentEncoded: false))
      return try questions.answers(of: alliance)
    }
    #expect(answers[0].count > 100)
    #expect(answers[0].filter { answers[1][$0.key] != $0.value }.keys.sorted() == [])
  }

  @Test func `listings that an audience may not see are counted, not told`() throws {
    let alliance = try Alliance.told()
    let hidden = try Visibility.allCases.map { try alliance.hiddenListings(from: $0) }
    #expect(hidden == [6, 4, 2, 0])
  }
}
