/// JSON as it is written everywhere here: keys in order, one value a line, two spaces a level, slashes as they are.
struct JSONStream {
  /// Where it goes.
  var output: ByteStream
  private var depth = 0
  private var isFirst = true

  /// What stands before a value by its depth: a line end and the spaces.
  private let leads: [[UInt8]] = (0..<mostDepth).map {
    Array(("\n" + String(repeating: "  ", count: $0)).utf8)
  }

  /// No document here is deeper.
  private static let mostDepth = 8

  init(_ output: ByteStream) { self.output = output }

  /// Opens an object or array: the value of a key, or of an array where there is none.
  mutating func open(_ bracket: String, _ key: String? = nil) {
    begin(key)
    output.add(bracket)
    depth += 1
    isFirst = true
  }

  /// Closes what was opened last; what is empty has an empty line in it, as Foundation writes it.
  mutating func close(_ bracket: String) {
    depth -= 1
    if isFirst { output.add("\n") }
    output.bytes.append(contentsOf: leads[depth])
    output.add(bracket)
    isFirst = false
  }

  mutating func put(_ key: String?, _ text: String) {
    begin(key)
    JSONText.append(text, to: &output.bytes)
  }

  /// A text that is left out where there is none.
  mutating func put(_ key: String, ifKnown text: String?) {
    if let text { put(key, text) }
  }

  mutating func put(_ key: String, _ number: Int) {
    begin(key)
    output.add(String(number))
  }

  mutating func put(_ key: String, _ flag: Bool) {
    begin(key)
    output.add(flag ? "true" : "false")
  }

  private mutating func begin(_ key: String?) {
    guard depth > 0 else { return }
    if !isFirst { output.bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    output.bytes.append(contentsOf: leads[depth])
    guard let key else { return }
    JSONText.append(key, to: &output.bytes)
    output.add(" : ")
  }
}
