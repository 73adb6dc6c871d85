/// Sizes of files as people write them.
public enum ByteText {
  /// A number of bytes with one decimal, in the largest unit that leaves a whole number before the point.
  public static func of(_ count: Int) -> String {
    for (unit, size) in [("GB", 1_000_000_000), ("MB", 1_000_000), ("kB", 1_000)] where count >= size {
      return "\(count / size).\(count % size * 10 / size) \(unit)"
    }
    return "\(count) B"
  }
}
