import AllianceModel
import AllianceNetwork

extension CollaborationGraph {
  /// The member that a person means: by `source:id`, by the source's own id, by an identifier, or by name.
  ///
  /// An exact name in any spelling wins; else a name that begins or contains the words, if it is the only one.
  /// Throws ``RequestError`` where there is none, with near spellings, or more than one.
  func member(meant name: String) throws -> Int {
    guard !members.isEmpty else { throw RequestError.emptyStore() }
    if let id = FactID(name), let number = number(of: id) { return number }
    let spellings = Self.identifiers(meant: name)
    let isQualified = name.contains(":")
    let former = Set(redirects.filter { $0.key.key == name }.compactMap { number(of: $0.value) })
    let exact = members.indices.filter { number in
      members[number].id.key == name || former.contains(number)
        || members[number].identifiers.contains {
          spellings.contains($0.value)
            || isQualified && spellings.contains("\($0.scheme):\($0.value)")
        }
    }
    if !exact.isEmpty { return try only(exact, name) }
    let form = NormalForm.of(name)
    guard !form.isEmpty else { throw RequestError.unknownMember(name, near: []) }
    let forms = members.map { ($0.names + $0.aliases).map { NormalForm.of($0.text) } }
    let named = members.indices.filter { forms[$0].contains(form) }
    if !named.isEmpty { return try only(named, name) }
    let containing = members.indices.filter { forms[$0].contains { $0.contains(form) } }
    if !containing.isEmpty { return try only(containing, name) }
    throw RequestError.unknownMember(name, near: near(form, forms))
  }

  private func only(_ matches: [Int], _ name: String) throws -> Int {
    guard matches.count > 1 else { return matches[0] }
    let shown = matches.prefix(5).map { "'\(members[$0].id)' (\(members[$0].names.first?.text ?? ""))" }
    throw RequestError.ambiguousMember(name, shown + (matches.count > 5 ? ["…"] : []))
  }

  private func near(_ form: String, _ forms: [[String]]) -> [String] {
    let ids = members.map { NormalForm.of($0.id.key) }
    // Long names go by their beginning.
    let beginnings = forms.joined().map { String($0.prefix(form.count)) }
    guard let nearest = SpellingDistance.nearest(to: form, among: forms.joined() + ids + beginnings) else {
      return []
    }
    let matches = members.indices.filter { number in
      forms[number].contains { $0.hasPrefix(nearest) } || ids[number] == nearest
    }
    return matches.prefix(3).map { "'\(members[$0].id.key)' (\(members[$0].names.first?.text ?? ""))" }
  }
}

extension CollaborationGraph {
  /// The canonical forms an identifier can have that is said with its register before it or not, as an address, with
  /// separators or without, in any case.
  fileprivate static func identifiers(meant said: String) -> Set<String> {
    let bare = said.split(separator: "/").last.map(String.init) ?? said
    let packed = [said, bare].map { text in text.filter { !" -.".contains($0) } }
    let parts = packed.map { text -> (scheme: String, value: String) in
      guard let colon = text.lastIndex(of: ":") else { return ("", text) }
      return (text[...colon].lowercased(), String(text[text.index(after: colon)...]))
    }
    return Set(parts.flatMap { [$0.scheme + $0.value.lowercased(), $0.scheme + $0.value.uppercased()] })
  }
}
