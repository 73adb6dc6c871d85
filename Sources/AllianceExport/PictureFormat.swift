public import Foundation

/// A file format pictures are written in. A new one is a file in `Formats/` and its line in ``all``.
public struct PictureFormat: Sendable {
  /// The name in commands and requests, and the file's extension: `svg`.
  public let name: String
  /// The media type (IANA).
  public let mediaType: String
  /// Whether the bytes are text that a terminal can show.
  public let isText: Bool
  private let put: @Sendable (Picture, inout ByteStream) throws -> Void

  /// A format by what puts a picture into a stream.
  init(
    name: String, mediaType: String, isText: Bool,
    put: @escaping @Sendable (Picture, inout ByteStream) throws -> Void
  ) {
    self.name = name
    self.mediaType = mediaType
    self.isText = isText
    self.put = put
  }

  /// All formats, in the order in which they are shown.
  public static let all: [PictureFormat] = [
    .dot, .svg, .png, .pdf, .json, .graphML, .gexf, .jsonGraph, .cytoscape, .csv, .nodeCSV,
  ]

  /// The format with this name; nil where there is none.
  public static func named(_ name: String) -> PictureFormat? { all.first { $0.name == name } }

  /// The bytes of a picture in this format; the same picture is the same bytes.
  ///
  /// - Throws: ``ExportError`` where Graphviz is needed and missing, fails or takes too long.
  public func data(_ picture: Picture) throws -> Data {
    var data = Data()
    try write(picture) { data.append(contentsOf: $0) }
    return data
  }

  /// Writes the same bytes piece by piece. The formats of text that are for graph programs need little memory then, however
  /// large the picture is.
  ///
  /// - Throws: what `take` throws, and ``ExportError`` as ``data(_:)``.
  public func write(_ picture: Picture, to take: ([UInt8]) throws -> Void) throws {
    try withoutActuallyEscaping(take) { take in
      var output = ByteStream(to: take)
      try put(picture, &output)
      try output.handOn()
    }
  }
}
