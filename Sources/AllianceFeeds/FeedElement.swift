import AllianceModel

/// An element of a record: a cursor into its tree, valid until the feed is read on.
struct FeedElement {
  let tree: ElementTree
  let node: Int

  /// The local name, without prefix.
  var name: String { tree.names.names[Int(tree.nodes[node].name)] }

  /// The namespace's URI; empty for none.
  var namespace: String {
    let number = tree.nodes[node].namespace
    return number < 0 ? "" : tree.names.names[Int(number)]
  }

  /// The line on which it begins, from 1.
  var line: Int { Int(tree.nodes[node].line) }

  /// The value of an attribute by local name (`xml:lang` keeps its prefix), white space folded; nil where absent.
  subscript(attribute: String) -> String? {
    for number in tree.nodes[node].attributes {
      let candidate = tree.attributes[Int(number)]
      if tree.names.names[Int(candidate.name)] == attribute { return folded([candidate.value]) }
    }
    return nil
  }

  /// The local names of the attributes, in order.
  var attributeNames: [String] {
    tree.nodes[node].attributes.map { tree.names.names[Int(tree.attributes[Int($0)].name)] }
  }

  /// The child elements, in order.
  var children: [FeedElement] {
    var children: [FeedElement] = []
    var next = tree.nodes[node].firstChild
    while next >= 0 {
      if tree.nodes[Int(next)].text == nil { children.append(FeedElement(tree: tree, node: Int(next))) }
      next = tree.nodes[Int(next)].next
    }
    return children
  }

  /// The child elements of a name, in order.
  func children(_ name: String) -> [FeedElement] {
    var children: [FeedElement] = []
    var next = tree.nodes[node].firstChild
    while next >= 0 {
      let child = FeedElement(tree: tree, node: Int(next))
      if tree.nodes[Int(next)].text == nil, child.name == name { children.append(child) }
      next = tree.nodes[Int(next)].next
    }
    return children
  }

  /// The first child element of a name.
  func child(_ name: String) -> FeedElement? {
    var next = tree.nodes[node].firstChild
    while next >= 0 {
      let candidate = FeedElement(tree: tree, node: Int(next))
      if tree.nodes[Int(next)].text == nil, candidate.name == name { return candidate }
      next = tree.nodes[Int(next)].next
    }
    return nil
  }

  /// All text in it, that of its descendants included, with runs of white space folded to one space.
  var text: String {
    var runs: [Range<Int32>] = []
    collect(node, &runs)
    return folded(runs)
  }

  /// The text of the first child of a name; nil where it is absent or empty.
  func text(of name: String) -> String? { child(name)?.text.nonEmpty }

  /// The outermost elements in it that a test on their names picks, in order; their own descendants are not looked at.
  func descendants(where isWanted: (String) -> Bool) -> [FeedElement] {
    children.flatMap { isWanted($0.name) ? [$0] : $0.descendants(where: isWanted) }
  }

  /// The first element in it that has one of some names, depth first.
  func first(_ names: String...) -> FeedElement? { first(in: names) }

  private func first(in names: [String]) -> FeedElement? {
    for child in children {
      if names.contains(child.name) { return child }
      if let found = child.first(in: names) { return found }
    }
    return nil
  }

  private func collect(_ node: Int, _ runs: inout [Range<Int32>]) {
    var next = tree.nodes[node].firstChild
    while next >= 0 {
      if let run = tree.nodes[Int(next)].text { runs.append(run) } else { collect(Int(next), &runs) }
      next = tree.nodes[Int(next)].next
    }
  }

  private func folded(_ runs: [Range<Int32>]) -> String {
    var bytes: [UInt8] = []
    for run in runs {
      for byte in tree.bytes[Int(run.lowerBound)..<Int(run.upperBound)] {
        if byte > 0x20 {
          bytes.append(byte)
        } else if let last = bytes.last, last != 0x20 {
          bytes.append(0x20)
        }
      }
    }
    if bytes.last == 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension String {
  /// The text itself, or nil where it is empty.
  var nonEmpty: String? { isEmpty ? nil : self }
}
