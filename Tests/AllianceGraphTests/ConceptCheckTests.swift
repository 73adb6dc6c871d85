import AllianceGraph
import AllianceModel
import AllianceStore
import Foundation
import Testing

@Suite struct ConceptCheckTests {
  @Test func `names are checked against the concepts that any process imported, once there are some`() throws
  {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).sqlite")
    let path = file.path(percentEncoded: false)
    defer { for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + end) } }
    let alliance = try Alliance(path: path)

    #expect(try remarks(alliance, naming: "reducers", in: "a") == [])
    try Alliance(path: path).take(Feeds.path("parts.rdf"))
    #expect(try remarks(alliance, naming: "reducers", in: "b").count == 1)
    #expect(try remarks(alliance, naming: "reducer", in: "c") == [])
    try alliance.take(Feeds.path("port.xml"))
    #expect(try remarks(alliance, naming: "reducers", in: "d").count == 1)
  }

  /// What an import of one member with one capability says of the concept that it names.
  private func remarks(_ alliance: Alliance, naming concept: String, in member: String) throws -> [String] {
    try alliance.take(
      text: """
        <member id="\(member)" kind="enterprise"><name xml:lang="en">Works \(member)</name>
        <capability id="\(member)1"><text xml:lang="en">drives</text>
        <concept>\(concept)</concept></capability></member>
        """
    ).diagnostics.map(\.message)
  }
}
