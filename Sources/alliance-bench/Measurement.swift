import Foundation

/// What one run took.
struct Measurement: Encodable {
  var engine = "alliance"
  var work: String
  var n: Int
  var queries: Int
  var processor = 0.0
  var wall = 0.0
  var peak = 0
  var checksum: Double = 0
  var note = ""

  private enum CodingKeys: String, CodingKey {
    case engine, work, n, queries, checksum, note
    case processor = "cpu_s"
    case wall = "wall_s"
    case peak = "peak_mb"
  }

  init(_ work: String, n: Int, queries: Int) {
    self.work = work
    self.n = n
    self.queries = queries
  }

  /// Runs what is measured, and notes what it took.
  mutating func time<Result>(_ body: () throws -> Result) rethrows -> Result {
    let stopwatch = Stopwatch()
    let result = try body()
    note(stopwatch)
    return result
  }

  mutating func note(_ stopwatch: Stopwatch) {
    processor = Self.rounded(Self.processorSeconds - stopwatch.cpu)
    wall = Self.rounded((ContinuousClock.now - stopwatch.start) / .seconds(1))
  }

  /// When something began.
  struct Stopwatch {
    let cpu = Measurement.processorSeconds
    let start = ContinuousClock.now
  }

  /// Prints the line.
  mutating func report() throws {
    peak = Self.peakMegabytes
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    print(String(decoding: try encoder.encode(self), as: UTF8.self))
  }

  /// The most memory the process has held so far, in MB.
  static var peakMegabytes: Int { Self.usage.ru_maxrss / 1024 }

  /// CPU seconds of this thread, to a millionth.
  static var threadSeconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  static var processorSeconds: Double {
    let usage = usage
    return seconds(usage.ru_utime) + seconds(usage.ru_stime)
  }

  private static var usage: rusage {
    var usage = rusage()
    #if canImport(Glibc)
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    #else
      getrusage(RUSAGE_SELF, &usage)
    #endif
    return usage
  }

  private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }

  private static func rounded(_ seconds: Double) -> Double { (seconds * 1e4).rounded() / 1e4 }
}
