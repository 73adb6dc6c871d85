import AllianceGraph
import AllianceMatching
import AllianceModel
import AllianceStore
import Foundation
import Testing

@Suite struct ImportTests {
  static let questions = Questions(audience: .secretariat)
  /// The answers of the alliance of all feeds, made once for all that are compared with them.
  static let answers = Result { try questions.answers(of: Alliance.told()) }

  @Test func `the same feeds again change nothing`() throws {
    let alliance = try Alliance.told()
    let before = try alliance.status()
    for name in Feeds.names.reversed() { #expect(try alliance.take(Feeds.path(name)).outcome == .unchanged) }
    #expect(try alliance.status() == before)
    #expect(try Self.questions.answers(of: alliance) == Self.answers.get())
  }

  @Test func `a dry run says what would change and changes nothing`() throws {
    let alliance = try Alliance.told(["parts.rdf"])
    let before = try alliance.status()
    let summary = try alliance.take(Feeds.path("delta.xml"), ImportOptions(dryRun: true))
    #expect(summary.outcome == .dryRun)
    #expect(summary.changes.count == 19)
    #expect(try alliance.status() == before)
    #expect(try alliance.members(MembersRequest()).count == 0)
  }

  @Test(
    arguments: [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]])
  func `the order of feeds makes no difference to a byte of any answer`(order: [Int]) throws {
    let answers = try Self.questions.answers(of: Alliance.told(order.map { Feeds.names[$0] }))
    let expected = try Self.answers.get()
    #expect(answers.count > 300)
    #expect(answers.filter { expected[$0.key] != $0.value }.keys.sorted() == [])
  }

  @Test func `a store in a file answers as one in memory, to the byte, and still does when opened again`()
    throws
  {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).sqlite")
    let path = file.path(percentEncoded: false)
    defer { for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + end) } }
    let expected = try Self.answers.get()
    let alliance = try Alliance(path: path)
    for name in Feeds.names { try alliance.take(Feeds.path(name)) }
    #expect(try Self.questions.answers(of: alliance) == expected)
    #expect(try Self.questions.answers(of: Alliance(path: path)) == expected)
  }

  @Test func `what is imported is in the next answer`() throws {
    let alliance = try Alliance.told()
    #expect(try alliance.find(FindRequest(need: Need("quantum gyroscope"))).suggestions.isEmpty)
    try alliance.take(
      text: """
        <member id="gyro" kind="enterprise"><name xml:lang="en">Gyro Works</name>
        <capability id="c1"><text xml:lang="en">quantum gyroscope</text></capability></member>
        """)
    let found = try alliance.find(FindRequest(need: Need("quantum gyroscope"))).suggestions
    #expect(found.map(\.candidate.description) == ["note:gyro"])
    try alliance.take(text: "<withdraw member=\"gyro\"/>")
    #expect(try alliance.find(FindRequest(need: Need("quantum gyroscope"))).suggestions.isEmpty)
  }

  @Test func `a concept that the taxonomy has not is kept out, and the near one named`() throws {
    let alliance = try Alliance.told()
    let summary = try alliance.take(
      text: """
        <member id="m" kind="enterprise"><name>M</name>
        <capability id="c1"><concept scheme="parts">harmonic-reducr</concept></capability>
        <capability id="c2"><concept scheme="parts">时间旅行</concept></capability>
        <capability id="c3"><concept scheme="parts">Strain Wave Gear</concept></capability>
        <capability id="c4"><concept scheme="elsewhere">anything</concept></capability></member>
        """)
    #expect(summary.outcome == .committed)
    #expect(summary.faults == 0)
    #expect(
      summary.diagnostics.map(\.message) == [
        "concept 'harmonic-reducr' is not in the taxonomy; did you mean 'harmonic-reducer'? 'm/c1' kept without it",
        "concept '时间旅行' is not in the taxonomy; 'm/c2' kept without it",
      ])
    #expect(summary.diagnostics.map(\.line) == [2, 2])
  }
}
