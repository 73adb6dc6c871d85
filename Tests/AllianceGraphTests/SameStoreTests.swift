import AllianceGraph
import AllianceModel
import AllianceStore
import Foundation
import Testing

/// The same facts give the same store, however they are written and whichever comes first.
@Suite struct SameStoreTests {
  @Test(arguments: [
    ["delta.xml", "port.xml", "parts.rdf"], ["port.xml", "parts.rdf", "delta.xml"],
  ])
  func `feeds give the same answers in any order of their sources`(order: [String]) throws {
    let questions = Questions(audience: .secretariat)
    let expected = try questions.answers(of: Alliance.told())
    let answers = try questions.answers(of: Alliance.told(order))
    #expect(answers.filter { expected[$0.key] != $0.value }.keys.sorted() == [])
  }

  /// What a feed is written in: the name it declares and the encoding of its bytes, which may begin with a mark.
  struct Written: CustomTestStringConvertible, Sendable {
    let declared: String
    let encoding: UInt
    var mark: [UInt8] = []
    var isCompressed = false

    var testDescription: String { declared + (mark.isEmpty ? "" : " marked") + (isCompressed ? ".gz" : "") }
  }

  private static let (utf8, little, big, chinese): (UInt, UInt, UInt, UInt) = (
    4, 0x9400_0100, 0x9000_0100, 0x8000_0632
  )

  @Test(arguments: [
    Written(declared: "UTF-16", encoding: little, mark: [0xFF, 0xFE]),
    Written(declared: "UTF-16", encoding: big, mark: [0xFE, 0xFF]),
    Written(declared: "GB18030", encoding: chinese), Written(declared: "GBK", encoding: chinese),
    Written(declared: "GB2312", encoding: chinese),
    Written(declared: "UTF-8", encoding: utf8, mark: [0xEF, 0xBB, 0xBF]),
    Written(declared: "UTF-8", encoding: utf8, isCompressed: true),
    Written(declared: "GBK", encoding: chinese, isCompressed: true),
  ])
  func `a feed gives the same store in every encoding`(written: Written) throws {
    let plain = try String(contentsOfFile: Feeds.path("delta.xml"), encoding: .utf8)
    let text = plain.replacing("encoding=\"UTF-8\"", with: "encoding=\"\(written.declared)\"")
    #expect(text != plain || written.declared == "UTF-8")
    let bytes = try #require(text.data(using: String.Encoding(rawValue: written.encoding)))
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).xml")
    defer { try? FileManager.default.removeItem(at: file) }
    try (Data(written.mark) + bytes).write(to: file)
    if written.isCompressed { try compress(file) }
    let alliance = try Alliance()
    #expect(try alliance.take(file.path(percentEncoded: false)).outcome == .committed)
    let expected = try Alliance.told(["delta.xml"])
    #expect(try alliance.store.contents() == expected.store.contents())
    #expect(try alliance.take(Feeds.path("delta.xml")).outcome == .unchanged)
  }

  private func compress(_ file: URL) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["gzip", "--suffix", ".z", file.path(percentEncoded: false)]
    try process.run()
    process.waitUntilExit()
    try FileManager.default.moveItem(at: URL(filePath: file.path(percentEncoded: false) + ".z"), to: file)
  }
}
