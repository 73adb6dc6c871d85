/// Web addresses and URNs as names of things.
enum Address {
  /// What stands behind the last `#`, `/` or `:` of an address; nil where nothing does.
  static func localPart(_ address: String) -> String? { parts(address).last }

  /// A short name for the vocabulary at an address, fit for a source: the abbreviation in brackets where the last part
  /// ends in one, else the last part that says more than `scheme` or a number does; nil where none does.
  static func schemeName(_ address: String) -> String? {
    let telling = parts(address).last { !generic.contains($0.lowercased()) && $0.contains(where: \.isLetter) }
    guard let telling else { return nil }
    let brackets = telling.wholeMatch(of: /.*\(([^()\s]+)\)\s*/).map { String($0.output.1) }
    return sourceName(brackets ?? telling)
  }

  /// A text as the name of a source: in lower case, with `-` for all but letters, digits, dots and underscores; nil
  /// where nothing is left.
  static func sourceName(_ text: String) -> String? {
    text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "." && $0 != "_" }
      .joined(separator: "-").nonEmpty
  }

  private static func parts(_ address: String) -> [String] {
    address.split { "#/:".contains($0) }.map(String.init)
  }

  private static let generic: Set = [
    "scheme", "conceptscheme", "concept-scheme", "thesaurus", "taxonomy", "vocabulary", "vocab", "concepts",
    "skos",
    "http", "https", "urn",
  ]
}
