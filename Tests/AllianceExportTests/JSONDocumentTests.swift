import AllianceExport
import Foundation
import SeededRandom
import Testing

@Suite struct JSONDocumentTests {
  /// What Foundation writes.
  static func foundation(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
  }

  static func own(_ value: some Encodable) throws -> String {
    String(decoding: try JSONDocument.bytes(of: value), as: UTF8.self)
  }

  @Test(arguments: 1...400 as ClosedRange<UInt64>)
  func `whatever writes itself in whatever way is the same bytes as Foundation's`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let value = [AnyValue.random(depth: 4, using: &generator)]
    #expect(try Self.own(value) == Self.foundation(value), "seed \(seed)")
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `texts on one line are the same bytes as Foundation's`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let texts = AnyValue.texts(&generator)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    #expect(try Data(JSONLine.bytes(of: texts)) == encoder.encode(texts) + Data("\n".utf8), "seed \(seed)")
  }

  @Test func `what stands alone is written alone`() throws {
    for value in [AnyValue.text("a\"b"), .number(-7), .real(1e300), .null, .list([]), .dictionary([:])] {
      #expect(try Self.own(value) == Self.foundation(value))
    }
  }

  @Test func `of two members with one key the last counts`() throws {
    let value = AnyValue.record([("b", .number(1)), ("a", .number(2)), ("b", .number(3))])
    #expect(try Self.own(value) == "{\n  \"a\" : 2,\n  \"b\" : 3\n}\n")
  }

  enum Sort: Encodable {
    case plain
    case with(Int, name: String?)
  }

  struct Typed: Encodable {
    var url = URL(string: "https://example.org/a?b=c")!
    var day = Date(timeIntervalSinceReferenceDate: 12.5)
    var sorts = [Sort.plain, .with(3, name: nil), .with(4, name: "x")]
    var optional: [Int?] = [nil, 1]
    var byNumber = [10: "ten", 9: "nine"]
    var small: [Int8] = [-128, 127]
  }

  @Test func `types of Foundation and what the compiler writes are the same bytes`() throws {
    #expect(try Self.own([Typed(), Typed()]) == Self.foundation([Typed(), Typed()]))
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func `a number that JSON can't write is refused with its place`(number: Double) throws {
    let error = #expect(throws: EncodingError.self) { try Self.own(["scores": [1, number]]) }
    guard case .invalidValue(_, let context) = error else {
      Issue.record("another error: \(String(describing: error))")
      return
    }
    #expect(context.codingPath.map(\.stringValue) == ["scores", "Index 1"])
    #expect(context.debugDescription.contains("'\(number)'"))
  }
}
