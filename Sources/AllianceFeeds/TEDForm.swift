import AllianceModel

/// One form of a `TED_EXPORT` notice: the original or a translation with the same parts at the same places.
struct TEDForm {
  let element: FeedElement
  /// The language's tag, empty where it names none.
  let language: String
  /// Objects of the contract, each with its lots.
  let objects: [(object: FeedElement, lots: [FeedElement])]

  /// The original first, then its translations. The Union has 24 languages, so what is past 40 is none.
  static func all(of notice: FeedElement) -> [TEDForm] {
    let forms = notice.child("FORM_SECTION")?.children.filter { $0["LG"] != nil } ?? []
    let originals = forms.filter { $0["CATEGORY"] == "ORIGINAL" }
    let others = forms.filter { $0["CATEGORY"] != "ORIGINAL" }
    return (originals + others).prefix(40).map { TEDForm($0) }
  }

  private init(_ element: FeedElement) {
    self.element = element
    language = element["LG"]?.lowercased() ?? ""
    objects = element.descendants { $0.hasPrefix("OBJECT_") }.map { ($0, $0.descendants(where: Self.isLot)) }
  }

  /// Lots are descriptions of the object in schema 2.0.9 and annexes to it in 2.0.8.
  private static func isLot(_ name: String) -> Bool {
    name == "OBJECT_DESCR" || name == "LOT_PRIOR_INFORMATION" || name.hasSuffix("_ANNEX_B")
  }
}

extension FeedElement {
  /// The text of the first child that has one of some names, else of the first such descendant; nil where empty.
  func text(ofOneOf names: [String]) -> String? {
    children.first { names.contains($0.name) }?.paragraphs.nonEmpty
      ?? descendants(where: names.contains).first?.paragraphs.nonEmpty
  }

  /// Its text with a space between paragraphs.
  private var paragraphs: String {
    let paragraphs = children("P")
    return paragraphs.isEmpty ? text : paragraphs.map(\.text).joined(separator: " ")
  }
}
