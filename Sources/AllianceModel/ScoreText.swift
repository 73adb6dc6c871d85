/// Scores and shares for people, in every locale with a point.
public enum ScoreText {
  /// A score with three decimals.
  public static func of(_ score: Double) -> String { digits(score, 3) }

  /// Six decimals, for programs.
  public static func precise(_ score: Double) -> String { digits(score, 6) }

  /// One decimal, for sums.
  public static func tenths(_ value: Double) -> String { digits(value, 1) }

  /// A share of 0…1 in per cent with one decimal: `33.3%`.
  public static func percent(_ share: Double) -> String { tenths(share * 100) + "%" }

  private static func digits(_ score: Double, _ count: Int) -> String {
    let scale = (0..<count).reduce(1.0) { product, _ in product * 10 }
    let number = String(Int((score * scale).rounded()))
    let padded = String(repeating: "0", count: max(0, count + 1 - number.count)) + number
    return "\(padded.dropLast(count)).\(padded.suffix(count))"
  }
}
