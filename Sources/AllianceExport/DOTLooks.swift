import AllianceBoards
import AllianceModel
import Foundation

/// How nodes and links look, as attributes: each look is written once, and copied for all that share it.
struct DOTLooks {
  private var nodes: [NodeLook: [UInt8]] = [:]
  private var links: [LinkLook: [UInt8]] = [:]

  private struct NodeLook: Hashable {
    let kind: MemberKind?
    let gap: ChainGap.Status?
    let change: FactChange.Fate?
    let part: PicturePart?
    let flag: PortfolioFlag?
    let isFocus: Bool
  }

  private struct LinkLook: Hashable {
    let tie: String
    let isSuggested: Bool
    let isDirected: Bool
    let count: Int
    let change: FactChange.Fate?
    let isFaint: Bool
    let isBackward: Bool
  }

  /// A node's shape and colours, to stand behind its label.
  mutating func of(_ node: Picture.Node) -> [UInt8] {
    let look = NodeLook(
      kind: node.kind, gap: node.gap, change: node.change, part: node.part, flag: node.flag,
      isFocus: node.isFocus)
    if let known = nodes[look] { return known }
    let style = NodeStyle.of(node)
    var writer = DOTWriter()
    writer.add("shape", style.shape)
    writer.add("style", (style.looks + (node.isFocus ? ["bold"] : [])).joined(separator: ","))
    writer.add("fillcolor", style.fill)
    writer.add("color", style.line)
    nodes[look] = writer.bytes
    return writer.bytes
  }

  /// A link's line and ends, to stand first in its statement.
  ///
  /// - Parameters:
  ///   - isFaint: Whether it steps back behind others.
  ///   - isBackward: Whether it leads against the layers, which it must not move then.
  mutating func of(_ link: Picture.Link, isFaint: Bool, isBackward: Bool) -> [UInt8] {
    let look = LinkLook(
      tie: link.tie, isSuggested: link.isSuggested, isDirected: link.isDirected, count: link.count,
      change: link.change, isFaint: isFaint, isBackward: isBackward)
    if let known = links[look] { return known }
    let color = link.change.map(LinkStyle.color) ?? LinkStyle.of(tie: link.tie).color
    var writer = DOTWriter()
    writer.add("color", isFaint ? color + "60" : color, isFirst: true)
    writer.add("style", link.isSuggested || link.change == .retired ? "dashed" : "solid")
    for end in LinkStyle.ends(of: link) { writer.add(end.name, end.value) }
    let count = link.change == nil ? link.count : max(2, link.count)
    if count > 1 { writer.add("penwidth", Self.penWidth(count)) }
    if isBackward { writer.add("constraint", "false") }
    links[look] = writer.bytes
    return writer.bytes
  }

  /// Thicker by the logarithm of the count, at most five times as thick.
  private static func penWidth(_ count: Int) -> String {
    let tenths = min(50, 10 + Int(7 * log2(Double(count))))
    return "\(tenths / 10).\(tenths % 10)"
  }
}
