import AllianceMatching
import AllianceModel
import AllianceNetwork
import Foundation
import SampleAlliance
import Testing

@testable import AllianceExport

@Suite struct PictureTests {
  static let matcher = Matcher(CollaborationGraph(SampleAlliance.contents))

  /// The sample on an earlier day: no vision company yet, and one that supplied joints and is gone since.
  static let past: Matcher = {
    var contents = SampleAlliance.contents
    let (vision, gone) = (SampleAlliance.id("vision"), SampleAlliance.id("bygone"))
    contents.date = CalendarDate("2025-01-01")
    contents.members.removeAll { $0.id == vision }
    contents.listings.removeAll { $0.member == vision }
    contents.relations.removeAll { $0.from == vision || $0.to == vision }
    for place in contents.projects.indices {
      contents.projects[place].participants.removeAll { $0.member == vision }
    }
    contents.members.append(
      Member(id: gone, kind: .enterprise, names: [LocalizedText("Old Joints", language: "en")]))
    contents.relations.append(
      Relation(source: "sample", predicate: .supplies, from: gone, to: SampleAlliance.id("arm")))
    return Matcher(
      CollaborationGraph(
        AllianceContents(
          date: contents.date, members: contents.members, listings: contents.listings,
          projects: contents.projects, relations: contents.relations, concepts: contents.concepts)))
  }()

  static func scene(_ kind: PictureKind, _ language: Language = .zh, limit: Int = Scene.usualLimit) -> Scene {
    let subject = SampleAlliance.id(kind.needsMandate ? "robofund" : "joint")
    let member = kind.needsMember ? matcher.graph.number(of: subject) : nil
    return Scene(
      matcher, past: kind.needsPast ? past : nil, language: language, member: member, limit: limit)
  }

  static let drawings = PictureKind.all.flatMap { kind in Language.allCases.map { (kind.name, $0) } }

  func picture(_ name: String, _ language: Language) throws -> Picture {
    let kind = try #require(PictureKind.named(name))
    return kind.picture(of: Self.scene(kind, language))
  }

  @Test(arguments: drawings)
  func `a picture is what it was, and Graphviz reads it`(name: String, language: Language) throws {
    let dot = try #require(PictureFormat.named("dot")).data(picture(name, language))
    try Golden.check(String(decoding: dot, as: UTF8.self), "\(name).\(language.rawValue).dot")
    let canonical = try Program.run("dot", ["-Tcanon"], on: dot)
    let nodes = try picture(name, language).nodes.map(\.id)
    for node in nodes { #expect(String(decoding: canonical, as: UTF8.self).contains("\"\(node)\"")) }
  }

  @Test(arguments: drawings)
  func `an SVG is well-formed, has the names in it and no script`(name: String, language: Language) throws {
    let svg = try #require(PictureFormat.named("svg")).data(picture(name, language))
    _ = try Program.run("xmllint", ["--noout", "--nonet"], on: svg)
    let text = String(decoding: svg, as: UTF8.self)
    #expect(!text.contains("<script") && !text.contains("javascript:"))
    let legend =
      switch name {
      case "gaps": ("缺链", "missing")
      case "portfolio": ("已投", "held")
      default: ("企业", "enterprise")
      }
    #expect(text.contains(language == .zh ? legend.0 : legend.1))
  }

  /// How deep each node's first words stand in an SVG, by the node's name.
  private func depths(_ svg: String) -> [String: Double] {
    svg.components(separatedBy: "class=\"node\">").dropFirst().reduce(into: [:]) { depths, node in
      let name = node.firstMatch(of: /<title>(.*?)<\/title>/)?.1
      let depth = node.firstMatch(of: /<text [^>]*? y="(-?[0-9.]+)"/)?.1
      if let name, let depth { depths[String(name)] = Double(depth) }
    }
  }

  @Test(arguments: ["network", "change"], Language.allCases)
  func `a network's legend stands below all else, so that nothing lies on it`(
    name: String, language: Language
  )
    throws
  {
    let svg = try #require(PictureFormat.named("svg")).data(picture(name, language))
    let depths = depths(String(decoding: svg, as: UTF8.self))
    let legend = depths.filter { $0.key.hasPrefix("legend of") }
    let drawn = depths.filter { !$0.key.hasPrefix("legend of") }
    let nodes = try picture(name, language).nodes
    #expect(!legend.isEmpty && drawn.count >= nodes.count)
    let (top, bottom) = (try #require(legend.values.min()), try #require(drawn.values.max()))
    #expect(top > bottom + 11, "\(depths)")
  }

  @Test(arguments: Language.allCases)
  func `a network's legend lies in rows, none wider than the picture without it`(language: Language) throws {
    let drawn = try picture("network", language)
    let svg = String(decoding: try #require(PictureFormat.named("svg")).data(drawn), as: UTF8.self)
    let rows = Set(depths(svg).filter { $0.key.hasPrefix("legend of") }.values)
    let samples = depths(svg).keys.filter { $0.hasPrefix("legend of") }.count
    #expect(rows.count < samples / 2)
    let plain = try Graphviz.render(DOTDocument(drawn, hasLegend: false).text, as: "svg")
    #expect(try width(of: svg) <= width(of: String(decoding: plain, as: UTF8.self)) + 120)
  }

  private func width(of svg: String) throws -> Int {
    try #require(svg.firstMatch(of: /<svg width="([0-9]+)pt"/).flatMap { Int($0.output.1) })
  }

  @Test(arguments: ["png", "pdf"])
  func `binary formats are what they say`(format: String) throws {
    let data = try #require(PictureFormat.named(format)).data(picture("network", .zh))
    #expect(data.prefix(4) == Data(format == "png" ? [0x89, 0x50, 0x4E, 0x47] : Array("%PDF".utf8)))
    #expect(data.count > 5_000)
  }

  @Test(arguments: drawings)
  func `JSON gives the picture back`(name: String, language: Language) throws {
    let drawn = try picture(name, language)
    let data = try #require(PictureFormat.named("json")).data(drawn)
    #expect(try JSONDecoder().decode(Picture.self, from: data) == drawn)
  }

  @Test(arguments: drawings)
  func `two runs draw the same bytes`(name: String, language: Language) throws {
    let again = Matcher(CollaborationGraph(SampleAlliance.contents))
    let kind = try #require(PictureKind.named(name))
    let first = Self.scene(kind)
    let scene = Scene(
      again, past: first.past, language: language, member: first.member, limit: Scene.usualLimit)
    for format in ["dot", "svg", "json"] {
      let format = try #require(PictureFormat.named(format))
      #expect(try format.data(kind.picture(of: scene)) == format.data(picture(name, language)))
    }
  }

  @Test(arguments: drawings)
  func `every link joins two nodes, every group is there, every word is in one language`(
    name: String, language: Language
  ) throws {
    let drawn = try picture(name, language)
    let ids = Set(drawn.nodes.map(\.id))
    #expect(ids.count == drawn.nodes.count)
    #expect(drawn.links.allSatisfy { ids.contains($0.from) && ids.contains($0.to) && $0.from != $0.to })
    let groups = Set(drawn.groups.map(\.id))
    #expect(drawn.nodes.compactMap(\.group).allSatisfy(groups.contains))
    if language == .en {
      let words = drawn.nodes.map(\.label) + drawn.groups.map(\.label) + drawn.notes + [drawn.title]
      #expect(words.allSatisfy { !$0.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) } })
    }
  }

  @Test func `observed ties are solid and suggested ones dashed`() throws {
    let drawn = try picture("member", .zh)
    #expect(drawn.links.contains { $0.isSuggested } && drawn.links.contains { !$0.isSuggested })
    let dot = String(decoding: try #require(PictureFormat.named("dot")).data(drawn), as: UTF8.self)
    for link in drawn.links {
      let line = dot.split(separator: "\n").filter { $0.contains("\"\(link.from)\" -> \"\(link.to)\"") }
      #expect(line.contains { $0.contains(link.isSuggested ? "dashed" : "solid") })
    }
  }

  @Test func `what came and what went stands out from what stayed, in one drawing`() throws {
    let drawn = try picture("change", .en)
    func change(_ key: String) -> FactChange.Fate? { drawn.node("sample:\(key)")?.change }
    #expect(change("vision") == .added && change("bygone") == .retired)
    #expect(drawn.node("sample:joint") != nil && change("joint") == nil)
    let gone = try #require(drawn.links.first { $0.from == "sample:bygone" })
    #expect(gone.change == .retired && gone.to == "sample:arm")
    for link in drawn.links where link.change == nil {
      #expect(change(String(link.from.dropFirst(7))) == nil && change(String(link.to.dropFirst(7))) == nil)
    }
    #expect(drawn.notes[0].hasPrefix("2025-01-01 → 2026-01-01, added: 1 member,"))
    let dot = String(decoding: try #require(PictureFormat.named("dot")).data(drawn), as: UTF8.self)
    let line = try #require(
      dot.split(separator: "\n").first { $0.contains("\"sample:bygone\" -> \"sample:arm\"") })
    #expect(line.contains("style=\"dashed\"") || line.contains("style=dashed"))
  }

  @Test func `nothing changes between a day and itself`() throws {
    let drawn = try #require(PictureKind.named("change")).picture(
      of: Scene(Self.matcher, past: Self.matcher, language: .zh))
    #expect(drawn.nodes.allSatisfy { $0.change == nil } && drawn.links.allSatisfy { $0.change == nil })
  }

  @Test
  func
    `a portfolio shows mandates, what is held and could be, by every criterion, and flags what needs a second look`()
    throws
  {
    let id = SampleAlliance.id
    var contents = SampleAlliance.contents
    contents.projects += (1...4).map { number in
      Project(
        id: id("deal\(number)"), stage: .seeking, title: [LocalizedText("Deal \(number)", language: "en")],
        concepts: [ConceptReference(scheme: "parts", name: "joint-module")],
        participants: [Participation(member: id("joint"))],
        amount: AmountRange(currency: "CNY", minimum: 9_000_000, maximum: 9_000_000), round: "A+")
    }
    let graph = CollaborationGraph(contents)
    let kind = try #require(PictureKind.named("portfolio"))
    let drawn = kind.picture(
      of: Scene(Matcher(graph), language: .en, member: graph.number(of: id("robofund")), limit: 30))
    func node(_ id: String) -> Picture.Node? { drawn.node(id) }
    #expect(node("mandate sample:robofund/c1")?.details?.contains("ticket: CNY 5,000,000–20,000,000") == true)
    #expect(node("sample:joint")?.part == .holding)
    let deal = try #require(node("deal sample:deal1"))
    #expect(
      deal.flag == .conflict && deal.details?.contains("⚠ conflict of interest: already invested") == true)
    #expect(deal.details?.contains { $0.contains("A+ round ✓") } == true)
    #expect(node("theme parts:joint-module")?.flag == .concentration)
    #expect(node("theme parts:robot-arm")?.part == .wanted)
    #expect(node("stage a+")?.part == .wanted && node("ticket within")?.part == .wanted)
    #expect(node("region CN-GD")?.part == .open)
    #expect(node("more of deal")?.count == 1)
    #expect(node("theme parts:joint-module")?.details?.first == "held 1, could hold 4")
  }

  @Test func `a suggestion tells its reasons`() throws {
    let link = try #require(try picture("member", .zh).links.first { $0.isSuggested && $0.tie == "upstream" })
    #expect(link.tooltip.contains("产业链：谐波减速器 → 关节模组"))
  }

  @Test func `the chain runs from upstream to downstream`() throws {
    let drawn = try picture("chain", .zh)
    func layer(_ key: String) throws -> Int { try #require(drawn.node("sample:\(key)")?.layer) }
    #expect(try layer("reducer") < layer("joint"))
    #expect(try layer("joint") < layer("arm"))
    #expect(try layer("arm") <= layer("factory"))
    #expect(drawn.groups.map(\.label) == ["上游", "中游", "下游"])
  }

  @Test(arguments: [3, 4, 6, 11])
  func `beyond its limit a network folds and loses nobody`(limit: Int) throws {
    let kind = try #require(PictureKind.named("network"))
    let drawn = kind.picture(of: Self.scene(kind, limit: limit))
    #expect(drawn.nodes.reduce(0) { $0 + $1.count } == SampleAlliance.contents.members.count)
    #expect(drawn.nodes.contains { $0.count > 1 })
    #expect(drawn.notes.joined().contains("折叠"))
  }

  @Test(arguments: ["Pictures", "Formats"])
  func `every file of the folder is in its list`(folder: String) throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/AllianceExport/\(folder)").standardized.path(percentEncoded: false)
    let files = try FileManager.default.contentsOfDirectory(atPath: path).map {
      $0.replacing(".swift", with: "").lowercased()
    }
    let listed = folder == "Pictures" ? PictureKind.all.map(\.name) : PictureFormat.all.map(\.name)
    #expect(files.sorted() == listed.sorted())
  }
}
