import AllianceModel
import Foundation

extension PictureFormat {
  /// GraphViz's own language, with the layout program named in it: `dot -Tsvg` draws it as `svg` does.
  static let dot = PictureFormat(name: "dot", mediaType: "text/vnd.graphviz", isText: true) {
    Data(DOTDocument($0).text.utf8)
  }
}

/// A picture as DOT text. Every string in it passes ``DOTString``.
struct DOTDocument {
  private let picture: Picture
  private let dotsPerInch: Int?
  private let layerOfNode: [String: Int]
  private var lines: [String] = []

  /// Fonts with Chinese characters, the free ones of Linux first; readers elsewhere have one of the others.
  private static let fonts = "Noto Sans CJK SC,PingFang SC,Microsoft YaHei,sans-serif"
  /// `fdp` draws groups but takes seconds beyond this many nodes, `sfdp` takes 10,000.
  private static let nodesWithGroups = 200

  init(_ picture: Picture, dotsPerInch: Int? = nil) {
    self.picture = picture
    self.dotsPerInch = dotsPerInch
    layerOfNode = Dictionary(
      picture.nodes.compactMap { node in node.layer.map { (node.id, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// The document's text.
  var text: String {
    var document = self
    document.write()
    return document.lines.joined(separator: "\n") + "\n"
  }

  private var layout: String {
    switch picture.flow {
    case .rightward: "dot"
    case .free: picture.nodes.count <= Self.nodesWithGroups ? "fdp" : "sfdp"
    }
  }

  private mutating func write() {
    lines.append("digraph alliance {")
    head()
    for group in picture.groups { box(group) }
    for node in picture.nodes where node.group == nil { add(node, indent: 1) }
    layers()
    for link in picture.links { add(link) }
    legend()
    lines.append("}")
  }

  private mutating func head() {
    let heading = ([picture.title] + picture.notes).joined(separator: "\n")
    var graph = [
      ("layout", layout), ("label", heading), ("labelloc", "t"), ("fontsize", "16"), ("fontname", Self.fonts),
      ("charset", "UTF-8"), ("bgcolor", "white"), ("pad", "0.2"), ("outputorder", "edgesfirst"),
    ]
    graph +=
      picture.flow == .rightward
      ? [
        ("rankdir", "LR"), ("newrank", "true"), ("ranksep", "0.9"), ("nodesep", "0.12"), ("splines", "true"),
      ]
      : [("overlap", "prism"), ("splines", layout == "fdp" ? "true" : "line"), ("K", "0.6"), ("sep", "+6")]
    if let dotsPerInch { graph.append(("dpi", String(dotsPerInch))) }
    statement("graph", graph)
    statement(
      "node",
      [
        ("fontname", Self.fonts), ("fontsize", "11"), ("fontcolor", "#111111"), ("margin", "0.09,0.05"),
        ("height", "0.3"), ("width", "0.4"), ("penwidth", "1.2"),
      ])
    statement("edge", [("fontname", Self.fonts), ("fontsize", "9"), ("arrowsize", "0.7")])
  }

  private mutating func box(_ group: Picture.Group) {
    let nodes = picture.nodes.filter { $0.group == group.id }
    guard !nodes.isEmpty else { return }
    open("cluster_\(group.id)", label: group.label)
    for node in nodes { add(node, indent: 2) }
    lines.append("  }")
  }

  private mutating func open(_ name: String, label: String) {
    lines.append("  subgraph \(DOTString.quoted(name)) {")
    let attributes = [
      ("label", label), ("style", "rounded"), ("color", "#AAAAAA"), ("fontcolor", "#444444"),
      ("fontsize", "13"), ("fontname", Self.fonts), ("margin", "10"),
    ]
    lines.append("    graph \(list(attributes))")
  }

  private mutating func add(_ node: Picture.Node, indent: Int) {
    let style = NodeStyle.of(node.kind)
    let look = ["filled", style.isRounded ? "rounded" : nil, node.isFocus ? "bold" : nil].compactMap { $0 }
    var attributes = [
      ("label", Label.lines(of: node.label).joined(separator: "\n")), ("shape", style.shape),
      ("style", look.joined(separator: ",")), ("fillcolor", style.fill), ("color", style.line),
      ("tooltip", node.tooltip),
    ]
    if node.isFocus { attributes.append(("penwidth", "3")) }
    if node.weight > 0 { attributes.append(("fontsize", String(11 + Int((node.weight * 6).rounded())))) }
    if let address = SafeLink.address(node.website) {
      attributes += [("URL", address), ("target", "_blank")]
    }
    statement(DOTString.quoted(node.id), attributes, indent: indent)
  }

  private mutating func add(_ link: Picture.Link) {
    let style = LinkStyle.of(tie: link.tie)
    var attributes = [("color", style.color), ("style", link.isSuggested ? "dashed" : "solid")]
    attributes.append(link.isDirected ? ("arrowhead", style.arrow) : ("dir", "none"))
    if link.count > 1 { attributes.append(("penwidth", penWidth(link.count))) }
    if let from = layerOfNode[link.from], let to = layerOfNode[link.to], from >= to {
      attributes.append(("constraint", "false"))
    }
    attributes += [("tooltip", link.tooltip), ("edgetooltip", link.tooltip)]
    statement("\(DOTString.quoted(link.from)) -> \(DOTString.quoted(link.to))", attributes)
  }

  /// Thicker by the logarithm of the count, at most five times as thick.
  private func penWidth(_ count: Int) -> String {
    let tenths = min(50, 10 + Int(7 * log2(Double(count))))
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// Nodes of a layer share a rank, held in order by an invisible chain.
  private mutating func layers() {
    let layers = Dictionary(grouping: picture.nodes.filter { $0.layer != nil }) { $0.layer! }
    let order = layers.keys.sorted()
    for layer in order {
      statement(DOTString.quoted("layer \(layer)"), [("style", "invis"), ("shape", "point")])
      let nodes = layers[layer]!.map { DOTString.quoted($0.id) }.joined(separator: "; ")
      lines.append("  { rank=same; \(DOTString.quoted("layer \(layer)")); \(nodes) }")
    }
    for (layer, next) in zip(order, order.dropFirst()) {
      statement(
        "\(DOTString.quoted("layer \(layer)")) -> \(DOTString.quoted("layer \(next)"))",
        [("style", "invis"), ("weight", "100")])
    }
  }

  private mutating func statement(_ subject: String, _ attributes: [(String, String)], indent: Int = 1) {
    lines.append(String(repeating: "  ", count: indent) + subject + " " + list(attributes))
  }

  private func list(_ attributes: [(String, String)]) -> String {
    "[" + attributes.map { "\($0.0)=\(DOTString.quoted($0.1))" }.joined(separator: ", ") + "]"
  }
}

// MARK: Legend

extension DOTDocument {
  /// What stands for what, of all that the picture has.
  private mutating func legend() {
    let kinds = MemberKind.allCases.filter { kind in picture.nodes.contains { $0.kind == kind } }
    let ties = picture.links.reduce(into: [Picture.Link]()) { ties, link in
      if !ties.contains(where: { $0.tie == link.tie && $0.isSuggested == link.isSuggested }) {
        ties.append(link)
      }
    }
    guard !kinds.isEmpty || !ties.isEmpty else { return }
    open("cluster_legend", label: picture.language == .zh ? "图例" : "legend")
    for kind in kinds {
      let style = NodeStyle.of(kind)
      statement(
        DOTString.quoted("legend \(kind.rawValue)"),
        [
          ("label", kind.name(in: picture.language)), ("shape", style.shape), ("fontsize", "10"),
          ("style", style.isRounded ? "filled,rounded" : "filled"), ("fillcolor", style.fill),
          ("color", style.line), ("tooltip", ""),
        ], indent: 2)
    }
    for (index, link) in ties.enumerated() { sample(link, index) }
    lines.append("  }")
  }

  private mutating func sample(_ link: Picture.Link, _ index: Int) {
    let style = LinkStyle.of(tie: link.tie)
    let (start, end) = (DOTString.quoted("legend \(index) from"), DOTString.quoted("legend \(index) to"))
    let title = LinkStyle.title(tie: link.tie, isSuggested: link.isSuggested, in: picture.language)
    statement(start, [("shape", "point"), ("width", "0.05"), ("tooltip", "")], indent: 2)
    statement(
      end, [("shape", "plaintext"), ("fontsize", "10"), ("label", title), ("tooltip", "")], indent: 2)
    statement(
      "\(start) -> \(end)",
      [
        ("color", style.color), ("style", link.isSuggested ? "dashed" : "solid"),
        link.isDirected ? ("arrowhead", style.arrow) : ("dir", "none"), ("tooltip", ""),
      ], indent: 2)
  }
}
