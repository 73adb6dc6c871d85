public import Foundation

/// A file format pictures are written in. A new one is a file in `Formats/` and its line in ``all``.
public struct PictureFormat: Sendable {
  /// The name in commands and requests, and the file's extension: `svg`.
  public let name: String
  /// The media type (IANA).
  public let mediaType: String
  /// Whether the bytes are text that a terminal can show.
  public let isText: Bool
  let write: @Sendable (Picture) throws -> Data

  /// All formats, in the order in which they are shown.
  public static let all: [PictureFormat] = [
    .dot, .svg, .png, .pdf, .json, .graphML, .gexf, .jsonGraph, .cytoscape, .csv, .nodeCSV,
  ]

  /// The format with this name; nil where there is none.
  public static func named(_ name: String) -> PictureFormat? { all.first { $0.name == name } }

  /// The bytes of a picture in this format; the same picture is the same bytes.
  ///
  /// - Throws: ``ExportError`` where Graphviz is needed and missing, fails or takes too long.
  public func data(_ picture: Picture) throws -> Data { try write(picture) }
}
