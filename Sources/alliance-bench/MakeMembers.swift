import ArgumentParser
import Foundation

/// A member feed of many members who say little.
struct MakeMembers: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "members",
    abstract: "Write a feed of members with one listing of eight words each, the same for the same number.")

  @Argument(help: "How many members.") var count: Int
  @Argument(help: "Where it is written.") var file: String

  func run() throws {
    var (feed, words) = (try FeedFile(path: file), ZipfWords(seed: 1))
    while feed.members < count {
      try feed.add((feed.members..<min(count, feed.members + 1_000)).map { member($0, words.next(8)) })
    }
    try feed.end()
  }

  private func member(_ number: Int, _ words: [String]) -> String {
    let side = number % 2 == 0 ? "capability" : "need"
    return """
        <member id="m\(number)" kind="enterprise"><name xml:lang="en">\(words[0]) company \(number)</name>
          <region>CN-GD</region><\(side) id="l"><text xml:lang="en">\(words.joined(separator: " "))</text></\(side)>
        </member>

      """
  }
}

/// Words of 20,000, the k-th of which comes about 1/k as often as the first: as in text.
struct ZipfWords {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next(_ count: Int) -> [String] { (0..<count).map { _ in Self.word(next()) } }

  /// The number of a word, from 0 for the most frequent.
  mutating func next() -> Int {
    // The high bits of a linear congruential generator (Knuth's MMIX).
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    let even = Double(state >> 11) / Double(1 << 53)
    return Int(exp(even * log(20_000.0))) - 1
  }

  private static func word(_ number: Int) -> String {
    let syllables = ["ba", "ce", "di", "fo", "gu", "ka", "le", "mi", "no", "pu"]
    return String(20_000 + number).compactMap(\.wholeNumberValue).map { syllables[$0] }.joined()
  }
}
