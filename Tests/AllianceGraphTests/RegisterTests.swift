import AllianceExport
import AllianceGraph
import AllianceModel
import AllianceStore
import Foundation
import Testing

@Suite struct RegisterTests {
  @Test(arguments: ["founding-alliance.xml", "fictional-alliance.xml"])
  func `a source that is written as a member feed is read back as it was`(name: String) throws {
    let alliance = try Alliance()
    try alliance.take(Feeds.sample(name))
    try expectSame(alliance, source: nil)
  }

  @Test func `what other formats state is written as a member feed without loss`() throws {
    let alliance = try Alliance()
    try alliance.take(
      text: """
        <member id="buyer" kind="government"><name>Ville &amp; "Port" &lt;1&gt;</name></member>
        <member id="winner" kind="enterprise"><name xml:lang="zh">中标公司</name></member>
        <project id="p" stage="finished"><title>a</title><amount currency="EUR" min="9.50" max="9.50"/>
          <participant member="winner" role="coordinator" contribution="4.25"/></project>
        <relation predicate="supplies" from="winner" to="buyer" on="2020-01-02" reference="2020/S 1"/>
        <relation predicate="supplies" from="winner" to="buyer" on="2020-01-02" reference="2020/S 2"/>
        """)
    #expect(try alliance.store.contents().relations.count == 2)
    try expectSame(alliance, source: "note")
  }

  @Test func `CERIF is read back: who there is, who is part of whom and takes part in what`() throws {
    let alliance = try Alliance.told()
    let written = try alliance.register(RegisterRequest(format: .cerif, audience: .secretariat))
    let other = try Alliance()
    try withFile(String(decoding: written, as: UTF8.self)) { path in
      let summary = try other.take(path)
      #expect(summary.diagnostics.map(\.message) == [])
    }
    let (before, after) = (try alliance.store.contents(), try other.store.contents())
    #expect(after.members.flatMap(\.names).map(\.text).sorted().count >= before.members.count)
    #expect(after.members.map(\.kind.rawValue).sorted() == before.members.map(\.kind.rawValue).sorted())
    #expect(after.projects.map(\.title) == before.projects.map(\.title))
    #expect(after.projects.map(\.participants.count) == before.projects.map(\.participants.count))
  }

  @Test func `linked data is read by an RDF parser, every member and project in it`() throws {
    let alliance = try Alliance.told()
    let written = try alliance.register(RegisterRequest(format: .org, audience: .secretariat))
    let triples = try withFile(String(decoding: written, as: UTF8.self)) { path in
      try output(of: "rapper", "-q", "-i", "rdfxml", "-o", "ntriples", path)
    }.split(separator: "\n")
    func count(_ type: String) -> Int { triples.count { $0.hasSuffix("<\(type)> .") } }
    let contents = try alliance.store.contents()
    let people = contents.members.count { $0.kind == .expert }
    #expect(count("http://xmlns.com/foaf/0.1/Person") == people)
    #expect(count("http://www.w3.org/ns/org#Organization") == contents.members.count - people)
    #expect(count("http://www.w3.org/ns/org#OrganizationalCollaboration") == contents.projects.count)
    #expect(count("https://schema.org/Offer") + count("https://schema.org/Demand") == contents.listings.count)
  }

  @Test(arguments: RegisterFormat.allCases, Visibility.allCases)
  func `narrower listings are in no register`(format: RegisterFormat, audience: Visibility) throws {
    let request = RegisterRequest(
      format: format, source: format == .memberFeed ? "delta" : nil, audience: audience)
    let written = String(decoding: try Alliance.told().register(request), as: UTF8.self)
    for word in VisibilityTests.hidden(from: audience) { #expect(!written.contains(word), "\(word)") }
  }

  @Test func `a source that states no member is told from those that do`() throws {
    for (source, message) in [
      (nil, "several sources are in the store; name one of 'delta', 'port'"),
      ("prt", "no feed of source 'prt' states a member; did you mean 'port'?"),
    ] {
      let error = try #require(throws: RequestError.self) {
        try Alliance.told().register(
          RegisterRequest(format: .memberFeed, source: source, audience: .secretariat))
      }
      #expect(error.description == message)
    }
  }

  /// Writes what a source states and takes it into another store: the same, and valid by the schema.
  private func expectSame(_ alliance: Alliance, source: String?) throws {
    let written = try alliance.register(
      RegisterRequest(format: .memberFeed, source: source, audience: .secretariat))
    let other = try Alliance()
    try withFile(String(decoding: written, as: UTF8.self)) { path in
      try other.take(path)
      _ = try output(of: "xmllint", "--noout", "--schema", Feeds.sample("member-feed.xsd"), path)
    }
    let (before, after) = (try alliance.store.statedContents(), try other.store.statedContents())
    #expect(!before.members.isEmpty)
    #expect(after.members == before.members)
    #expect(after.listings == before.listings)
    #expect(after.projects == before.projects)
    #expect(after.relations == before.relations)
  }

  /// What a program prints; its failure is the test's.
  private func output(of program: String, _ arguments: String...) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(program)")
    return String(decoding: output, as: UTF8.self)
  }
}
