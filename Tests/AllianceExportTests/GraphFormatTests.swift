import AllianceExport
import AllianceMatching
import AllianceModel
import AllianceNetwork
import Foundation
import SampleAlliance
import Testing

/// What other programs make of the formats for graphs.
@Suite struct GraphFormatTests {
  /// Prints the nodes' labels and the links' ends, sorted, of a graph in a file.
  static let readers: [String: String] = [
    "graphml": "g = nx.read_graphml(io.BytesIO(data)); label = 'label'",
    "cyjs": "g = nx.cytoscape_graph(json.loads(data)); label = 'name'",
    "jgf": """
    d = json.loads(data)['graph']; g = nx.MultiDiGraph(); label = 'label'
    for k, n in d['nodes'].items(): g.add_node(k, label=n['label'])
    for e in d['edges']: g.add_edge(e['source'], e['target'])
    """,
    "gexf": """
    import xml.etree.ElementTree as E
    ns = '{http://gexf.net/1.3}'; g = nx.MultiDiGraph(); label = 'label'; root = E.fromstring(data)
    known = {a.get('id') for a in root.iter(ns + 'attribute')}
    assert all(v.get('for') in known for v in root.iter(ns + 'attvalue'))
    for n in root.iter(ns + 'node'): g.add_node(n.get('id'), label=n.get('label'))
    for e in root.iter(ns + 'edge'): g.add_edge(e.get('source'), e.get('target'))
    """,
  ]

  static func read(_ format: String, _ data: Data) throws -> String {
    let script = """
      import io, json, sys, networkx as nx
      data = open(sys.argv[1], 'rb').read()
      \(readers[format]!)
      for n, d in sorted(g.nodes(data=True)): print('n', n, json.dumps(d[label]))
      for a, b in sorted((a, b) for a, b, *_ in g.edges): print('e', a, b)
      """
    return String(decoding: try Program.run("/usr/bin/python3", ["-c", script], on: data), as: UTF8.self)
  }

  static func expected(_ picture: Picture) -> String {
    let nodes = picture.nodes.map { "n \($0.id) \(quoted($0.label))" }.sorted()
    let links = picture.links.map { "e \($0.from) \($0.to)" }.sorted()
    return (nodes + links).joined(separator: "\n") + "\n"
  }

  /// A text as Python's `json.dumps` writes it.
  static func quoted(_ text: String) -> String {
    "\""
      + text.utf16.map { unit in
        switch unit {
        case 0x22: "\\\""
        case 0x5C: "\\\\"
        case 0x0A: "\\n"
        case 0x20..<0x7F: String(UnicodeScalar(UInt8(unit)))
        default:
          "\\u" + String(repeating: "0", count: 4 - String(unit, radix: 16).count) + String(unit, radix: 16)
        }
      }.joined() + "\""
  }

  @Test(arguments: readers.keys.sorted(), PictureKind.all.map(\.name))
  func `another program reads the same nodes and links`(format: String, kind: String) throws {
    let kind = try #require(PictureKind.named(kind))
    let picture = kind.picture(of: PictureTests.scene(kind))
    let data = try #require(PictureFormat.named(format)).data(picture)
    #expect(try Self.read(format, data) == Self.expected(picture))
  }

  static let hostile: Picture = {
    var picture = PictureKind.named("network")!.picture(of: PictureTests.scene(PictureKind.named("network")!))
    picture.nodes[0].label = "</data><x a='\"]]>&amp; \u{8}\u{1B}[2J 联盟\n=1+1"
    picture.nodes[1].label = "=HYPERLINK(\"http://x\",\"y\")"
    picture.nodes[2].label = "\t@SUM(1)"
    return picture
  }()

  @Test(arguments: ["graphml", "gexf"])
  func `hostile names stay names in XML`(format: String) throws {
    let data = try #require(PictureFormat.named(format)).data(Self.hostile)
    _ = try Program.run("xmllint", ["--noout", "--nonet"], on: data)
    #expect(try Self.read(format, data).contains("=HYPERLINK(\\\"http://x\\\""))
  }

  @Test func `no cell of a table is a formula, and every row has its columns`() throws {
    for format in ["csv", "nodecsv"] {
      let data = try #require(PictureFormat.named(format)).data(Self.hostile)
      let script = """
        import csv, io, sys
        rows = list(csv.reader(open(sys.argv[1], encoding='utf-8', newline=''), strict=True))
        assert len({len(r) for r in rows}) == 1
        assert not any(c.strip()[:1] in '=+-@' for r in rows for c in r if c.strip())
        print(len(rows) - 1)
        """
      let read = try Program.run("/usr/bin/python3", ["-c", script], on: data)
      let count = format == "csv" ? Self.hostile.links.count : Self.hostile.nodes.count
      #expect(String(decoding: read, as: UTF8.self) == "\(count)\n")
    }
  }
}
