/// Any value as JSON (RFC 8259), in the very bytes of Foundation's encoder with sorted keys, a value a line and slashes
/// as they are, for a fraction of its work: nothing is kept but bytes.
public enum JSONDocument {
  /// The bytes of a value, with a line feed at the end.
  ///
  /// Throws what the value throws, and `EncodingError.invalidValue` for a number that JSON can't write. O(bytes · depth)
  /// at most: an object whose members don't come in the order of their keys is copied once more when it ends.
  public static func bytes(of value: some Encodable) throws -> [UInt8] {
    let draft = JSONDraft()
    try JSONValueEncoder(draft: draft, level: 0).encode(value)
    return draft.finished() + [UInt8(ascii: "\n")]
  }
}
