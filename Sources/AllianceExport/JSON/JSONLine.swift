/// A JSON object of texts on a line of its own, as logs are written.
public enum JSONLine {
  /// The bytes of texts by their keys, in the order of the keys, with a line feed at the end. O(bytes + keys · log keys).
  public static func bytes(of texts: [String: String]) -> [UInt8] {
    var bytes = [UInt8(ascii: "{")]
    for (key, text) in texts.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
      JSONText.append(key, to: &bytes)
      bytes.append(UInt8(ascii: ":"))
      JSONText.append(text, to: &bytes)
    }
    return bytes + "}\n".utf8
  }
}
