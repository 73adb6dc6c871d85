import AllianceBoards
import AllianceModel

/// What stands for what, of all that a picture has: a column of nodes beside a column of links.
struct DOTLegend {
  private let picture: Picture
  private let corner: (x: Int, y: Int)

  /// - Parameter corner: Where a network's legend begins, in points; layered pictures go by their ranks instead.
  init(_ picture: Picture, corner: (x: Int, y: Int) = (0, 0)) {
    self.picture = picture
    self.corner = corner
  }

  func write(to writer: inout DOTWriter) {
    guard !picture.nodes.isEmpty else { return }
    let isBoxed = picture.flow == .rightward
    if isBoxed { writer.openBox("legend", heading: picture.language == .zh ? "图例" : "legend") }
    for (row, kind) in kinds.enumerated() { sample(kind, row, &writer) }
    for (row, gap) in gaps.enumerated() {
      sample(gap.rawValue, gap.name(in: picture.language), NodeStyle.of(gap), row, &writer)
    }
    for (row, part) in parts.enumerated() {
      sample(part.rawValue, part.name(in: picture.language), NodeStyle.of(part), row, &writer)
    }
    for (row, flag) in flags.enumerated() {
      let style = NodeStyle("box", fill: "#FFFFFF", line: "#777777").showing(flag)
      sample(flag.rawValue, flag.name(in: picture.language), style, parts.count + row, &writer)
    }
    for (row, change) in changes.enumerated() {
      let style = NodeStyle("box", fill: "#FFFFFF", line: "#777777").showing(change)
      sample(change.rawValue, change.name(in: picture.language), style, kinds.count + row, &writer)
    }
    if isBoxed {
      writer.close()
      writer.openBox("legend of links", heading: "")
    }
    for (row, link) in ties.enumerated() { sample(link, row, &writer) }
    if isBoxed { writer.close() }
  }

  /// The kinds of member in the picture, nil for several in one node.
  private var kinds: [MemberKind?] {
    (MemberKind.allCases + [nil]).filter { kind in
      picture.nodes.contains { $0.kind == kind && $0.gap == nil && $0.part == nil }
    }
  }

  /// The states of places of the chain in the picture.
  private var gaps: [ChainGap.Status] {
    ChainGap.Status.allCases.filter { gap in picture.nodes.contains { $0.gap == gap } }
  }

  /// The parts of a portfolio in the picture, and what is flagged in it.
  private var parts: [PicturePart] {
    PicturePart.allCases.filter { part in picture.nodes.contains { $0.part == part } }
  }

  private var flags: [PortfolioFlag] {
    PortfolioFlag.allCases.filter { flag in picture.nodes.contains { $0.flag == flag } }
  }

  /// What came to the nodes and links between the two days of the picture.
  private var changes: [FactChange.Fate] {
    FactChange.Fate.allCases.filter { change in
      picture.nodes.contains { $0.change == change } || picture.links.contains { $0.change == change }
    }
  }

  /// A link for each kind of tie in the picture.
  private var ties: [Picture.Link] {
    picture.links.reduce(into: []) { ties, link in
      if !ties.contains(where: { $0.tie == link.tie && $0.isSuggested == link.isSuggested }) {
        ties.append(link)
      }
    }
  }

  private func sample(_ kind: MemberKind?, _ row: Int, _ writer: inout DOTWriter) {
    let several = picture.language == .zh ? "多个成员" : "several members"
    sample(
      kind?.rawValue ?? "several", kind?.name(in: picture.language) ?? several, NodeStyle.of(kind), row,
      &writer)
  }

  private func sample(
    _ name: String, _ title: String, _ style: NodeStyle, _ row: Int, _ writer: inout DOTWriter
  ) {
    writer.node(
      "legend of \(name)",
      [
        ("label", title), ("shape", style.shape), ("fontsize", "10"),
        ("style", style.looks.joined(separator: ",")), ("fillcolor", style.fill),
        ("color", style.line), ("tooltip", ""), place(x: 0, row: row, height: 36),
      ])
  }

  private func sample(_ link: Picture.Link, _ row: Int, _ writer: inout DOTWriter) {
    let style = LinkStyle.of(tie: link.tie)
    let (start, end) = ("legend of link \(row)", "legend of link \(row), its name")
    let plain: DOTWriter.Attributes = [
      ("shape", "plaintext"), ("fontsize", "10"), ("height", "0.25"), ("tooltip", ""),
    ]
    let title = LinkStyle.title(tie: link.tie, isSuggested: link.isSuggested, in: picture.language)
    let half = Self.letterWidth * DisplayWidth.of(title) / 2
    writer.node(start, plain + [("label", ""), ("width", "0.1"), place(x: 120, row: row, height: 23)])
    writer.node(end, plain + [("label", title), place(x: 205 + half, row: row, height: 23)])
    writer.edge(
      start, end,
      [
        ("color", style.color), ("style", link.isSuggested ? "dashed" : "solid"), ("tooltip", ""),
      ] + LinkStyle.ends(of: link))
  }

  /// About how wide a letter is at the legend's size, in points; a Chinese one takes two.
  private static let letterWidth = 5

  private func place(x: Int, row: Int, height: Int) -> (name: String, value: String) {
    ("pos", "\(corner.x + x),\(corner.y - row * height)!")
  }
}
