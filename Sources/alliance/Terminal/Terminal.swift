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
    try? FileHandle.standardError.write(contentsOf: Data((SafeText.of(text) + "\n").utf8))
  }

  /// A line of data, to standard output.
  static func put(_ text: String) { put(Data((SafeText.of(text) + "\n").utf8)) }

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

  static func bold(_ text: String) -> String { styled(text, SafeText.bold) }

  static func dim(_ text: String) -> String { styled(text, SafeText.dim) }

  private static func styled(_ text: String, _ style: String) -> String {
    hasColor && !text.isEmpty ? style + text + SafeText.plain : text
  }
}

/// Text without what would steer a terminal: names come from strangers, and arguments from scripts.
enum SafeText {
  static let bold = "\u{1B}[1m"
  static let dim = "\u{1B}[2m"
  static let plain = "\u{1B}[0m"

  /// The text without control characters and those that turn its direction, which take no column; where there is
  /// colour, with our own styles.
  static func of(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: steers) else { return text }
    var safe = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let next = rest.first {
      if let style = style(rest) {
        safe.append(contentsOf: style.unicodeScalars)
        rest = rest.dropFirst(style.unicodeScalars.count)
      } else {
        if !steers(next) { safe.append(next) }
        rest = rest.dropFirst()
      }
    }
    return String(safe)
  }

  private static func style(_ text: Substring.UnicodeScalarView) -> String? {
    guard Terminal.hasColor, text.first == "\u{1B}" else { return nil }
    return [bold, dim, plain].first { text.starts(with: $0.unicodeScalars) }
  }

  private static func steers(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
