import AllianceModel
import Foundation
import GRDB
import Testing

@testable import AllianceStore

/// Stores of earlier versions.
@Suite struct UpgradeCopyTests {
  @Test func `a store of an earlier version is copied before its tables change, and only then`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "store.sqlite").path(percentEncoded: false)
    let earlier = Schema.migrator.migrations[3]
    try Schema.migrator.migrate(DatabaseQueue(path: path), upTo: earlier)
    let health = try AllianceStore(path: path).health()
    #expect(health.faults.isEmpty && health.schema == Schema.migrator.migrations.last)
    let copy = try DatabaseQueue(path: path + ".before-upgrade-4")
    #expect(try copy.read(Schema.migrator.completedMigrations).last == earlier)
    try copy.close()
    _ = try AllianceStore(path: path)
    let fresh = folder.appending(path: "fresh.sqlite").path(percentEncoded: false)
    _ = try AllianceStore(path: fresh)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))
    #expect(names.count { $0.contains("before-upgrade") } == 1, "\(names)")
  }
}
