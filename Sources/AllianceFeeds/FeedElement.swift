import AllianceModel

/// An element of a record: a cursor into its tree, valid until the feed is read on.
struct FeedElement {
  let tree: ElementTree
  let node: Int

  /// The local name, without prefix.
  var name: String { tree.names[Int(tree.nodes[node].name)] }

  /// The namespace's URI; empty for none.
  var namespace: String {
    let number = tree.nodes[node].namespace
    return number < 0 ? "" : tree.names[Int(number)]
  }

  /// The line on which it begins, from 1.
  var line: Int { Int(tree.nodes[node].line) }

  /// The value of an attribute by local name (`xml:lang` keeps its prefix), white space folded; nil where absent.
  subscript(attribute: String) -> String? {
    for number in tree.nodes[node].attributes {
      let candidate = tree.attributes[Int(number)]
      if tree.names[Int(candidate.name)] == attribute { return text(of: candidate.value) }
    }
    return nil
  }

  /// The local names of the attributes, in order.
  var attributeNames: some Collection<String> {
    tree.nodes[node].attributes.lazy.map { tree.names[Int(tree.attributes[Int($0)].name)] }
  }

  /// The first child element; nil where it has none.
  var firstChild: FeedElement? { element(from: tree.nodes[node].firstChild) }

  /// The next element in the same parent; nil for the last.
  var nextSibling: FeedElement? { element(from: tree.nodes[node].next) }

  private func element(from place: Int32) -> FeedElement? {
    var place = place
    while place >= 0, tree.nodes[Int(place)].text != nil { place = tree.nodes[Int(place)].next }
    return place < 0 ? nil : FeedElement(tree: tree, node: Int(place))
  }

  /// Whether it has an attribute or a child element.
  var hasParts: Bool { !tree.nodes[node].attributes.isEmpty || firstChild != nil }

  /// The child elements, in order.
  var children: [FeedElement] {
    var children: [FeedElement] = []
    var next = firstChild
    while let child = next {
      children.append(child)
      next = child.nextSibling
    }
    return children
  }

  /// The child elements of a name, in order.
  func children(_ name: String) -> [FeedElement] {
    var children: [FeedElement] = []
    var next = child(name)
    while let child = next {
      children.append(child)
      next = self.child(name, after: child)
    }
    return children
  }

  /// The first child element of a name, or the first behind another child.
  func child(_ name: String, after child: FeedElement? = nil) -> FeedElement? {
    var place = child.map { tree.nodes[$0.node].next } ?? tree.nodes[node].firstChild
    while place >= 0 {
      let candidate = tree.nodes[Int(place)]
      if candidate.text == nil, tree.names[Int(candidate.name)] == name {
        return FeedElement(tree: tree, node: Int(place))
      }
      place = candidate.next
    }
    return nil
  }

  /// All text in it, that of its descendants included, with runs of white space folded to one space.
  var text: String {
    let first = tree.nodes[node].firstChild
    guard first >= 0 else { return "" }
    if tree.nodes[Int(first)].next < 0, let run = tree.nodes[Int(first)].text { return text(of: run) }
    var runs: [ElementTree.Run] = []
    collect(node, &runs)
    return folded(runs)
  }

  /// Most texts are folded already, and are taken as they are.
  private func text(of run: ElementTree.Run) -> String {
    let bytes = tree.bytes[Int(run.range.lowerBound)..<Int(run.range.upperBound)]
    guard run.isFolded, bytes.last != 0x20 else { return folded([run]) }
    return String(decoding: bytes, as: UTF8.self)
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

  private func collect(_ node: Int, _ runs: inout [ElementTree.Run]) {
    var next = tree.nodes[node].firstChild
    while next >= 0 {
      if let run = tree.nodes[Int(next)].text { runs.append(run) } else { collect(Int(next), &runs) }
      next = tree.nodes[Int(next)].next
    }
  }

  private func folded(_ runs: [ElementTree.Run]) -> String {
    var bytes: [UInt8] = []
    for run in runs {
      for byte in tree.bytes[Int(run.range.lowerBound)..<Int(run.range.upperBound)] {
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
