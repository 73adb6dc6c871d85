import CLibXML2
import Foundation

/// Lets libxml2 read the schema of member feeds, and the one it imports, out of the program.
enum SchemaFiles {
  /// Where libxml2 finds the schema; no file, and no other address begins like it.
  static let address = prefix + "member-feed.xsd"

  private static let prefix = "alliance-schema:///"

  /// Registers the addresses with libxml2, once.
  static func register() { _ = isRegistered }

  private static let isRegistered = xmlRegisterInputCallbacks(
    { name in name.map { String(cString: $0).hasPrefix(SchemaFiles.prefix) } == true ? 1 : 0 },
    { name in
      guard let name, let text = SchemaFiles.text(String(cString: name)) else { return nil }
      return Unmanaged.passRetained(Reading(text)).toOpaque()
    },
    { reading, buffer, count in
      guard let reading, let buffer else { return -1 }
      return Unmanaged<Reading>.fromOpaque(reading).takeUnretainedValue().read(into: buffer, Int(count))
    },
    { reading in
      if let reading { Unmanaged<Reading>.fromOpaque(reading).release() }
      return 0
    })

  private static func text(_ address: String) -> String? {
    switch address.dropFirst(prefix.count) {
    case "member-feed.xsd": withoutFeedConstraints(SchemaText.memberFeed)
    case "xml.xsd": SchemaText.xml
    default: nil
    }
  }

  /// The schema without the constraints on a whole feed, its lines where they were.
  private static func withoutFeedConstraints(_ text: String) -> String {
    guard let start = text.range(of: "<xs:key name=\"memberId\">"),
      let end = text.range(of: "</xs:element>", range: start.upperBound..<text.endIndex)
    else { return text }
    let lines = text[start.lowerBound..<end.lowerBound].filter { $0 == "\n" }
    return text.replacingCharacters(in: start.lowerBound..<end.lowerBound, with: lines)
  }

  private final class Reading {
    private var rest: ArraySlice<UInt8>

    init(_ text: String) { rest = Array(text.utf8)[...] }

    func read(into buffer: UnsafeMutablePointer<CChar>, _ count: Int) -> Int32 {
      let chunk = rest.prefix(count)
      for (index, byte) in chunk.enumerated() { buffer[index] = CChar(bitPattern: byte) }
      rest = rest.dropFirst(chunk.count)
      return Int32(chunk.count)
    }
  }
}
