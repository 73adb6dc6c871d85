/// The shapes of VAT numbers, country by country, as the member states of the European Union and their neighbours give
/// them out (Council Directive 2006/112/EC, Article 215): `A` a letter, `9` a digit, `X` either.
enum VATShape {
  /// Whether a number without separators has its country's shape; where the country is not listed, whether it is a
  /// country's code and up to 13 characters, never without a digit: `NOVAT` and `MISSING` stand where there is none.
  static func matches(_ code: String) -> Bool {
    guard code.wholeMatch(of: /[A-Z]{2}[0-9A-Z+*]{2,13}/) != nil, code.contains(where: \.isNumber) else {
      return false
    }
    guard let shapes = byCountry[String(code.prefix(2))] else { return true }
    return shapes.contains { matches(code.dropFirst(2), $0) }
  }

  private static func matches(_ code: Substring, _ shape: Substring) -> Bool {
    code.count == shape.count
      && zip(code, shape).allSatisfy { character, sign in
        switch sign {
        case "9": character.isNumber
        case "A": character.isLetter
        case "X": true
        default: character == sign
        }
      }
  }

  private static let byCountry: [String: [Substring]] = {
    var shapes: [String: [Substring]] = [:]
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ")
      shapes[String(words[0])] = Array(words.dropFirst())
    }
    return shapes
  }()

  private static let text = """
    AT U99999999
    BE 9999999999
    BG 999999999 9999999999
    CY 99999999A
    CZ 99999999 999999999 9999999999
    DE 999999999
    DK 99999999
    EE 999999999
    EL 999999999
    ES X9999999X
    FI 99999999
    FR XX999999999
    GB 999999999 999999999999
    HR 99999999999
    HU 99999999
    IE 9X99999A 9999999AA
    IT 99999999999
    LT 999999999 999999999999
    LU 99999999
    LV 99999999999
    MT 99999999
    NL 999999999B99
    PL 9999999999
    PT 999999999
    RO 99 999 9999 99999 999999 9999999 99999999 999999999 9999999999
    SE 999999999999
    SI 99999999
    SK 9999999999
    """
}
