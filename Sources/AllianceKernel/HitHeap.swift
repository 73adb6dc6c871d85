/// The best k rows so far: score descending, then number ascending.
///
/// A hit is one integer that compares as it ranks: the bits of its score, which is positive, above the complement of
/// its number. Invariant that makes the pointer safe: `keys` is the start of a slab of `limit` integers that the owner
/// holds; places lie below `count`, which never exceeds `limit`.
struct HitHeap: BitwiseCopyable {
  private let keys: UnsafeMutablePointer<UInt64>
  private let limit: Int
  private(set) var count = 0

  init(_ slab: Slab<UInt64>, limit: Int) {
    keys = slab.start
    self.limit = limit
  }

  var isFull: Bool { count == limit }

  /// What a score must reach to be among the best: 0 as long as there is room.
  var threshold: Float { isFull ? Self.score(keys[0]) : 0 }

  static func key(_ score: Float, _ number: UInt32) -> UInt64 {
    UInt64(score.bitPattern) << 32 | UInt64(~number)
  }

  static func score(_ key: UInt64) -> Float { Float(bitPattern: UInt32(truncatingIfNeeded: key >> 32)) }

  static func number(_ key: UInt64) -> UInt32 { ~UInt32(truncatingIfNeeded: key) }

  /// Takes a hit with a positive score, if it is better than the worst.
  mutating func push(_ key: UInt64) {
    guard isFull else {
      rise(key)
      return
    }
    if key > keys[0] { sink(key, below: limit) }
  }

  /// Takes the worst hit out.
  mutating func popWorst() -> UInt64 {
    let worst = keys[0]
    count -= 1
    if count > 0 { sink(keys[count], below: count) }
    return worst
  }

  private mutating func rise(_ key: UInt64) {
    var place = count
    count += 1
    while place > 0, keys[(place - 1) / 2] > key {
      keys[place] = keys[(place - 1) / 2]
      place = (place - 1) / 2
    }
    keys[place] = key
  }

  /// Puts a hit in the place of the worst.
  private func sink(_ key: UInt64, below end: Int) {
    var place = 0
    while true {
      var child = 2 * place + 1
      guard child < end else { break }
      if child + 1 < end, keys[child + 1] < keys[child] { child += 1 }
      guard keys[child] < key else { break }
      keys[place] = keys[child]
      place = child
    }
    keys[place] = key
  }
}
