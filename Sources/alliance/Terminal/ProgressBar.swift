import AllianceModel
import Foundation

/// A line of progress on standard error where that is a terminal; silent elsewhere.
struct ProgressBar {
  private let label: String
  private let start = ContinuousClock.now
  private var isShown = false

  init(_ label: String) { self.label = label }

  /// Shows how many records were read and how much of the feed, 0…1; nil where its size is not known.
  mutating func show(_ records: Int, _ share: Double?) {
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    show(Self.line(label, records, share, after: seconds, width: Terminal.width))
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

  /// The line after so many seconds: feed, bar, share and number of records; from two seconds on, when they say
  /// something, records a second and the time left.
  static func line(_ label: String, _ records: Int, _ share: Double?, after seconds: Double, width: Int)
    -> String
  {
    var text = DisplayWidth.clipped(SafeText.of(label), to: max(12, width / 3), keepingEnd: true)
    if let share {
      let size = width >= 70 ? 24 : 8
      let filled = Int(share * Double(size))
      text += " " + String(repeating: "█", count: filled) + String(repeating: "░", count: size - filled)
      text += " \(Int(share * 100))%"
    }
    text += " \(records)"
    guard seconds >= 2 else { return text }
    text += " \(Int(Double(records) / seconds))/s"
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
