import AllianceModel

/// What some 32 KiB of a feed hold: records that nobody has understood yet.
struct RecordBatch {
  var records: [ReadRecord] = []
  /// What the root breaks of the schema behind the last record; known in the last batch.
  var rootFaults: [SchemaCheck.Fault] = []
  /// How much of the file has been read, 0…1; nil where its size is not known.
  var progress: Double?
}

/// A record as it was read.
struct ReadRecord {
  var element: FeedElement
  /// What it and the root before it break of the schema, where they are checked against one.
  var faults: [SchemaCheck.Fault]
}

/// Reads a feed's records a batch at a time, within the limits.
final class RecordSource {
  private let source: ByteSource
  private let limits: FeedLimits
  private let reader: XMLPullReader
  private let taken = Taken()
  private var hasEnded = false

  private final class Taken {
    var records: [ReadRecord] = []
  }

  /// - Parameter begin: What the reader does with the root, within the first batch.
  init(_ source: ByteSource, limits: FeedLimits, begin: @escaping XMLPullReader.Begin) {
    self.source = source
    self.limits = limits
    let taken = taken
    reader = XMLPullReader(source, limits: limits, begin: begin) {
      taken.records.append(ReadRecord(element: $0, faults: $1))
    }
  }

  /// How much of the file has been read, 0…1; nil where its size is not known.
  var progress: Double? {
    source.size.map { $0 == 0 ? 1 : min(1, Double(source.bytesIn) / Double($0)) }
  }

  /// The next batch, without records where a chunk of the feed ends none; nil at the end. Throws the ``Diagnostic`` that
  /// ends the feed before its end, once.
  func next() throws -> RecordBatch? {
    guard !hasEnded else { return nil }
    defer { taken.records.removeAll() }
    do {
      hasEnded = try !reader.advance()
      try checkCompression()
    } catch {
      hasEnded = true
      throw error
    }
    let rootFaults = hasEnded ? reader.check?.takeFaults() ?? [] : []
    return RecordBatch(records: taken.records, rootFaults: rootFaults, progress: progress)
  }

  private func checkCompression() throws {
    guard source.bytesOut > limits.bytesWithoutRecord else { return }
    guard source.bytesOut / max(1, source.bytesIn) > limits.compressionRatio else { return }
    throw Diagnostic.bomb(limits.compressionRatio, file: source.name)
  }
}
