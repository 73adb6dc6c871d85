import AllianceGraph
import AllianceModel
import AllianceStore
import Foundation
import Testing

/// The feeds that come with the program can be read by it, and by others.
@Suite struct SampleFeedTests {
  @Test(arguments: ["air-chain.rdf", "gbt4754-2017.rdf", "founding-alliance.xml", "fictional-alliance.xml"])
  func `a sample feed is taken without a fault`(name: String) throws {
    let alliance = try Alliance()
    let summary = try alliance.take(Feeds.sample(name))
    #expect(summary.outcome == .committed)
    #expect(summary.faults == 0)
    #expect(summary.diagnostics.allSatisfy { $0.severity != .error })
    #expect(try alliance.take(Feeds.sample(name)).outcome == .unchanged)
  }

  @Test func `what changed later is taken after the fictional alliance, without a fault`() throws {
    let alliance = try Alliance()
    for name in ["air-chain.rdf", "fictional-alliance.xml"] { try alliance.take(Feeds.sample(name)) }
    let summary = try alliance.take(Feeds.sample("fictional-july.xml"))
    #expect(summary.outcome == .committed && summary.diagnostics == [], "\(summary.diagnostics)")
  }

  @Test func `the founding alliance names only concepts of the taxonomy, and nothing is left out`() throws {
    let alliance = try Alliance()
    for name in ["air-chain.rdf", "founding-alliance.xml"] {
      #expect(try alliance.take(Feeds.sample(name)).diagnostics == [])
    }
  }

  @Test func `a feed with faults is refused as it is and taken in part with quarantine`() throws {
    let alliance = try Alliance()
    let refused = try alliance.take(Feeds.sample("faulty-members.xml"))
    #expect(refused.outcome == .refused)
    #expect(refused.faults > 20)
    #expect(refused.diagnostics.allSatisfy { $0.line != nil })
    #expect(try alliance.status().members.isEmpty)
    let summary = try alliance.take(
      Feeds.sample("faulty-members.xml"), ImportOptions(faults: .quarantine))
    #expect(summary.outcome == .committed)
    #expect(summary.faults == refused.faults)
    #expect(try alliance.status().quarantined == refused.faults)
    #expect(try alliance.members(MembersRequest(query: "虚构甲公司")).count == 1)
    #expect(try alliance.members(MembersRequest(query: "虚构乙公司")).count == 0)
  }

  @Test(
    arguments: [
      "air-chain.rdf", "gbt4754-2017.rdf", "founding-alliance.xml", "fictional-alliance.xml",
      "fictional-july.xml", "faulty-members.xml", "member-feed.xsd",
    ])
  func `a sample file is well-formed`(name: String) throws { try xmllint(["--nonet", "--noout"], name) }

  @Test func `the founding alliance keeps to the schema`() throws {
    try xmllint(
      ["--nonet", "--noout", "--schema", Feeds.sample("member-feed.xsd")], "founding-alliance.xml")
  }

  private func xmllint(_ arguments: [String], _ name: String) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["xmllint"] + arguments + [Feeds.sample(name)]
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    let said = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(String(decoding: said, as: UTF8.self))")
  }
}
