import AllianceExport
import AllianceMatching
import AllianceModel
import AllianceNetwork
import Foundation
import SampleAlliance
import Testing

/// Formats that are written piece by piece.
@Suite struct StreamTests {
  /// A picture whose text has whatever JSON and XML write another way, or no links, or nothing at all.
  static let pictures: [Picture] = {
    let network = PictureKind.named("network")!
    let plain = network.picture(of: PictureTests.scene(network))
    var hostile = plain
    hostile.nodes[0].label = String(String.UnicodeScalarView((0..<0x250).compactMap(Unicode.Scalar.init)))
    hostile.nodes[1].tooltip = "\u{2028}\u{FFFE}\u{202E}/\\\"\u{1F469}\u{200D}\u{1F680} é e\u{301}"
    hostile.notes = []
    var empty = hostile
    (empty.nodes, empty.links, empty.groups) = ([], [], [])
    var lonely = plain
    lonely.links = []
    return [plain, hostile, empty, lonely]
  }()

  /// JSON with keys in order and a value a line, as Foundation writes what it read.
  static func asFoundationWrites(_ data: Data) throws -> Data {
    let read = try JSONDecoder().decode(Value.self, from: data)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return try encoder.encode(read) + Data("\n".utf8)
  }

  /// Any value of JSON.
  indirect enum Value: Codable {
    case text(String), number(Int), flag(Bool), list([Value]), object([String: Value])

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let flag = try? container.decode(Bool.self) {
        self = .flag(flag)
      } else if let number = try? container.decode(Int.self) {
        self = .number(number)
      } else if let text = try? container.decode(String.self) {
        self = .text(text)
      } else if let list = try? container.decode([Value].self) {
        self = .list(list)
      } else {
        self = .object(try container.decode([String: Value].self))
      }
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .text(let text): try container.encode(text)
      case .number(let number): try container.encode(number)
      case .flag(let flag): try container.encode(flag)
      case .list(let list): try container.encode(list)
      case .object(let object): try container.encode(object)
      }
    }
  }

  @Test(arguments: ["jgf", "cyjs"], pictures.indices)
  func `JSON written piece by piece is what Foundation makes of it, byte for byte`(
    format: String, number: Int
  )
    throws
  {
    let data = try #require(PictureFormat.named(format)).data(Self.pictures[number])
    #expect(try Self.asFoundationWrites(data) == data, "\(String(decoding: data, as: UTF8.self))")
  }

  @Test(arguments: ["dot", "graphml", "gexf", "jgf", "cyjs"])
  func `a large picture comes in pieces of bounded size that make up the whole`(format: String) throws {
    var picture = Self.pictures[0]
    let (node, link) = (picture.nodes[0], picture.links[0])
    picture.nodes += (0..<2_000).map { number in
      var copy = node
      copy.id = "n\(number)"
      return copy
    }
    picture.links += Array(repeating: link, count: 2_000)
    let format = try #require(PictureFormat.named(format))
    var pieces: [[UInt8]] = []
    try format.write(picture) { pieces.append($0) }
    #expect(Data(pieces.joined()) == (try format.data(picture)))
    #expect(pieces.count > 3 && pieces.allSatisfy { $0.count < 1 << 17 }, "\(pieces.map(\.count))")
  }

  @Test func `what can't be taken ends the writing with its own error`() throws {
    struct Full: Error {}
    let format = try #require(PictureFormat.named("graphml"))
    #expect(throws: Full.self) { try format.write(Self.pictures[0]) { _ in throw Full() } }
  }
}
