import Foundation

/// A form with a file as browsers send it, `multipart/form-data` (RFC 7578), that lies in a file.
struct UploadForm {
  /// The fields that are no file, and `name`: what the file is called.
  private(set) var fields: [(name: String, value: String)] = []
  /// The file; nil where none was chosen.
  private(set) var file: URL?

  /// Fields beyond this are refused, in bytes.
  private static let fieldLimit = 10_000
  /// Forms with more parts are refused.
  private static let partLimit = 20

  /// Takes the form in `whole` apart and saves the file in it.
  ///
  /// Throws ``Problem`` where it is no such form.
  init(_ whole: URL, contentType: String, saving place: URL) throws {
    guard let boundary = Self.boundary(contentType) else {
      throw Problem.badBody("expected 'multipart/form-data'")
    }
    let data = try Data(contentsOf: whole, options: .mappedIfSafe)
    let mark = Data("--\(boundary)".utf8)
    guard var start = data.range(of: mark)?.upperBound else { throw Problem.badBody("it has no parts") }
    var count = 0
    while let end = data.range(of: Data("\r\n".utf8) + mark, in: start..<data.endIndex) {
      count += 1
      guard count <= Self.partLimit else { throw Problem.badBody("it has too many parts") }
      try take(data[start..<end.lowerBound], saving: place)
      start = end.upperBound
    }
  }

  private mutating func take(_ part: Data, saving place: URL) throws {
    guard let gap = part.range(of: Data("\r\n\r\n".utf8)) else { throw Problem.badBody("a part has no head") }
    let head = String(decoding: part[part.startIndex..<gap.lowerBound].prefix(Self.fieldLimit), as: UTF8.self)
    let body = part[gap.upperBound...]
    guard let name = Self.value("name", in: head) else { return }
    if let fileName = Self.value("filename", in: head) {
      guard file == nil, !body.isEmpty else { return }
      do { try body.write(to: place) } catch { throw Problem.fullDisk() }
      file = place
      fields.append(("name", String(fileName.prefix(200))))
    } else {
      guard body.count <= Self.fieldLimit else { throw Problem.badBody("'\(name)' is too long") }
      fields.append((name, String(decoding: body, as: UTF8.self)))
    }
  }

  private static func boundary(_ contentType: String) -> String? {
    guard contentType.lowercased().hasPrefix("multipart/form-data"),
      let match = contentType.firstMatch(of: /boundary="?([^";]{1,70})"?/)
    else { return nil }
    return String(match.1)
  }

  /// `name="value"` of a head; browsers write quotes in names as `%22`.
  private static func value(_ name: String, in head: String) -> String? {
    let all = head.matches(of: /[; ]([a-z]+)="([^"\r\n]*)"/.ignoresCase())
    return all.first { $0.1.lowercased() == name }.map { String($0.2) }
  }
}
