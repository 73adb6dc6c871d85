/// A day of the proleptic Gregorian calendar, without time or zone.
public struct CalendarDate: Hashable, Sendable {
  /// Year, month and day, so that later days are greater: contents hold millions of them.
  private let packed: Int32

  /// The year, 1…9999.
  public var year: Int { Int(packed >> 9) }
  /// The month, 1…12.
  public var month: Int { Int(packed >> 5) & 15 }
  /// The day of the month, 1…31.
  public var day: Int { Int(packed) & 31 }

  /// A date; nil where no such day exists.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    guard (1...Self.days(inMonth: month, of: year)).contains(day) else { return nil }
    packed = Int32(year << 9 | month << 5 | day)
  }

  /// Reads `2019-01-02` and `20190102`, also with a time or zone behind the day; nil for anything else.
  public init?(_ text: String) {
    var text = text
    guard let date = text.withUTF8(Self.read) else { return nil }
    self = date
  }

  private static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> CalendarDate? {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    let dashed = bytes.count >= 10 && bytes[4] == UInt8(ascii: "-") && bytes[7] == UInt8(ascii: "-")
    let width = dashed ? 10 : 8
    guard bytes.count >= width else { return nil }
    if bytes.count > width, digits.contains(bytes[width]) { return nil }
    func number(_ range: Range<Int>) -> Int? {
      var sum = 0
      for byte in bytes[range] {
        guard digits.contains(byte) else { return nil }
        sum = sum * 10 + Int(byte - UInt8(ascii: "0"))
      }
      return sum
    }
    guard let year = number(0..<4), let month = number(dashed ? 5..<7 : 4..<6),
      let day = number(dashed ? 8..<10 : 6..<8)
    else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  /// Days since 1 January of year 1, which is day 0. Differences are lengths in days.
  public var ordinal: Int {
    let past = year - 1
    let leaps = past / 4 - past / 100 + past / 400
    let months = (1..<month).reduce(0) { $0 + Self.days(inMonth: $1, of: year) }
    return past * 365 + leaps + months + day - 1
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CalendarDate {
  /// The same day some years earlier; 28 February for a 29th that the year has not. Nil before the year 1.
  public func earlier(years: Int) -> CalendarDate? {
    CalendarDate(year: year - years, month: month, day: day)
      ?? CalendarDate(year: year - years, month: month, day: 28)
  }
}

extension CalendarDate: Comparable {
  /// By year, month and day.
  public static func < (a: CalendarDate, b: CalendarDate) -> Bool { a.packed < b.packed }
}

extension CalendarDate: CustomStringConvertible {
  /// The ISO 8601 form, `2019-01-02`.
  public var description: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}

extension CalendarDate: Codable {
  /// Reads the ISO 8601 form; throws `DecodingError.dataCorrupted` for anything else.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let date = CalendarDate(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "expected 'YYYY-MM-DD'")
    }
    self = date
  }

  /// Writes the ISO 8601 form.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
