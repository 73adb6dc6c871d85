import Foundation

/// A country, province or city by its code.
///
/// Countries are ISO 3166-1 (`DE`), provinces ISO 3166-2 (`CN-GD`; Hong Kong, Macao and Taiwan `CN-HK`, `CN-MO`,
/// `CN-TW`), cities GB/T 2260 prefectures (`CN-4403`).
public struct Region: Hashable, Sendable {
  /// The canonical code.
  public let code: String

  /// Looks up a code (`CN-44`, `440300`, `UK`, `DEU`) or a name in Chinese or English (`北京市`, `Guangdong`); nil where unknown.
  public init?(_ said: String) {
    let form = NormalForm.of(said)
    guard
      let code = RegionTable.codes[form] ?? RegionTable.administrative(said) ?? RegionTable.cityBehind(form)
    else { return nil }
    self.code = code
  }

  /// The name of a region that is nearest to a misspelt one, for "did you mean"; nil where none is near.
  ///
  /// Codes and names of two characters are left out: among those everything is near to something.
  public static func nearestName(to said: String) -> String? {
    let form = NormalForm.of(said)
    guard form.count > 2 else { return nil }
    let near = SpellingDistance.nearest(to: form, among: RegionTable.codes.keys.lazy.filter { $0.count > 2 })
    return near.flatMap { Region($0) }?.name(in: form.utf8.allSatisfy { $0 < 0x80 } ? .en : .zh)
  }

  /// The region that contains this one; nil for a country.
  public var parent: Region? {
    guard let dash = code.firstIndex(of: "-") else { return nil }
    let local = code[code.index(after: dash)...]
    let province = RegionTable.provinces.first { local.count == 4 && local.hasPrefix($0.digits) }
    return Region(province.map { "CN-\($0.letters)" } ?? String(code[..<dash]))
  }

  /// The country's ISO 3166-1 code: `CN` for `CN-4403`.
  public var country: String { String(code.prefix { $0 != "-" }) }

  /// The region itself, or for a city its province.
  public var province: Region { parent.flatMap { $0.parent == nil ? nil : $0 } ?? self }

  /// Whether this is `other` or lies in it.
  public func isWithin(_ other: Region) -> Bool {
    self == other || parent.map { $0.isWithin(other) } ?? false
  }

  /// The name for a reader of `language`; the code where no name is known.
  public func name(in language: Language) -> String {
    if let name = RegionTable.names[code] { return language == .zh ? name.zh : name.en }
    return Locale(identifier: language.rawValue).localizedString(forRegionCode: code) ?? code
  }
}

extension Region: Comparable {
  /// By code.
  public static func < (a: Region, b: Region) -> Bool { a.code < b.code }
}

extension Region: Codable {
  /// Reads a code or name; throws `DecodingError.dataCorrupted` where it is unknown.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let region = Region(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "expected a region's code")
    }
    self = region
  }

  /// Writes the code.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(code)
  }
}
