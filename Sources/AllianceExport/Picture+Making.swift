public import AllianceModel

/// Pictures of answers that are no scene of the whole graph: from left to right, in columns.
extension Picture {
  /// A picture of nodes in columns.
  public init(
    columnsOf nodes: [Node], _ links: [Link], in groups: [Group], title: String, notes: [String],
    language: Language
  ) {
    self.init(
      title: title, language: language, flow: .rightward, nodes: nodes, links: links, groups: groups,
      notes: notes)
  }
}

extension Picture.Node {
  /// A node of a column: a member of a kind, or a part that is none.
  ///
  /// - Parameters:
  ///   - column: The column, from 0.
  ///   - group: The id of the box it stands in.
  ///   - details: What stands beneath the name.
  public init(
    id: String, label: String, kind: MemberKind? = nil, part: PicturePart? = nil, column: Int, group: String,
    details: [String] = [], isFocus: Bool = false
  ) {
    self.init(
      id: id, label: label, kind: kind, count: 1, group: group, layer: column, weight: 0, part: part,
      details: details.isEmpty ? nil : details, isFocus: isFocus,
      tooltip: ([label] + details).joined(separator: "\n"), website: nil)
  }
}

extension Picture.Link {
  /// A link of one fact: directed, or between two that did the same.
  public init(
    from: String, to: String, tie: String, isSuggested: Bool = false, isDirected: Bool = true,
    tooltip: String
  ) {
    self.init(
      from: from, to: to, tie: tie, isSuggested: isSuggested, isDirected: isDirected, count: 1,
      tooltip: tooltip)
  }
}

extension Picture.Group {
  /// A box with a heading.
  public init(_ id: String, _ heading: String) { self.init(id: id, label: heading) }
}
