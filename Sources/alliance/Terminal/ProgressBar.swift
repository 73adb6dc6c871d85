import AllianceGraph
import AllianceModel
import Foundation

/// A line of progress on standard error where that is a terminal; silent elsewhere.
struct ProgressBar {
  private var start = ContinuousClock.now
  private var feed = ""
  private var isFetching = false
  private var isShown = false

  /// Shows how far the import of a feed is; rates are those of its fetching or its reading alone.
  mutating func show(_ step: ImportStep, of feed: String) {
    if case .fetched = step { begin(feed, isFetching: true) } else { begin(feed, isFetching: false) }
    show(Self.line(feed, step, after: (ContinuousClock.now - start) / .seconds(1), width: Terminal.width))
  }

  private mutating func begin(_ feed: String, isFetching: Bool) {
    guard feed != self.feed || isFetching != self.isFetching else { return }
    (self.feed, self.isFetching, start) = (feed, isFetching, .now)
  }

  /// Shows a text in place of the bar.
  mutating func show(_ text: String) {
    guard Terminal.errorIsTerminal else { return }
    erase()
    isShown = true
    FileHandle.standardError.write(Data(DisplayWidth.clipped(SafeText.of(text), to: Terminal.width - 1).utf8))
  }

  mutating func clear() {
    if isShown { erase() }
    isShown = false
  }

  private func erase() { FileHandle.standardError.write(Data("\r\u{1B}[2K".utf8)) }

  /// The line after so many seconds: feed, bar, share and number of records or bytes; from two seconds on, when they
  /// say something, how many a second and the time left.
  static func line(_ feed: String, _ step: ImportStep, after seconds: Double, width: Int) -> String {
    switch step {
    case .fetched(let bytes, let total):
      let share = total.map { min(1, Double(bytes) / Double(max(1, $0))) }
      return line(feed, bytes, share, as: ByteText.of, after: seconds, width: width)
    case .read(let records, let share):
      return line(feed, records, share, as: { "\($0)" }, after: seconds, width: width)
    }
  }

  private static func line(
    _ feed: String, _ count: Int, _ share: Double?, as written: (Int) -> String, after seconds: Double,
    width: Int
  ) -> String {
    var text = DisplayWidth.clipped(SafeText.of(feed), to: max(12, width / 3), keepingEnd: true)
    if let share {
      let size = width >= 70 ? 24 : 8
      let filled = Int(share * Double(size))
      text += " " + String(repeating: "█", count: filled) + String(repeating: "░", count: size - filled)
      text += " \(Int(share * 100))%"
    }
    text += " \(written(count))"
    guard seconds >= 2 else { return text }
    text += " \(written(Int(Double(count) / seconds)))/s"
    if let share, share > 0.01 { text += " -\(time(seconds * (1 - share) / share))" }
    return text
  }

  /// Seconds as `m:ss` or `h:mm:ss`.
  private static func time(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded(.up))
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let minutes = whole / 60
    return minutes < 60
      ? "\(minutes):\(two(whole % 60))" : "\(minutes / 60):\(two(minutes % 60)):\(two(whole % 60))"
  }
}
