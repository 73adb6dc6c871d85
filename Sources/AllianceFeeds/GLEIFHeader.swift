import AllianceModel

/// The header of the files of the Global Legal Entity Identifier Foundation, read piece by piece before the records.
struct GLEIFHeader {
  private var issued: CalendarDate?
  private var content: FeedHeader.Content = .changes

  /// Takes a piece of the header; what is none is passed over.
  ///
  /// Only the foundation's full file is the whole truth: the full file of one issuer, a delta and a query are changes.
  mutating func take(_ piece: FeedElement, _ remarks: inout Remarks) {
    switch piece.name {
    case "ContentDate": issued = remarks.date(piece, "ContentDate")
    case "FileContent": content = piece.text.hasPrefix("GLEIF_FULL") ? .full : .changes
    default: break
    }
  }

  /// What the pieces say of the feed.
  func header(source: String, format: String) -> FeedHeader {
    FeedHeader(source: source, format: format, issued: issued, content: content)
  }
}

extension Remarks {
  /// A legal entity identifier that must be there and right, since it is an id.
  func lei(_ element: FeedElement?, _ what: String, in parent: FeedElement) throws -> String {
    guard let element, let said = element.text.nonEmpty else {
      throw Diagnostic.missing(what, in: parent.name, at: place(parent))
    }
    guard let lei = IdentifierScheme.canonical(said, scheme: "lei") else {
      throw Diagnostic.badIdentifier("lei", said, at: place(element))
    }
    return lei
  }
}
