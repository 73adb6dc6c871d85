import AllianceModel
import Foundation
import Testing

@Suite struct FaultKindTests {
  private func fault(_ message: String, line: Int? = 1, _ severity: Diagnostic.Severity = .error)
    -> Diagnostic
  {
    Diagnostic(file: "a.xml", line: line, severity: severity, message: message)
  }

  @Test(arguments: [
    (
      "concept 'semi-conductor' is not there; did you mean 'semiconductor'?",
      "concept '…' is not there; did you mean '…'?"
    ),
    ("kind 'x' is unknown; expected one of 'a', 'b', 'c'", "kind '…' is unknown; expected one of '…'"),
    ("61 members share this; the first 50 are taken", "… members share this; the first … are taken"),
    ("member 'O'Neill's' can't be read", "member '…' can't be read"),
    ("'工业'与'机器人'", "'…'"), ("id 'it's' is used", "id '…' is used"), ("'open", "'open"), ("", ""),
    ("GB18030 isn't UTF8", "GB18030 isn't UTF8"),
    ("year 'x' is not a number of 1…9999", "year '…' is not a number of 1…9999"),
  ])
  func `names and numbers are taken out of a message, and words with them stay`(
    message: String, pattern: String
  ) {
    #expect(fault(message).pattern == pattern)
  }

  @Test func `faults are counted by what they say, with the first place, the worst and most frequent first`()
  {
    var tally = FaultTally()
    for line in 1...3 { tally.add(fault("id 'm\(line)' is used twice", line: line)) }
    tally.add(fault("no name", line: 9))
    for line in 1...9 { tally.add(fault("region 'r\(line)' is unknown", line: line, .warning)) }
    #expect(tally.kinds.map(\.message) == ["id '…' is used twice", "no name", "region '…' is unknown"])
    #expect(tally.kinds.map(\.count) == [3, 1, 9])
    #expect(tally.kinds.map(\.place) == ["a.xml:1", "a.xml:9", "a.xml:1"])
  }

  @Test func `tallies add up and survive JSON`() throws {
    var (one, other) = (FaultTally(), FaultTally())
    one.add(fault("id 'a' is used twice", line: 4))
    other.add(fault("id 'b' is used twice", line: nil))
    one.add(other)
    #expect(one.kinds.map(\.count) == [2])
    #expect(one.kinds[0].place == "a.xml:4")
    #expect(try JSONDecoder().decode(FaultTally.self, from: JSONEncoder().encode(one)) == one)
  }

  @Test func `a hostile feed can't fill the memory with kinds`() {
    var tally = FaultTally()
    for number in 0..<10_000 { tally.add(fault("word\(number)")) }
    #expect(tally.kinds.count == FaultTally.kindLimit)
  }
}
