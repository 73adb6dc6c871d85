import AllianceModel

/// An element of a record: a cursor into its tree, valid until the feed is read on.
struct FeedElement {
  let tree: ElementTree
  let node: Int

  /// The local name, without prefix.
  var name: String { tree.names[Int(number)] }

  /// The number of the name, see ``FeedName``.
  var number: Int32 { tree.nodes[node].name }

  /// The namespace's URI; empty for none.
  var namespace: String {
    let number = tree.nodes[node].namespace
    return number < 0 ? "" : tree.names[Int(number)]
  }

  /// The line on which it begins, from 1.
  var line: Int { Int(tree.nodes[node].line) }

  /// The value of an attribute by local name (`xml:lang` keeps its prefix), white space folded; nil where absent.
  subscript(attribute: String) -> String? { value { tree.names[Int($0)] == attribute } }

  /// The same by a name that has a number.
  subscript(attribute: FeedName) -> String? { value { $0 == attribute.rawValue } }

  private func value(where isWanted: (Int32) -> Bool) -> String? {
    for number in tree.nodes[node].range {
      let candidate = tree.attributes[Int(number)]
      if isWanted(candidate.name) { return text(of: candidate.value) }
    }
    return nil
  }

  /// The local names of the attributes, in order.
  var attributeNames: some Collection<String> { attributeNumbers.map { tree.names[Int($0)] } }

  /// The numbers of the attributes' names, in order.
  var attributeNumbers: some Collection<Int32> & LazyCollectionProtocol {
    tree.nodes[node].range.lazy.map { tree.attributes[Int($0)].name }
  }

  /// Whether it has an attribute or a child element.
  var hasParts: Bool { !tree.nodes[node].range.isEmpty || child { _ in true } != nil }

  /// The child elements, in order.
  var children: [FeedElement] { Array(eachChild) }

  /// The same, one after the other.
  var eachChild: Children { Children(parent: self, name: nil) }

  /// The child elements of a name, in order.
  func children(_ name: String) -> [FeedElement] { children.filter { $0.name == name } }

  /// The same for a name that has a number.
  func children(_ name: FeedName) -> Children { Children(parent: self, name: name) }

  /// The first child element of a name, or the first behind another child.
  func child(_ name: String, after child: FeedElement? = nil) -> FeedElement? {
    self.child(after: child) { tree.names[Int($0)] == name }
  }

  /// The same by a name that has a number.
  func child(_ name: FeedName, after child: FeedElement? = nil) -> FeedElement? {
    self.child(after: child) { $0 == name.rawValue }
  }

  private func child(after child: FeedElement? = nil, where isWanted: (Int32) -> Bool) -> FeedElement? {
    var place = child.map { tree.nodes[$0.node].next } ?? tree.nodes[node].firstChild
    while place >= 0 {
      let candidate = tree.nodes[Int(place)]
      if !candidate.isText, isWanted(candidate.name) { return FeedElement(tree: tree, node: Int(place)) }
      place = candidate.next
    }
    return nil
  }

  /// Child elements, all or those of a name.
  struct Children: Sequence, IteratorProtocol {
    private let tree: ElementTree
    private let name: FeedName?
    private var place: Int32

    fileprivate init(parent: FeedElement, name: FeedName?) {
      tree = parent.tree
      place = tree.nodes[parent.node].firstChild
      self.name = name
    }

    mutating func next() -> FeedElement? {
      while place >= 0 {
        let (candidate, found) = (tree.nodes[Int(place)], Int(place))
        place = candidate.next
        if name.map({ $0.rawValue == candidate.name }) ?? !candidate.isText {
          return FeedElement(tree: tree, node: found)
        }
      }
      return nil
    }
  }

  /// All text in it, that of its descendants included, with runs of white space folded to one space.
  var text: String {
    let first = tree.nodes[node].firstChild
    guard first >= 0 else { return "" }
    let content = tree.nodes[Int(first)]
    if content.next < 0, content.isText { return text(of: content.text) }
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
      let content = tree.nodes[Int(next)]
      if content.isText { runs.append(content.text) } else { collect(Int(next), &runs) }
      next = content.next
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
