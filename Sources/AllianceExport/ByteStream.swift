/// Bytes on their way into a file: handed on whenever there are enough for one, so that memory stays flat however large
/// the picture is.
struct ByteStream {
  /// What was not handed on yet.
  var bytes: [UInt8] = []
  private let take: ([UInt8]) throws -> Void

  /// As many bytes as are handed on at once.
  private static let chunk = 1 << 16

  /// A stream to whatever takes the bytes.
  init(to take: @escaping ([UInt8]) throws -> Void) {
    self.take = take
    bytes.reserveCapacity(2 * Self.chunk)
  }

  mutating func add(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// To be called between a picture's nodes and links: none of them is large.
  mutating func handOnIfFull() throws {
    if bytes.count >= Self.chunk { try handOn() }
  }

  /// Hands on what is left.
  mutating func handOn() throws {
    try take(bytes)
    bytes.removeAll(keepingCapacity: true)
  }
}
