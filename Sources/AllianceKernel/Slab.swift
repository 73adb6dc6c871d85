/// Memory of a fixed length, aligned to a line of the cache, zero at first.
///
/// Invariant that makes its pointer safe: the memory is allocated once, never moves, and lives as long as the slab;
/// whoever takes `start` holds the slab in a stored `let` for at least as long, and stays below `count`. Elements are
/// plain values, so nothing needs to be destroyed. A slab that threads share is written before it is shared, or by
/// each thread in a part of its own.
final class Slab<Element: BitwiseCopyable>: @unchecked Sendable {
  let start: UnsafeMutablePointer<Element>
  let count: Int

  init(_ count: Int) {
    let bytes = max(1, count) * MemoryLayout<Element>.stride
    let memory = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: 64)
    memory.initializeMemory(as: UInt8.self, repeating: 0, count: bytes)
    start = memory.bindMemory(to: Element.self, capacity: max(1, count))
    self.count = count
  }

  deinit { start.deallocate() }
}
