import AllianceGraph
import AllianceModel
import AllianceStore
import Foundation

/// The feeds beside the tests, and those in `Imports/`.
enum Feeds {
  static let names = ["parts.rdf", "delta.xml", "port.xml"]
  static let today = CalendarDate("2026-02-01")!

  private static let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()

  static func path(_ name: String) -> String {
    tests.appending(path: "Fixtures/\(name)").path(percentEncoded: false)
  }

  static func sample(_ name: String) -> String {
    tests.appending(path: "../../Imports/\(name)").standardized.path(percentEncoded: false)
  }
}

extension Alliance {
  /// An alliance in memory that was told the feeds of these names, in this order.
  static func told(_ names: [String] = Feeds.names) throws -> Alliance {
    let alliance = try Alliance()
    for name in names { try alliance.take(Feeds.path(name)) }
    return alliance
  }

  /// Takes a feed's file.
  @discardableResult
  func take(_ path: String, _ options: ImportOptions = ImportOptions()) throws -> ImportSummary {
    try importFeed(ImportRequest(path: path, options: options, today: Feeds.today))
  }

  /// Takes a feed of the source `note` that changes what the text in it says.
  @discardableResult
  func take(text: String, _ options: ImportOptions = ImportOptions()) throws -> ImportSummary {
    try withFile(
      """
      <alliance xmlns="urn:alliancegraph:feed:1" source="note" issued="2026-01-20" content="changes">
      \(text)
      </alliance>
      """
    ) { try take($0, options) }
  }
}

/// Runs a body with a file of this text, gone afterwards.
func withFile<Result>(_ text: String, _ body: (String) throws -> Result) throws -> Result {
  let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).xml")
  try Data(text.utf8).write(to: file)
  defer { try? FileManager.default.removeItem(at: file) }
  return try body(file.path(percentEncoded: false))
}
