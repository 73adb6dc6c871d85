import AllianceModel
import Foundation

/// What the command knows of the terminal it talks to.
enum Terminal {
  static let outputIsTerminal = isatty(STDOUT_FILENO) == 1
  static let errorIsTerminal = isatty(STDERR_FILENO) == 1

  /// The number of columns: the terminal's, else $COLUMNS, else 80; at least 40.
  static let width: Int = {
    var size = winsize()
    let asked =
      ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 || ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0
    if asked, size.ws_col > 0 { return max(40, Int(size.ws_col)) }
    return max(40, ProcessInfo.processInfo.environment["COLUMNS"].flatMap { Int($0) } ?? 80)
  }()

  /// Colour is for terminals, and not for those who set NO_COLOR.
  static let hasColor =
    outputIsTerminal && ProcessInfo.processInfo.environment["NO_COLOR"] == nil
    && ProcessInfo.processInfo.environment["TERM"] != "dumb"

  /// A line for people, to standard error.
  static func note(_ text: String) { write(text + "\n", to: .standardError) }

  /// A line of data, to standard output.
  static func put(_ text: String) { write(text + "\n", to: .standardOutput) }

  /// Bytes of data, to standard output.
  static func put(_ data: Data) { FileHandle.standardOutput.write(data) }

  static func bold(_ text: String) -> String { hasColor ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

  static func dim(_ text: String) -> String { hasColor ? "\u{1B}[2m\(text)\u{1B}[0m" : text }

  private static func write(_ text: String, to handle: FileHandle) { handle.write(Data(text.utf8)) }
}

/// A progress bar on standard error where that is a terminal; silent elsewhere.
struct ProgressBar {
  private let label: String
  private var isShown = false

  init(_ label: String) { self.label = label }

  mutating func show(_ records: Int, _ share: Double?) {
    guard Terminal.errorIsTerminal else { return }
    isShown = true
    let width = 24
    let filled = Int((share ?? 0) * Double(width))
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
    let percent = share.map { " \(Int($0 * 100))%" } ?? ""
    erase()
    FileHandle.standardError.write(
      Data("\(DisplayWidth.clipped(label, to: 30)) \(bar)\(percent)  \(records)".utf8))
  }

  mutating func clear() {
    if isShown { erase() }
    isShown = false
  }

  private func erase() { FileHandle.standardError.write(Data("\r\u{1B}[2K".utf8)) }
}
