import AllianceBoards
import AllianceModel

/// What stands for what, of all that a picture has: samples of nodes, then of links.
struct DOTLegend {
  private let picture: Picture
  private let corner: (x: Int, y: Int)
  private let width: Int

  /// - Parameters:
  ///   - corner: Where a network's legend begins, in points; layered pictures go by their ranks instead.
  ///   - width: How wide it may be, in points; 0 for a column of nodes beside a column of links.
  init(_ picture: Picture, corner: (x: Int, y: Int) = (0, 0), width: Int = 0) {
    self.picture = picture
    self.corner = corner
    self.width = width
  }

  func write(to writer: inout DOTWriter) {
    guard !picture.nodes.isEmpty else { return }
    let isBoxed = picture.flow == .rightward
    if isBoxed { writer.openBox("legend", heading: picture.language == .zh ? "图例" : "legend") }
    let nodes = nodes
    let cells = Cells(width: 60 + 6 * widest(nodes.map(\.title)), height: 36, across: width)
    for (number, node) in nodes.enumerated() { write(node, at: cells.place(number), &writer) }
    if isBoxed {
      writer.close()
      writer.openBox("legend of links", heading: "")
    }
    let ties = ties
    let beside = Cells(width: 105 + Self.letterWidth * widest(ties.map(title)), height: 23, across: width)
    let start = width > 0 ? (x: 0, y: -cells.height(of: nodes.count)) : (x: 120, y: 0)
    for (number, link) in ties.enumerated() {
      let place = beside.place(number)
      write(link, number, at: (place.x + start.x, place.y + start.y), &writer)
    }
    if isBoxed { writer.close() }
  }

  /// A node that stands for others like it.
  private typealias Sample = (name: String, title: String, style: NodeStyle)

  private var nodes: [Sample] {
    let language = picture.language
    let plain = NodeStyle("box", fill: "#FFFFFF", line: "#777777")
    let several = language == .zh ? "多个成员" : "several members"
    return kinds.map { ($0?.rawValue ?? "several", $0?.name(in: language) ?? several, NodeStyle.of($0)) }
      + gaps.map { ($0.rawValue, $0.name(in: language), NodeStyle.of($0)) }
      + parts.map { ($0.rawValue, $0.name(in: language), NodeStyle.of($0)) }
      + flags.map { ($0.rawValue, $0.name(in: language), plain.showing($0)) }
      + changes.map { ($0.rawValue, $0.name(in: language), plain.showing($0)) }
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

  private func write(_ sample: Sample, at place: Cells.Place, _ writer: inout DOTWriter) {
    let style = sample.style
    writer.node(
      "legend of \(sample.name)",
      [
        ("label", sample.title), ("shape", style.shape), ("fontsize", "10"),
        ("style", style.looks.joined(separator: ",")), ("fillcolor", style.fill),
        ("color", style.line), ("tooltip", ""), position(place),
      ])
  }

  private func write(
    _ link: Picture.Link, _ number: Int, at place: Cells.Place, _ writer: inout DOTWriter
  ) {
    let style = LinkStyle.of(tie: link.tie)
    let (start, end) = ("legend of link \(number)", "legend of link \(number), its name")
    let plain: DOTWriter.Attributes = [
      ("shape", "plaintext"), ("fontsize", "10"), ("height", "0.25"), ("tooltip", ""),
    ]
    let title = title(link)
    let half = Self.letterWidth * DisplayWidth.of(title) / 2
    writer.node(start, plain + [("label", ""), ("width", "0.1"), position(place)])
    writer.node(end, plain + [("label", title), position((place.x + 85 + half, place.y))])
    writer.edge(
      start, end,
      [
        ("color", style.color), ("style", link.isSuggested ? "dashed" : "solid"), ("tooltip", ""),
      ] + LinkStyle.ends(of: link))
  }

  private func title(_ link: Picture.Link) -> String {
    LinkStyle.title(tie: link.tie, isSuggested: link.isSuggested, in: picture.language)
  }

  private func widest(_ titles: [String]) -> Int { titles.map(DisplayWidth.of).max() ?? 0 }

  /// About how wide a letter is at the legend's size, in points; a Chinese one takes two.
  private static let letterWidth = 5

  private func position(_ place: Cells.Place) -> (name: String, value: String) {
    ("pos", "\(corner.x + place.x),\(corner.y + place.y)!")
  }
}

/// Rows of cells of one size, one below the other, with as many in a row as fit; at least one.
private struct Cells {
  typealias Place = (x: Int, y: Int)

  let width: Int
  let height: Int
  let columns: Int

  init(width: Int, height: Int, across whole: Int) {
    self.width = width
    self.height = height
    columns = max(1, whole / width)
  }

  /// Where a cell is, in points from the first.
  func place(_ number: Int) -> Place { (number % columns * width, -(number / columns * height)) }

  /// How much room so many take.
  func height(of count: Int) -> Int { (count + columns - 1) / columns * height }
}
