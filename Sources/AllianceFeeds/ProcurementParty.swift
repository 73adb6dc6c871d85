import AllianceModel

/// A buyer or winner as a procurement notice names it.
///
/// The same body has the same id in every notice, of whichever format: its registration number where it states a
/// usable one, else its name in a spelling without case, accents and punctuation, either within its country.
struct ProcurementParty {
  /// The source of all parties of procurement notices.
  static let source = "ted"

  /// Its names, the original form's first. The first of each language is official, others are aliases.
  var names: [LocalizedText]
  /// What was written where registration numbers belong.
  var registrations: [String] = []
  /// The country's code as the notice writes it; nil where it names none.
  var country: String?
  /// A code of the EU's regions (NUTS), which begins with the country's.
  var nuts: String?
  var website: String?

  /// The member this is, outside the alliance; nil where it has neither a number nor a name with a letter in it.
  func member(_ kind: MemberKind) -> Member? {
    let region = country.flatMap { Region($0) } ?? nuts.flatMap { Region(String($0.prefix(2))) }
    let country = region?.country ?? "ZZ"
    let number = registrations.lazy.compactMap { Self.number($0, country) }.first
    guard !names.isEmpty, let key = number ?? nameKey else { return nil }
    var languages: Set<String> = []
    let official = names.filter { languages.insert($0.language).inserted }
    return Member(
      id: FactID(source: Self.source, key: "\(country)-\(key)"), kind: kind, standing: .outside,
      names: official,
      aliases: names.unique.filter { !official.contains($0) },
      identifiers: number.map { [Identifier(scheme: "national", value: country + $0)] } ?? [], region: region,
      website: website)
  }

  private var nameKey: String? {
    let words = names.first.map { NormalForm.of($0.text).split { !$0.isLetter && !$0.isNumber } } ?? []
    return words.isEmpty ? nil : "name-" + words.joined(separator: "-")
  }

  /// The number without separators and without the country in front. Nil for what is none and would make one of many:
  /// a masked number (`***1064**`), `N/A`, a region's code, a repeated digit, a sentence.
  static func number(_ said: String, _ country: String) -> String? {
    guard said.utf8.count <= 60, !said.contains("*") else { return nil }
    var packed = said.uppercased().unicodeScalars.filter {
      $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil)
    }.map(Character.init)
    let isPrefixed = packed.starts(with: country) && packed.dropFirst(2).first?.isNumber == true
    if isPrefixed { packed.removeFirst(2) }
    let digits = packed.filter(\.isNumber)
    guard digits.count >= 5, Set(digits).count > 1, packed.count <= 30 else { return nil }
    return String(packed)
  }
}
