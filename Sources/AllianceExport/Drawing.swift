import Foundation

/// A picture as Graphviz lays it out and draws it.
///
/// A network is drawn in two steps, first without its legend, then with the legend below it: Graphviz clears nothing
/// away from nodes that stand at a given place, so a legend among the others would be written over.
enum Drawing {
  /// - Throws: ``ExportError`` where Graphviz is missing, fails or takes too long.
  static func data(_ picture: Picture, as format: String, dotsPerInch: Int? = nil) throws -> Data {
    let isNetwork = picture.flow == .free && !picture.nodes.isEmpty
    let document = DOTDocument(picture, dotsPerInch: dotsPerInch, hasLegend: !isNetwork)
    guard isNetwork else { return try Graphviz.render(document.text, as: format) }
    let laidOut = String(decoding: try Graphviz.render(document.text, as: "dot"), as: UTF8.self)
    return try Graphviz.render(
      added(DOTLegend(picture, corner: corner), to: laidOut), as: format, isLaidOut: true)
  }

  /// Below the drawing's own corner, which Graphviz puts at 0, with room for half a node.
  private static let corner = (x: 60, y: -36)

  /// A laid out document with a legend, which takes nothing but lines.
  private static func added(_ legend: DOTLegend, to laidOut: String) -> String {
    var writer = DOTWriter()
    writer.set("graph", [("layout", "neato"), ("overlap", "true"), ("splines", "line")])
    legend.write(to: &writer)
    let end = laidOut.lastIndex(of: "}") ?? laidOut.endIndex
    return laidOut[..<end] + String(decoding: writer.bytes, as: UTF8.self) + "}\n"
  }
}
