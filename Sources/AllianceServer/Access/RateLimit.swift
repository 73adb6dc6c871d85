import Synchronization

/// Lets each client do so much a second, and a burst at once: a bucket of tokens for each.
final class RateLimit: Sendable {
  private let rate: Double
  private let burst: Double
  private let buckets = Mutex<[String: Bucket]>([:])

  private struct Bucket {
    var tokens: Double
    var filled: ContinuousClock.Instant
  }

  /// More clients than this are not remembered; whoever has a full bucket is forgotten first.
  private static let clientLimit = 10_000

  /// - Parameters:
  ///   - rate: How many a second.
  ///   - burst: How many at once after a rest.
  init(rate: Double, burst: Double) {
    self.rate = rate
    self.burst = burst
  }

  /// Whether a client may do it once more now.
  func allows(_ client: String, at now: ContinuousClock.Instant = .now) -> Bool {
    buckets.withLock { buckets in
      if buckets.count >= Self.clientLimit, buckets[client] == nil { forget(&buckets, now) }
      let known = buckets[client]
      var tokens = known.map { filling($0, now) } ?? burst
      let isAllowed = tokens >= 1
      if isAllowed { tokens -= 1 }
      buckets[client] = Bucket(tokens: tokens, filled: now)
      return isAllowed
    }
  }

  private func filling(_ bucket: Bucket, _ now: ContinuousClock.Instant) -> Double {
    let seconds = (now - bucket.filled) / .seconds(1)
    return min(burst, bucket.tokens + seconds * rate)
  }

  private func forget(_ buckets: inout [String: Bucket], _ now: ContinuousClock.Instant) {
    buckets = buckets.filter { filling($0.value, now) < burst }
    if buckets.count >= Self.clientLimit { buckets.removeAll() }
  }
}
