import AllianceBoards
import AllianceModel

/// A picture as tables of nodes and links: the columns that every format for graph programs has, under the same names.
struct GraphTable {
  /// A column and its type, `string`, `int`, `double` or `boolean`.
  typealias Column = (name: String, type: String)

  static let nodeColumns: [Column] = [
    ("kind", "string"), ("gap", "string"), ("group", "string"), ("count", "int"), ("layer", "int"),
    ("prominence", "double"), ("change", "string"), ("part", "string"), ("flag", "string"),
    ("tooltip", "string"),
  ]
  static let linkColumns: [Column] = [
    ("tie", "string"), ("suggested", "boolean"), ("directed", "boolean"), ("count", "int"),
    ("change", "string"), ("tooltip", "string"),
  ]

  /// A node's cells in the order of ``nodeColumns``; nil where it has none.
  static func cells(of node: Picture.Node) -> [String?] {
    [
      node.kind?.rawValue, node.gap?.rawValue, node.group, String(node.count), node.layer.map { String($0) },
      String(node.weight), node.change?.rawValue, node.part?.rawValue, node.flag?.rawValue, node.tooltip,
    ]
  }

  /// A link's cells in the order of ``linkColumns``.
  static func cells(of link: Picture.Link) -> [String?] {
    [
      link.tie, String(link.isSuggested), String(link.isDirected), String(link.count), link.change?.rawValue,
      link.tooltip,
    ]
  }

  /// A tie's name in the picture's language.
  static func title(of link: Picture.Link, in picture: Picture) -> String {
    LinkStyle.title(tie: link.tie, isSuggested: link.isSuggested, in: picture.language)
  }
}
