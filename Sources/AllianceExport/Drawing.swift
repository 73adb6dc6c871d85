import Foundation

/// A picture as Graphviz lays it out and draws it.
///
/// A network is drawn in two steps, first without its legend, then with the legend in rows below it: Graphviz clears nothing
/// away from nodes that stand at a given place, so a legend among the others would be written over.
enum Drawing {
  /// - Throws: ``ExportError`` where Graphviz is missing, fails or takes too long.
  static func data(_ picture: Picture, as format: String, dotsPerInch: Int? = nil) throws -> Data {
    let isNetwork = picture.flow == .free && !picture.nodes.isEmpty
    let document = DOTDocument(picture, dotsPerInch: dotsPerInch, hasLegend: !isNetwork)
    guard isNetwork else { return try Graphviz.render(document.text, as: format) }
    let laidOut = String(decoding: try Graphviz.render(document.text, as: "dot"), as: UTF8.self)
    let legend = DOTLegend(picture, corner: corner, width: width(of: laidOut))
    return try Graphviz.render(added(legend, to: laidOut), as: format, isLaidOut: true)
  }

  /// Below the drawing's own corner, which Graphviz puts at 0, with room for half a node.
  private static let corner = (x: 60, y: -36)

  /// How wide a laid out document is, in points: its box is the first that Graphviz states.
  private static func width(of laidOut: String) -> Int {
    laidOut.firstMatch(of: /bb="0,0,([0-9]+)/).flatMap { Int($0.output.1) } ?? 0
  }

  /// A laid out document with a legend, which takes nothing but lines.
  private static func added(_ legend: DOTLegend, to laidOut: String) -> String {
    var writer = DOTWriter()
    writer.set("graph", [("layout", "neato"), ("overlap", "true"), ("splines", "line")])
    legend.write(to: &writer)
    let end = laidOut.lastIndex(of: "}") ?? laidOut.endIndex
    return laidOut[..<end] + String(decoding: writer.bytes, as: UTF8.self) + "}\n"
  }
}
