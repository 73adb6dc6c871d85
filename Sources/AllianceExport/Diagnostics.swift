/// Why a picture can't be written.
public struct ExportError: Error, CustomStringConvertible, Hashable {
  /// The message, in the form of all messages: lower case, names in single quotes, no full stop.
  public let description: String

  static func missingGraphviz(_ format: String) -> ExportError {
    ExportError(
      description:
        "'\(format)' needs Graphviz, and no 'dot' is in the PATH; install it with 'sudo apt install graphviz', or ask for --format dot or json"
    )
  }

  static func tooSlow(_ format: String, seconds: Int) -> ExportError {
    ExportError(
      description:
        "Graphviz did not finish '\(format)' within \(seconds) s; fold more with a smaller --limit, or ask for --format dot"
    )
  }

  static func failed(_ format: String, _ message: String) -> ExportError {
    ExportError(description: "Graphviz could not write '\(format)': \(message)")
  }
}

extension EncodingError {
  /// A number that JSON has no way to write.
  static func noNumber(
    _ number: some Encodable & CustomStringConvertible, at path: [any CodingKey]
  ) -> EncodingError {
    .invalidValue(
      number,
      Context(
        codingPath: path,
        debugDescription: "'\(number)' is no number that JSON can write; expected a finite one"))
  }
}
