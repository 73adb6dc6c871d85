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
  static func note(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8))
  }

  /// A line of data, to standard output.
  static func put(_ text: String) { put(Data((text + "\n").utf8)) }

  /// Bytes of data, to standard output. Where they can't be written the program ends: without a word where the reader
  /// has had enough.
  static func put(_ data: Data) {
    do {
      try FileHandle.standardOutput.write(contentsOf: data)
    } catch {
      let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError ?? error as NSError
      let code = Int32(truncatingIfNeeded: cause.code)
      if code != EPIPE {
        note(
          "alliance: error: standard output can't be written: \(String(cString: strerror(code)).lowercased()); what it holds is cut off"
        )
      }
      exit(EXIT_FAILURE)
    }
  }

  static func bold(_ text: String) -> String { hasColor ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

  static func dim(_ text: String) -> String { hasColor ? "\u{1B}[2m\(text)\u{1B}[0m" : text }
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
    let text = "\(DisplayWidth.clipped(label, to: 30)) \(bar)\(percent)  \(records)"
    FileHandle.standardError.write(Data(text.utf8))
  }

  mutating func clear() {
    if isShown { erase() }
    isShown = false
  }

  private func erase() { FileHandle.standardError.write(Data("\r\u{1B}[2K".utf8)) }
}
