import AllianceModel

/// The forms and check digits of identifiers in public registers.
enum IdentifierScheme {
  /// The identifier without separators and prefixes; nil where its form or check digits are wrong. Schemes without a
  /// rule here are taken as they stand.
  static func canonical(_ said: String, scheme: String) -> String? {
    let bare = said.split(separator: "/").last.map(String.init) ?? said
    let packed = bare.uppercased().filter { !" -.".contains($0) }
    switch scheme {
    case "uscc": return isUSCC(packed) ? packed : nil
    case "lei": return packed.count == 20 && mod97(packed) == 1 ? packed : nil
    case "orcid", "isni": return isISNI(packed) ? packed : nil
    case "grid": return bare.lowercased().wholeMatch(of: /grid\.[0-9]+\.[0-9a-f]+/).map { String($0.output) }
    case "fundref": return packed.wholeMatch(of: /[0-9]{9,15}/).map { String($0.output) }
    case "ror": return isROR(bare.lowercased()) ? bare.lowercased() : nil
    case "isin": return isISIN(packed) ? packed : nil
    case "pic": return packed.wholeMatch(of: /[0-9]{9}/) != nil ? packed : nil
    case "vat": return VATShape.matches(packed) ? packed : nil
    default: return said
    }
  }

  /// GB 32100—2015: 17 characters with weights 3ⁱ mod 31, and what completes their sum to a multiple of 31.
  private static func isUSCC(_ code: String) -> Bool {
    let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")
    let values = code.compactMap { alphabet.firstIndex(of: $0) }
    guard code.count == 18, values.count == 18 else { return false }
    var weight = 1
    let sum = values.prefix(17).reduce(0) { sum, value in
      defer { weight = weight * 3 % 31 }
      return sum + value * weight
    }
    return values[17] == (31 - sum % 31) % 31
  }

  /// ISO 7064 MOD 97-10, as ISO 17442 uses it: letters count 10…35.
  private static func mod97(_ code: String) -> Int? {
    code.reduce(0) { sum, character in
      guard let sum, let value = character.hexDigitOrLetter else { return nil }
      return (sum * (value > 9 ? 100 : 10) + value) % 97
    }
  }

  /// A number in Crockford's base 32, and behind it what ISO 7064 MOD 97-10 makes of that number.
  private static func isROR(_ code: String) -> Bool {
    guard code.wholeMatch(of: /0[a-hj-km-np-tv-z0-9]{6}[0-9]{2}/) != nil else { return false }
    let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz")
    let number = code.prefix(7).reduce(0) { $0 * 32 + alphabet.firstIndex(of: $1)! }
    return Int(code.suffix(2)) == 98 - number % 97 * 100 % 97
  }

  /// ISO 27729, of which an ORCID is one; ISO 7064 MOD 11-2: fifteen digits and a check character, X for 10.
  private static func isISNI(_ code: String) -> Bool {
    guard code.wholeMatch(of: /[0-9]{15}[0-9X]/) != nil else { return false }
    let sum = code.prefix(15).reduce(0) { ($0 + $1.wholeNumberValue!) * 2 % 11 }
    let check = (12 - sum) % 11
    return code.last == (check == 10 ? "X" : Character(String(check)))
  }

  /// ISO 6166: letters as two digits, then Luhn's sum.
  private static func isISIN(_ code: String) -> Bool {
    guard code.wholeMatch(of: /[A-Z]{2}[A-Z0-9]{9}[0-9]/) != nil else { return false }
    let digits = code.compactMap(\.hexDigitOrLetter).flatMap { String($0).compactMap(\.wholeNumberValue) }
    let sum = digits.reversed().enumerated().reduce(0) { sum, item in
      let doubled = item.element * (item.offset % 2 == 1 ? 2 : 1)
      return sum + doubled / 10 + doubled % 10
    }
    return sum % 10 == 0
  }
}

extension Character {
  /// 0…9 for a digit, 10…35 for a letter of ASCII; nil for anything else.
  fileprivate var hexDigitOrLetter: Int? {
    guard let ascii = asciiValue else { return nil }
    switch ascii {
    case 0x30...0x39: return Int(ascii) - 0x30
    case 0x41...0x5A: return Int(ascii) - 0x41 + 10
    default: return nil
    }
  }
}
