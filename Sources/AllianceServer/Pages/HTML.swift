import AllianceExport
import AllianceGraph
import Foundation

/// Markup. Text comes in through interpolation and is escaped there; only other markup comes in as it is.
///
///     let row: HTML = "<td title=\"\(name)\">\(name)</td>"
///
/// Attributes must stand in double quotes, and no text may stand in a script or a style.
struct HTML: ExpressibleByStringInterpolation, Sendable {
  /// The markup as text.
  let text: String

  init(stringLiteral literal: StaticString) { text = "\(literal)" }

  init(stringInterpolation interpolation: Interpolation) { text = interpolation.text }

  private init(text: String) { self.text = text }

  /// A plan of meetings as a picture, in which all text is escaped already.
  init(_ overview: MeetingOverview) { text = String(decoding: overview.svg, as: UTF8.self) }

  /// A picture that no address has, for its question was sent along; nothing where it can't be drawn.
  init(drawing picture: Picture) {
    let svg = (try? PictureFormat.svg.data(picture)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    text = svg.firstRange(of: "<svg").map { String(svg[$0.lowerBound...]) } ?? ""
  }

  /// Nothing.
  static let none: HTML = ""

  /// Takes markup up one after another.
  struct Interpolation: StringInterpolationProtocol {
    fileprivate var text = ""

    init(literalCapacity: Int, interpolationCount: Int) { text.reserveCapacity(2 * literalCapacity) }

    mutating func appendLiteral(_ literal: StaticString) { text += "\(literal)" }

    mutating func appendInterpolation(_ plain: String) { text += HTML.escaped(plain) }
    mutating func appendInterpolation(_ number: Int) { text += "\(number)" }
    mutating func appendInterpolation(_ markup: HTML) { text += markup.text }
    mutating func appendInterpolation(_ parts: [HTML]) { for part in parts { text += part.text } }
  }

  /// Text as it may stand between tags and in attributes in double quotes; control characters, and those that turn the
  /// direction of text, are left out.
  private static func escaped(_ text: String) -> String {
    var safe = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": safe.append(contentsOf: "&amp;".unicodeScalars)
      case "<": safe.append(contentsOf: "&lt;".unicodeScalars)
      case ">": safe.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": safe.append(contentsOf: "&quot;".unicodeScalars)
      case "'": safe.append(contentsOf: "&#39;".unicodeScalars)
      case "\n", "\t": safe.append(scalar)
      default: if !isForbidden(scalar.value) { safe.append(scalar) }
      }
    }
    return String(safe)
  }

  private static func isForbidden(_ code: UInt32) -> Bool {
    switch code {
    case 0..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}
