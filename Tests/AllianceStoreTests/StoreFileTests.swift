import AllianceModel
import Foundation
import GRDB
import GRDBSQLite
import Testing

@testable import AllianceStore

/// The store as a file that others use too.
@Suite struct StoreFileTests {
  let folder: URL
  let path: String

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.appending(path: "store.sqlite").path(percentEncoded: false)
  }

  private func remove() { try? FileManager.default.removeItem(at: folder) }

  @discardableResult
  private func take(
    _ records: [FeedRecord], into store: AllianceStore, meanwhile: () -> Void = {}
  ) throws -> ImportSummary {
    var rest = records.enumerated().map { FeedEvent.record($1, line: $0 + 2) }.makeIterator()
    return try store.importFeed(Sample.header, file: "feed.xml", today: Sample.today) {
      meanwhile()
      return rest.next()
    }
  }

  @Test func `a file that one has filled alone is the same store for all others afterwards`() throws {
    defer { remove() }
    let contents = try {
      let store = try AllianceStore(path: path, alone: true)
      try take(Sample.records, into: store)
      return try store.contents()
    }()
    #expect(contents.members.count == 2)
    let (one, another) = try (AllianceStore(path: path), AllianceStore(path: path))
    #expect(try one.contents() == contents)
    #expect(try another.contents() == contents)
    let mark = try another.changeMark()
    var renamed = Sample.user
    renamed.names = [LocalizedText("新用户", language: "zh")]
    try take([.member(renamed, listings: [])], into: one)
    #expect(try another.changeMark() != mark)
  }

  @Test func `who opens a file that is being filled is told that it is in use`() throws {
    defer { remove() }
    let store = try AllianceStore(path: path, alone: true)
    var told: String?
    try take([.concept(Sample.concept)], into: store) {
      do { if told == nil { _ = try AllianceStore(path: path) } } catch { told = "\(error)" }
    }
    #expect(told?.hasPrefix("'\(path)' is in use by another program") == true, "\(told ?? "nothing")")
  }

  /// Steps of SQLite that an import of one changed member takes into a store of so many members.
  private func steps(members: Int) throws -> Int {
    let store = try AllianceStore(path: folder.appending(path: "\(members)").path(percentEncoded: false))
    func member(_ number: Int, _ name: String) -> FeedRecord {
      let id = FactID(source: "s", key: "m\(number)")
      let names = [LocalizedText(name, language: "en")]
      return .member(Member(id: id, kind: .enterprise, names: names), listings: [])
    }
    try take((0..<members).map { member($0, "Maker \($0)") }, into: store)
    let steps = StepCount()
    try steps.watch(store)
    defer { withExtendedLifetime(steps) {} }
    var change = [FeedEvent.record(member(5, "Other"), line: 2)].makeIterator()
    var header = Sample.header
    header.content = .changes
    let summary = try store.importFeed(header, file: "change.xml", today: Sample.today) { change.next() }
    #expect(summary.total.changed == 1)
    return steps.count
  }

  @Test func `a small feed costs what it says and not what the store holds`() throws {
    defer { remove() }
    let (few, many) = try (steps(members: 50), steps(members: 1500))
    #expect(many < few * 3 / 2, "\(few) steps in a store of 50, \(many) in one of 1500")
  }
}

/// How many steps a store's writing connection takes from when it is watched; must outlive the store.
private final class StepCount {
  private(set) var count = 0

  func watch(_ store: AllianceStore) throws {
    let this = Unmanaged.passUnretained(self).toOpaque()
    try store.database.writeWithoutTransaction { db in
      sqlite3_progress_handler(
        db.sqliteConnection, 1,
        { this in
          if let this { Unmanaged<StepCount>.fromOpaque(this).takeUnretainedValue().count += 1 }
          return 0
        }, this)
    }
  }
}
