public import AllianceModel

extension FeedReader {
  /// Reads one kept record again, as its feed would be read now.
  ///
  /// - Parameters:
  ///   - envelope: The feed's ``envelope``.
  ///   - file: The feed's file, for messages.
  ///   - mapping: How a record of a mapped feed is understood; nil for a known format.
  /// - Returns: What the record says: remarks, records, faults.
  /// - Throws: ``Diagnostic`` where it can't be read by itself.
  public static func events(
    of fragment: FeedFragment, in envelope: String, file: String, mapping: FeedMapping? = nil
  ) throws -> [FeedEvent] {
    let place = Place(file: file, line: fragment.line)
    guard fragment.isWhole, !envelope.isEmpty else { throw Diagnostic.notKeptWhole(at: place) }
    let parts = Parts()
    try read(envelope, file, line: 1) { root in
      var format: any RecordReader =
        if let mapping { try MappedFeed(mapping, root: root, file: file) } else {
          try self.format(of: root, named: nil, file: file).init(root: root, file: file)
        }
      if format is SKOS || format is CPVCodes { throw Diagnostic.notByItself(at: place) }
      for child in root.children { _ = format.events(of: child) }
      parts.format = format
    }
    try read(fragment.xml, file, line: fragment.line) { record in
      parts.events = parts.format?.events(of: record) ?? []
    }
    return parts.events
  }

  private final class Parts {
    var format: (any RecordReader)?
    var events: [FeedEvent] = []
  }

  /// Reads a piece of XML as one record.
  private static func read(
    _ xml: String, _ file: String, line: Int, take: @escaping XMLPullReader.Take
  ) throws {
    let bytes = ByteSource(bytes: Array(xml.utf8), name: file)
    let reader = XMLPullReader(bytes, limits: FeedLimits(), firstLine: line) { _ in
      (1, [], nil)
    } take: {
      try take($0)
    }
    while try reader.advance() {}
  }
}
