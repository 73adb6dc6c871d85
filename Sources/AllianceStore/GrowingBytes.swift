/// Bytes that grow at their end, for what is written anew with each record: without the checks that an array makes before
/// each change, which take longer than most of what is written.
///
/// Copies of whatever holds it share it, so it has one writer at a time.
///
/// Invariant that makes its pointers safe: `start` has room for `capacity` bytes, of which the first `count` are written;
/// it is theirs alone until they move, and is given back with them. Nobody keeps what ``withBytes(_:)`` hands out.
final class GrowingBytes {
  private var start: UnsafeMutablePointer<UInt8>
  private var capacity = 4_096
  /// How many there are.
  private(set) var count = 0

  init() { start = .allocate(capacity: capacity) }

  deinit { start.deallocate() }

  /// Begins anew.
  func removeAll() { count = 0 }

  func append(_ byte: UInt8) {
    makeRoom(for: 1)
    start[count] = byte
    count += 1
  }

  func append(_ text: String) {
    guard text.utf8.withContiguousStorageIfAvailable({ append($0) }) == nil else { return }
    for byte in text.utf8 { append(byte) }
  }

  func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress else { return }
    makeRoom(for: bytes.count)
    (start + count).update(from: source, count: bytes.count)
    count += bytes.count
  }

  /// Appends a number, its lowest byte first.
  func append(_ number: UInt64) {
    withUnsafeBytes(of: number.littleEndian) { append($0.assumingMemoryBound(to: UInt8.self)) }
  }

  func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
    try body(UnsafeRawBufferPointer(start: start, count: count))
  }

  private func makeRoom(for more: Int) {
    if capacity - count < more { move(to: max(2 * capacity, count + more)) }
  }

  private func move(to larger: Int) {
    let target = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    target.update(from: start, count: count)
    start.deallocate()
    (start, capacity) = (target, larger)
  }
}
