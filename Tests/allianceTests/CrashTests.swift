import AllianceModel
import Foundation
import SeededRandom
import Testing

/// A store outlives what kills the command, and a disk that is full.
@Suite struct CrashTests {
  let program: Program

  init() throws {
    program = try Program(empty: true)
    try program.write(Self.feed(issued: "2026-01-01", members: 0..<100), to: "old.xml")
    try program.write(Self.feed(issued: "2026-02-01", members: 50..<600), to: "new.xml")
  }

  /// Members, relations between neighbours, and a name that differs from feed to feed.
  private static func feed(issued: String, members: Range<Int>) -> String {
    let records = members.map { number in
      """
      <member id="m\(number)" kind="enterprise"><name xml:lang="zh">某某机器人\(number)</name><alias>\(issued)</alias>
      <capability id="c1"><text xml:lang="zh">谐波减速器 \(number)</text></capability></member>
      <relation predicate="supplies" from="m\(number)" to="m\(members.lowerBound + (number + 7) % members.count)"/>
      """
    }.filter { !$0.contains("to=\"m\(members.lowerBound - 1)\"") }
    return """
      <alliance xmlns="urn:alliancegraph:feed:1" source="crash" issued="\(issued)" content="full">
      \(records.joined(separator: "\n"))
      </alliance>
      """
  }

  /// How often the command is killed: few times beside all other tests, more where `ALLIANCE_CRASHES` says so.
  private static let count = ProcessInfo.processInfo.environment["ALLIANCE_CRASHES"].flatMap { Int($0) } ?? 6

  /// All that the store tells of members, and how many relations it has.
  private func state(_ store: String) throws -> String {
    let run = try program.run("members", "--json", "--store", store)
    #expect(run.code == 0, "\(run.errors)")
    return run.text
  }

  private func copy(_ name: String, to other: String) throws {
    for end in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: program.path(other + end))
      guard program.has(name + end) else { continue }
      try FileManager.default.copyItem(atPath: program.path(name + end), toPath: program.path(other + end))
    }
  }

  /// What SQLite itself says of the file.
  private func check(_ store: String) throws -> String {
    try program.shell("sqlite3 \(store) 'PRAGMA integrity_check; PRAGMA foreign_key_check'").text
  }

  @Test func `a command that is killed at any moment leaves the old state or the new, and can be run again`()
    throws
  {
    #expect(try program.run("import", "old.xml", "--store", "old.sqlite").code == 0)
    try copy("old.sqlite", to: "new.sqlite")
    let begin = ContinuousClock.now
    #expect(try program.run("import", "new.xml", "--store", "new.sqlite").code == 0)
    let whole = ContinuousClock.now - begin
    let (old, new) = try (state("old.sqlite"), state("new.sqlite"))
    #expect(old != new)
    let seed: UInt64 = 20_261_125
    var random = SplitMix64(seed: seed)
    for number in 0..<Self.count {
      try copy("old.sqlite", to: "killed.sqlite")
      let share = Double.random(in: 0...1.1, using: &random)
      let seconds =
        share * Double(whole.components.seconds) + share * Double(whole.components.attoseconds) * 1e-18
      let run = try program.shell(
        "\"$0\" import new.xml --store killed.sqlite & sleep \(seconds); kill -9 $! 2> /dev/null; wait $!; exit 0"
      )
      #expect(run.code == 0)
      let message = "seed \(seed), kill \(number) after \(seconds) s of \(whole)"
      #expect(try check("killed.sqlite") == "ok\n", "\(message)")
      let left = try state("killed.sqlite")
      #expect(left == old || left == new, "\(message)")
      #expect(try program.run("import", "new.xml", "--store", "killed.sqlite").code == 0, "\(message)")
      #expect(try state("killed.sqlite") == new, "\(message)")
    }
  }

  @Test func `a first import that is killed leaves a store with no members or with all`() throws {
    let begin = ContinuousClock.now
    #expect(try program.run("import", "new.xml", "--store", "whole.sqlite").code == 0)
    let whole = (ContinuousClock.now - begin) / .seconds(1)
    let new = try state("whole.sqlite")
    let seed: UInt64 = 20_261_126
    var random = SplitMix64(seed: seed)
    for number in 0..<Self.count {
      let seconds = Double.random(in: 0.1...1, using: &random) * whole
      let store = "first\(number).sqlite"
      let run = try program.shell(
        "\"$0\" import new.xml --store \(store) & sleep \(seconds); kill -9 $! 2> /dev/null; wait $!; exit 0")
      #expect(run.code == 0)
      let message = "seed \(seed), kill \(number) after \(seconds) s of \(whole)"
      if program.has(store) {
        #expect(try check(store) == "ok\n", "\(message)")
        let left = try state(store)
        #expect(left == new || !left.contains("crash:m"), "\(message)")
      }
      #expect(try program.run("import", "new.xml", "--store", store).code == 0, "\(message)")
      #expect(try state(store) == new, "\(message)")
    }
  }

  @Test func `where the disk is full the error says so, and the store is as it was`() throws {
    #expect(try program.run("import", "old.xml", "--store", "full.sqlite").code == 0)
    let old = try state("full.sqlite")
    // A file that may not grow stands for a disk that is full; the signal for it would end the command.
    let run = try program.shell("trap '' XFSZ; ulimit -f 100; exec \"$0\" import new.xml --store full.sqlite")
    #expect(run.code == 1, "\(run.errors)")
    #expect(run.errors.contains("'full.sqlite' can't be written: "), "\(run.errors)")
    #expect(run.errors.contains("the disk"), "\(run.errors)")
    #expect(try check("full.sqlite") == "ok\n")
    #expect(try state("full.sqlite") == old)
    #expect(try program.run("import", "new.xml", "--store", "full.sqlite").code == 0)
  }
}
