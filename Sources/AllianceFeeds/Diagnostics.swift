import AllianceModel

/// A place in a feed.
struct Place {
  let file: String
  let line: Int
}

extension String {
  /// A piece of a feed fit for a message: short, on one line, without control characters or quotes that mislead.
  var quotable: String {
    let kept = unicodeScalars.lazy.filter { $0.properties.generalCategory != .control }.prefix(60)
    let text = String(String.UnicodeScalarView(kept))
    return unicodeScalars.count > 60 ? text + "…" : text
  }
}

extension Diagnostic {
  static func cannotOpen(_ path: String, reason: String) -> Diagnostic {
    whole(path, "the file can't be opened: \(reason.lowercased()); check its path and permissions")
  }

  static func isDirectory(_ path: String) -> Diagnostic {
    whole(path, "this is a folder; name a feed file in it")
  }

  static func emptyFolder(_ path: String) -> Diagnostic {
    whole(
      path, "the folder holds no file that ends in .xml, .rdf or .gz; name one that does, or name the files")
  }

  static func nothingFits(_ pattern: String) -> Diagnostic {
    whole(
      pattern, "no file fits this pattern; check it, and that the shell did not change it: put it in quotes")
  }

  static func unreadable(_ file: String) -> Diagnostic {
    whole(file, "the file can't be read or its gzip data is damaged; fetch it again")
  }

  static func empty(_ file: String) -> Diagnostic {
    whole(file, "the file is empty; expected an XML feed: fetch it again")
  }

  static func bomb(_ ratio: Int, file: String) -> Diagnostic {
    whole(
      file, "the file unpacks to more than \(ratio) times its size; no real feed does: unpack and check it")
  }

  static func unknownEncoding(_ encoding: String, file: String) -> Diagnostic {
    Diagnostic(
      file: file, line: 1, severity: .error,
      message: "encoding '\(encoding.quotable)' is not supported; convert the file to UTF-8")
  }

  static func otherEncoding(_ declared: String, file: String) -> Diagnostic {
    Diagnostic(
      file: file, line: 1, severity: .error,
      message:
        "encoding '\(declared.quotable)' is declared but its bytes are in another; convert the file to UTF-8 "
        + "and declare that")
  }

  static func declarationTooLong(_ limit: Int, file: String) -> Diagnostic {
    Diagnostic(
      file: file, line: 1, severity: .error,
      message: "the XML declaration is longer than \(limit / 1024) KiB; shorten it")
  }

  static func unknownRoot(_ root: String, known: [String], at place: Place) -> Diagnostic {
    error(
      "the root element '\(root.quotable)' belongs to no known format; expected one of \(list(known))",
      at: place)
  }

  static func wrongNamespace(_ root: String, _ found: String, expected: String, at place: Place) -> Diagnostic
  {
    let found = found.isEmpty ? "no namespace" : "namespace '\(found.quotable)'"
    return error(
      "the root element '\(root.quotable)' is in \(found); expected xmlns '\(expected)': declare that",
      at: place)
  }

  static func wrongRoot(_ root: String, format: String, at place: Place) -> Diagnostic {
    error(
      "the root element '\(root.quotable)' is not one of format '\(format)'; leave out --format to have it found",
      at: place)
  }

  static func unknownFormat(_ format: String, known: [String], file: String) -> Diagnostic {
    let near = SpellingDistance.nearest(to: format, among: known).map { "did you mean '\($0)'? " } ?? ""
    return whole(file, "format '\(format.quotable)' is unknown; \(near)expected one of \(list(known))")
  }

  static func doctype(at place: Place) -> Diagnostic {
    error("a DOCTYPE is not accepted, since it can hide other files and endless text; remove it", at: place)
  }

  static func webPage(at place: Place) -> Diagnostic {
    error(
      "this is a web page, not a feed; save the XML itself, not the page that shows it, and check the address in a "
        + "browser: it may ask to log in", at: place)
  }

  static func tagTooLong(_ limit: Int, at place: Place) -> Diagnostic {
    error("a tag is longer than \(limit / 1024) KiB; no real feed has one: check the file", at: place)
  }

  static func tooManyAttributes(_ limit: Int, at place: Place) -> Diagnostic {
    error("an element has more than \(limit) attributes; no real feed has one: check the file", at: place)
  }

  static func tooManyNames(_ limit: Int, at place: Place) -> Diagnostic {
    error("the feed uses more than \(limit) different names; no known format does: check the file", at: place)
  }

  static func tooDeep(_ limit: Int, at place: Place) -> Diagnostic {
    error("elements are nested more than \(limit) deep; no known format does that: check the file", at: place)
  }

  /// libxml2 holds these whole, and gives up at its own limit.
  static func lookupTooLong(at place: Place) -> Diagnostic {
    error("a comment, instruction or CDATA section is longer than 10 MB; shorten it or split it", at: place)
  }

  static func textTooLong(_ limit: Int, at place: Place) -> Diagnostic {
    error("a text is longer than \(limit >> 20) MiB; shorten it or split the record", at: place)
  }

  static func recordTooLong(_ limit: Int, at place: Place) -> Diagnostic {
    error("a record is longer than \(limit >> 20) MiB; split it", at: place)
  }

  static func noRecord(in limit: Int, at place: Place) -> Diagnostic {
    error(
      "\(limit >> 20) MiB went by without one complete record; no real feed has that: check the file",
      at: place)
  }

  static func cutOff(inside element: String, openedAt line: Int, at place: Place) -> Diagnostic {
    error(
      "the feed ends inside element '\(element.quotable)' opened at line \(line); it was cut off: fetch it again",
      at: place)
  }

  static func cutOffBeforeRoot(at place: Place) -> Diagnostic {
    error("the feed ends before its first element; it was cut off: fetch it again", at: place)
  }

  static func undecodable(at place: Place) -> Diagnostic {
    error(
      "the bytes from here on are not in the declared encoding; correct the declaration or fetch it again",
      at: place)
  }

  /// libxml2's XML_ERR_DOCUMENT_EMPTY: what comes first is no markup.
  private static let documentEmpty = 4

  static func notWellFormed(code: Int, reason: String, at place: Place) -> Diagnostic {
    if reason.contains("Huge input lookup") { return lookupTooLong(at: place) }
    let reason = reason.split(separator: "\n").first.map { String($0).quotable } ?? "error \(code)"
    if code == documentEmpty {
      return error("the file does not begin as XML does; name a feed, or fetch it again", at: place)
    }
    let hint = code == 9 ? "; the bytes are not in the declared encoding" : ""
    return error(
      "the XML is not well-formed: \(reason.lowercasingFirst)\(hint); correct it or fetch it again", at: place
    )
  }

  static func missing(_ what: String, in element: String, at place: Place) -> Diagnostic {
    error("'\(element.quotable)' has no '\(what)'; add it", at: place)
  }

  static func nameless(_ element: String, in parent: String, at place: Place) -> Diagnostic {
    warning("'\(element.quotable)' has no name to know it by; '\(parent)' kept without it", at: place)
  }

  static func unknownValue(_ value: String, of what: String, known: [String], at place: Place) -> Diagnostic {
    let near = SpellingDistance.nearest(to: value, among: known).map { "did you mean '\($0)'? " } ?? ""
    return error("\(what) '\(value.quotable)' is unknown; \(near)expected one of \(list(known))", at: place)
  }

  static func badSource(_ source: String, at place: Place) -> Diagnostic {
    error("source '\(source.quotable)' holds a colon; choose a name without one", at: place)
  }

  static func duplicate(_ id: String, firstAt line: Int, at place: Place) -> Diagnostic {
    error("id '\(id.quotable)' was already used at line \(line); give each record its own", at: place)
  }

  static func badAmount(_ amount: String, at place: Place) -> Diagnostic {
    error(
      "amount '\(amount.quotable)' is not a number; write digits with at most one decimal point", at: place)
  }

  static func badRange(_ what: String, from: String, to: String, at place: Place) -> Diagnostic {
    error(
      "the \(what) begins at '\(from.quotable)' and ends before that at '\(to.quotable)'; exchange the two",
      at: place)
  }

  static func suppliesItself(_ key: String, at place: Place) -> Diagnostic {
    warning("'\(key.quotable)' is the winner and the buyer too; notice kept without that award", at: place)
  }

  static func tooManyAwards(_ limit: Int, at place: Place) -> Diagnostic {
    error("the notice names more than \(limit) winners; no real notice does: check the file", at: place)
  }

  static func badIdentifier(_ scheme: String, _ value: String, at place: Place) -> Diagnostic {
    error(
      "\(scheme) '\(value.quotable)' is not one whose form and check digits are right; correct it", at: place)
  }

  static func dropped(_ what: String, _ value: String, expected: String, at place: Place) -> Diagnostic {
    warning("\(what) '\(value.quotable)' is not \(expected); record kept without it", at: place)
  }

  static func repeated(_ name: String, in parent: String, at place: Place) -> Diagnostic {
    warning("'\(parent)' has more than one '\(name)'; the first is taken: leave one", at: place)
  }

  static func secondName(_ name: String, at place: Place) -> Diagnostic {
    warning("'\(name.quotable)' is a second 'name' of one language; make it an 'alias'", at: place)
  }

  static func withoutSum(_ name: String, at place: Place) -> Diagnostic {
    warning("'\(name)' has none of 'min', 'max' and 'amount'; record kept without it: add the sum", at: place)
  }

  static func awardOfCapability(at place: Place) -> Diagnostic {
    warning("'award' stands in a 'capability'; record kept without it: awards are for needs", at: place)
  }

  static func ownerless(_ element: String, source: String, at place: Place) -> Diagnostic {
    warning(
      "'\(element.quotable)' has no 'Owner'; taken as offered by '\(source)' itself: add one with an id and a name",
      at: place)
  }

  static func nobodysWork(_ element: String, at place: Place) -> Diagnostic {
    warning(
      "'\(element.quotable)' names nobody whose work it is; skipped: add its authors or holders", at: place)
  }

  static func tooManyOwners(_ count: Int, limit: Int, at place: Place) -> Diagnostic {
    warning(
      "\(count) members share this; the first \(limit) are taken, organisations before persons", at: place)
  }

  static func protocolError(_ code: String, _ reason: String, at place: Place) -> Diagnostic {
    let reason = reason.isEmpty ? "" : ", '\(reason.quotable)'"
    return error("the source answers with error '\(code.quotable)'\(reason); correct the request", at: place)
  }

  static func noRecordsMatch(at place: Place) -> Diagnostic {
    warning("the source has no records that match the request; check its set and dates", at: place)
  }

  static func moreToCome(_ token: String, at place: Place) -> Diagnostic {
    warning(
      "this is not the whole answer; fetch and import the next part with resumptionToken '\(token.quotable)'",
      at: place)
  }

  static func unknownMetadata(_ root: String, _ namespace: String, at place: Place) -> Diagnostic {
    error(
      "metadata '\(root.quotable)' in namespace '\(namespace.quotable)' are of no known format; ask the source for "
        + "metadataPrefix 'oai_cerif_openaire'", at: place)
  }

  static func otherSource(_ source: String, expected: String, at place: Place) -> Diagnostic {
    error(
      "the record is of source '\(source.quotable)', others of '\(expected.quotable)'; import each on its own",
      at: place)
  }

  static func notKeptWhole(at place: Place) -> Diagnostic {
    error(
      "the record was not kept whole, so it can't be read again; correct it and import its feed", at: place)
  }

  static func notByItself(at place: Place) -> Diagnostic {
    error("a concept of a taxonomy says little by itself; correct the feed and import it", at: place)
  }

  static func unexpected(_ name: String, in parent: String, at place: Place) -> Diagnostic {
    warning(
      "'\(name.quotable)' in '\(parent.quotable)' is not part of the format; skipped here and everywhere",
      at: place)
  }

  static func breaksSchema(_ reason: String, schemaLine: Int, at place: Place) -> Diagnostic {
    error("\(reason); see line \(schemaLine) of member-feed.xsd", at: place)
  }

  static func noSchema(_ format: String, at place: Place) -> Diagnostic {
    Diagnostic(
      file: place.file, line: place.line, severity: .note,
      message:
        "only member feeds are checked against a schema; this one, in format '\(format.quotable)', was not")
  }

  static func noMapping(_ root: String, at place: Place) -> Diagnostic {
    error(
      "the root element '\(root.quotable)' is no mapping; expected 'mapping' with xmlns '\(FeedMapping.namespace)'",
      at: place)
  }

  static func badPath(_ path: String, at place: Place) -> Diagnostic {
    error(
      "path '\(path.quotable)' is not understood; write element names with '/', 'name[2]', 'name[@a=\"v\"]', "
        + "'@attribute' at the end, or '.'", at: place)
  }

  static func badRecordPath(_ path: String, at place: Place) -> Diagnostic {
    error("record '\(path.quotable)' is no path from the root; write one like '/list/company'", at: place)
  }

  static func pathFoundNothing(_ path: String, in records: Int, near: String?, at place: Place) -> Diagnostic
  {
    let near = near.map { "; did you mean '\($0.quotable)'?" } ?? ""
    guard records > 0 else {
      return error(
        "record path '\(path.quotable)' found nothing in the feed\(near); correct the mapping", at: place)
    }
    return warning(
      "path '\(path.quotable)' found nothing in \(records) \(records == 1 ? "record" : "records")\(near)",
      at: place)
  }

  static func warning(_ message: String, at place: Place) -> Diagnostic {
    Diagnostic(file: place.file, line: place.line, severity: .warning, message: message)
  }

  static func error(_ message: String, at place: Place) -> Diagnostic {
    Diagnostic(file: place.file, line: place.line, severity: .error, message: message)
  }

  private static func whole(_ file: String, _ message: String) -> Diagnostic {
    Diagnostic(file: file, line: nil, severity: .error, message: message)
  }

  private static func list(_ names: [String]) -> String { names.map { "'\($0)'" }.joined(separator: ", ") }
}

extension String {
  fileprivate var lowercasingFirst: String { prefix(1).lowercased() + dropFirst() }
}
