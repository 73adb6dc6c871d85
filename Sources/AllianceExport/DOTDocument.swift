import AllianceModel
import Foundation

/// A picture as DOT text.
struct DOTDocument {
  private let picture: Picture
  private let dotsPerInch: Int?
  private let hasLegend: Bool
  private let layerOfNode: [String: Int]
  private let foldedNodes: Set<String>
  private let comparesDays: Bool
  private var writer = DOTWriter()
  private var looks = DOTLooks()

  /// Fonts with Chinese characters, the free ones of Linux first; readers elsewhere have one of the others.
  private static let fonts = "Noto Sans CJK SC,PingFang SC,Microsoft YaHei,sans-serif"
  /// `neato` keeps groups together but takes long beyond this many nodes; `sfdp` takes 10,000.
  private static let nodesOfNeato = 300

  init(_ picture: Picture, dotsPerInch: Int? = nil, hasLegend: Bool = true) {
    self.picture = picture
    self.dotsPerInch = dotsPerInch
    self.hasLegend = hasLegend
    layerOfNode = Dictionary(
      picture.nodes.compactMap { node in node.layer.map { (node.id, $0) } },
      uniquingKeysWith: { first, _ in first })
    foldedNodes = Set(picture.nodes.filter { $0.count > 1 }.map(\.id))
    comparesDays =
      picture.nodes.contains { $0.change != nil } || picture.links.contains { $0.change != nil }
  }

  /// The document's text.
  var text: String {
    get throws {
      var document = self
      var bytes: [UInt8] = []
      var output = ByteStream { bytes += $0 }
      try document.write(to: &output)
      try output.handOn()
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  /// Writes the document as UTF-8.
  mutating func write(to output: inout ByteStream) throws {
    writer.open("digraph alliance")
    head()
    // First, for `dot` stacks what is not linked from the bottom up.
    if hasLegend { DOTLegend(picture).write(to: &writer) }
    for group in picture.groups { try write(group, to: &output) }
    for node in picture.nodes where node.group == nil {
      write(node)
      try writer.move(to: &output)
    }
    layers()
    for link in picture.links {
      write(link)
      try writer.move(to: &output)
    }
    writer.close()
    try writer.move(to: &output, isLast: true)
  }

  private mutating func head() {
    let heading = ([picture.title] + picture.notes).joined(separator: "\n")
    var graph: DOTWriter.Attributes = [
      ("label", heading), ("labelloc", "t"), ("fontsize", "16"), ("fontname", Self.fonts),
      ("charset", "UTF-8"),
      ("bgcolor", "white"), ("pad", "0.2"), ("outputorder", "edgesfirst"),
    ]
    graph += layout
    if let dotsPerInch { graph.append(("dpi", String(dotsPerInch))) }
    writer.set("graph", graph)
    writer.set(
      "node",
      [
        ("fontname", Self.fonts), ("fontsize", "11"), ("fontcolor", "#111111"), ("margin", "0.09,0.05"),
        ("height", "0.3"), ("width", "0.4"), ("penwidth", "1.2"),
      ])
    writer.set("edge", [("fontname", Self.fonts), ("fontsize", "9"), ("arrowsize", "0.7")])
  }

  /// `dot` for layers; `neato` for networks, and for large ones `sfdp`. (`fdp` draws boxes around groups, but not the
  /// same picture twice.)
  private var layout: DOTWriter.Attributes {
    switch picture.flow {
    case .rightward:
      [
        ("layout", "dot"), ("rankdir", "LR"), ("newrank", "true"), ("ranksep", "0.9"), ("nodesep", "0.12"),
        ("splines", "true"),
      ]
    case .free where isLarge: [("layout", "sfdp"), ("overlap", "prism"), ("splines", "line")]
    case .free: [("layout", "neato"), ("overlap", "prism"), ("overlap_scaling", "-6"), ("splines", "true")]
    }
  }

  private var isLarge: Bool { picture.nodes.count > Self.nodesOfNeato }

  // MARK: Groups

  /// A box in a layered picture; in a network a heading that draws its nodes close.
  private mutating func write(_ group: Picture.Group, to output: inout ByteStream) throws {
    let nodes = picture.nodes.filter { $0.group == group.id }
    guard !nodes.isEmpty else { return }
    if picture.flow == .rightward { writer.openBox(group.id, heading: group.label) }
    for node in nodes {
      write(node)
      try writer.move(to: &output)
    }
    if picture.flow == .rightward {
      writer.close()
    } else if nodes.count > 1, !isLarge {
      gather(nodes, group)
    }
  }

  private mutating func gather(_ nodes: [Picture.Node], _ group: Picture.Group) {
    let heading = "heading of \(group.id)"
    writer.node(
      heading,
      [
        ("label", group.label), ("shape", "plaintext"), ("fontsize", "20"), ("fontcolor", "#808080"),
        ("tooltip", ""),
      ])
    for node in nodes {
      writer.edge(heading, node.id, [("style", "invis"), ("weight", "4"), ("len", "0.5")])
    }
  }

  // MARK: Nodes and links

  private mutating func write(_ node: Picture.Node) {
    writer.startNode(node.id)
    let lines = node.details.map { Label.lines(of: node.label, above: $0) } ?? Label.lines(of: node.label)
    writer.add("label", lines.joined(separator: "\n"), isFirst: true)
    writer.add(looks.of(node))
    writer.add("tooltip", node.tooltip)
    if node.isFocus || node.change != nil || node.flag != nil { writer.add("penwidth", "3") }
    if node.weight > 0 { writer.add("fontsize", String(11 + Int((node.weight * 6).rounded()))) }
    if let address = SafeLink.address(node.website) {
      writer.add("URL", address)
      writer.add("target", "_blank")
    }
    writer.endStatement()
  }

  private mutating func write(_ link: Picture.Link) {
    let joinsFolded = foldedNodes.contains(link.from) || foldedNodes.contains(link.to)
    let isFaint = link.change == nil && (comparesDays || picture.flow == .free && joinsFolded)
    let isBackward =
      if let from = layerOfNode[link.from], let to = layerOfNode[link.to] { from >= to } else { false }
    writer.startEdge(link.from, link.to)
    writer.add(looks.of(link, isFaint: isFaint, isBackward: isBackward))
    writer.add("tooltip", link.tooltip)
    writer.add("edgetooltip", link.tooltip)
    writer.endStatement()
  }

  /// Nodes of a layer share a rank; invisible links hold the ranks in order.
  private mutating func layers() {
    let layers = Dictionary(grouping: picture.nodes.filter { $0.layer != nil }) { $0.layer! }
    let order = layers.keys.sorted()
    for layer in order {
      writer.node("layer \(layer)", [("style", "invis"), ("shape", "point")])
      writer.rank(["layer \(layer)"] + layers[layer]!.map(\.id))
    }
    for (layer, next) in zip(order, order.dropFirst()) {
      writer.edge("layer \(layer)", "layer \(next)", [("style", "invis"), ("weight", "100")])
    }
  }
}
