import AllianceFeeds
import AllianceModel
import Foundation
import Testing

/// What becomes of single values of a member feed: taken, dropped with a remark, or the fault of their record.
@Suite struct ValueTests {
  @Test func `an ampersand in an attribute is one character, as in a text`() throws {
    let reading = try Reading(
      memberFeed("<member id='a&amp;b&amp;#38;' kind='enterprise'><name>a&amp;b</name></member>"))
    guard case .member(let member, _) = try #require(reading.records.first) else { return }
    #expect(member.id.key == "a&b&#38;")
  }

  private func member(_ children: String) throws -> (member: Member, remarks: [Diagnostic]) {
    let reading = try Reading(memberFeed(member: children))
    return (try #require(reading.members.first), reading.remarks)
  }

  private func listing(_ children: String) throws -> (listing: Listing?, reading: Reading) {
    let reading = try Reading(memberFeed(member: "<capability>\(children)</capability>"))
    return (reading.listings.first, reading)
  }

  // MARK: Regions

  @Test(arguments: [
    ("CN-GD", "CN-GD"), ("440000", "CN-GD"), ("CN-44", "CN-GD"), ("广东省", "CN-GD"), (" Guangdong ", "CN-GD"),
    ("440305", "CN-4403"), ("深圳市", "CN-4403"), ("DE", "DE"), ("Germany", "DE"), ("香港", "CN-HK"),
  ])
  func `a region is taken by code and by name`(said: String, code: String) throws {
    let (member, remarks) = try member("<region>\(said)</region>")
    #expect(member.region?.code == code)
    #expect(remarks.isEmpty)
  }

  @Test func `an unknown region is dropped with a remark`() throws {
    let (member, remarks) = try member("<region>亚特兰蒂斯</region>")
    #expect(member.region == nil)
    #expect(remarks.count == 1)
    #expect(remarks[0].warns(line: 3, "region '亚特兰蒂斯'", "known code or name", "kept without it"))
  }

  @Test func `of a part that stands twice the first is taken, with a remark`() throws {
    let (member, remarks) = try member("<region>广东</region><region>北京</region><name>另名</name>")
    #expect(member.region?.code == "CN-GD")
    #expect(remarks.map(\.message).contains { $0.contains("more than one 'region'") })
    #expect(remarks.map(\.message).contains { $0.contains("second 'name' of one language") })
  }

  @Test func `a sum that is none and an award that earns none are named`() throws {
    let remarks = try Reading(
      memberFeed(
        member: "<capability><award amount=\"3\"/></capability><need><award currency=\"CNY\"/></need>")
    ).remarks
    #expect(remarks.map(\.message).contains { $0.contains("awards are for needs") })
    #expect(remarks.map(\.message).contains { $0.contains("'award' has none of 'min', 'max' and 'amount'") })
  }

  // MARK: Identifiers

  @Test(
    arguments: [
      ("uscc", "914403001922038216", nil), ("lei", "HWUPKR0MPOU8FGXBT394", nil),
      ("lei", "5493 0084 UKLV MY22 DS16", "54930084UKLVMY22DS16"),
      ("orcid", "0000-0002-1825-0097", "0000000218250097"),
      ("orcid", "https://orcid.org/0000-0002-1694-233X", "000000021694233X"), ("ror", "03vek6s52", nil),
      ("ror", "https://ror.org/03VEK6S52", "03vek6s52"), ("isin", "US0378331005", nil),
      ("isin", "cne 1000002-h1", "CNE1000002H1"),
      ("pic", "997591651", nil), ("vat", "DE 123.456.789", "DE123456789"),
      ("LEI", "HWUPKR0MPOU8FGXBT394", nil),
      ("duns", "15-048-3782", nil),
    ] as [(String, String, String?)])
  func `an identifier is taken in the form of its register`(scheme: String, said: String, value: String?)
    throws
  {
    let (member, remarks) = try member("<identifier scheme=\"\(scheme)\">\(said)</identifier>")
    #expect(member.identifiers == [Identifier(scheme: scheme.lowercased(), value: value ?? said)])
    #expect(remarks.isEmpty)
  }

  @Test(arguments: [
    ("uscc", "914403001922038217"), ("uscc", "91440300192203821"), ("uscc", "9144030O1922038216"),
    ("lei", "HWUPKR0MPOU8FGXBT395"), ("lei", "HWUPKR0MPOU8FGXBT39"), ("lei", "ＨWUPKR0MPOU8FGXBT394"),
    ("orcid", "0000-0002-1825-0098"), ("orcid", "0000-0002-1825"), ("orcid", "0000-0002-1825-009X"),
    ("ror", "03vek6s53"), ("ror", "13vek6s52"), ("ror", "03vek6l52"), ("isin", "US0378331006"),
    ("isin", "0378331005"),
    ("pic", "99759165"), ("vat", "123456789"), ("vat", "NOVAT"), ("vat", "DE12345678"),
    ("vat", "NL123456789C01"),
  ])
  func `an identifier with a wrong form or check digit is dropped with a remark`(scheme: String, said: String)
    throws
  {
    let (member, remarks) = try member("<identifier scheme=\"\(scheme)\">\(said)</identifier>")
    #expect(member.identifiers.isEmpty)
    #expect(remarks.count == 1)
    #expect(remarks.first?.warns(line: 3, "\(scheme) identifier '\(said)'", "check digits are right") == true)
  }

  @Test func `one wrong character anywhere breaks a check digit`() throws {
    for (scheme, said) in [
      ("uscc", "914403001922038216"), ("lei", "HWUPKR0MPOU8FGXBT394"), ("orcid", "0000000218250097"),
      ("ror", "03vek6s52"), ("isin", "US0378331005"),
    ] {
      for place in said.indices {
        let digit = said[place] == "3" ? "4" : "3"
        let wrong = said.replacingCharacters(in: place...place, with: digit)
        let (member, _) = try member("<identifier scheme=\"\(scheme)\">\(wrong)</identifier>")
        #expect(member.identifiers.isEmpty, "\(scheme) \(wrong)")
      }
    }
  }

  @Test func `an identifier without a scheme is dropped with a remark`() throws {
    let (member, remarks) = try member("<identifier>123</identifier>")
    #expect(member.identifiers.isEmpty)
    #expect(remarks.first?.warns(line: 3, "identifier '123'", "with a scheme", "kept without it") == true)
  }

  // MARK: Websites

  @Test(
    arguments: [
      ("https://www.example.org/a?b=c#d", nil), ("HTTP://example.org", nil),
      ("www.example.org", "https://www.example.org"), ("example.org/zh", "https://example.org/zh"),
    ] as [(String, String?)])
  func `a website is a web address, and one without a scheme gets https`(said: String, site: String?) throws {
    let (member, remarks) = try member("<website>\(said)</website>")
    #expect(member.website == site ?? said)
    #expect(remarks.isEmpty)
  }

  @Test(arguments: [
    "javascript:alert(1)", "JavaScript://example.org/%0aalert(1)", "data:text/html,x", "file:///etc/passwd",
    "ftp://example.org",
    "https://", "http:example.org", "nowhere", "vbscript:x", "暂无",
  ])
  func `what is no web address is dropped with a remark`(said: String) throws {
    let (member, remarks) = try member("<website>\(said)</website>")
    #expect(member.website == nil)
    #expect(remarks.first?.warns(line: 3, "website '\(said)'", "http or https", "kept without it") == true)
  }

  // MARK: Numbers and dates

  @Test(arguments: [("1", 1), ("9", 9), (" 5 ", 5)])
  func `readiness goes from 1 to 9`(said: String, level: Int) throws {
    let (listing, reading) = try listing("<readiness>\(said)</readiness>")
    #expect(listing?.readiness == level)
    #expect(reading.remarks.isEmpty)
  }

  @Test(arguments: ["0", "10", "-1", "TRL 5", "5.5", "五", "99999999999999999999"])
  func `readiness outside of 1 to 9 is dropped with a remark`(said: String) throws {
    let (listing, reading) = try listing("<readiness>\(said)</readiness>")
    #expect(listing != nil)
    #expect(listing?.readiness == nil)
    #expect(reading.remarks.first?.warns(line: 3, "readiness '\(said)'", "1…9", "kept without it") == true)
  }

  @Test(arguments: ["0", "10000", "2016年", "MMXVI"])
  func `a founding year that is none is dropped with a remark`(said: String) throws {
    let (member, remarks) = try member("<founded>\(said)</founded>")
    #expect(member.founded == nil)
    #expect(remarks.first?.warns(line: 3, "founding year '\(said)'", "1…9999") == true)
  }

  @Test(arguments: ["2025-02-30", "2025/01/01", "2025", "soon"])
  func `a date that is none is dropped with a remark`(said: String) throws {
    let (listing, reading) = try listing("<valid from=\"\(said)\" until=\"2026-01-01T00:00:00Z\"/>")
    #expect(listing?.validFrom == nil)
    #expect(listing?.validUntil == CalendarDate("2026-01-01"))
    #expect(reading.remarks.first?.warns(line: 3, "from '\(said)'", "a date like 2025-06-01") == true)
  }

  @Test func `what ends before it begins faults its record`() throws {
    let (_, reading) = try listing("<valid from=\"2026-01-01\" until=\"2025-01-01\"/>")
    #expect(reading.records.isEmpty)
    #expect(
      reading.faults.first?.refuses(
        line: 3, "validity begins at '2026-01-01'", "before that at '2025-01-01'", "exchange the two") == true
    )
    let project = try Reading(
      memberFeed("<project id=\"p\"><start>2026-01-01</start><end>2025-01-01</end></project>"))
    #expect(project.faults.first?.refuses(line: 2, "project begins at", "exchange the two") == true)
    let (single, _) = try listing("<valid from=\"2026-01-01\" until=\"2026-01-01\"/>")
    #expect(single?.validUntil == CalendarDate("2026-01-01"))
  }

  // MARK: Amounts

  @Test func `amounts are ranges, half-open ranges and sums`() throws {
    let amount = { (xml: String) in try self.listing(xml).listing?.amount }
    #expect(
      try amount("<amount currency=\"cny\" min=\"1\" max=\"2.50\"/>")
        == AmountRange(currency: "CNY", minimum: 1, maximum: Decimal(string: "2.5")))
    #expect(
      try amount("<amount currency=\"EUR\" min=\"7\"/>")
        == AmountRange(currency: "EUR", minimum: 7, maximum: nil))
    #expect(try amount("<amount max=\"7\"/>") == AmountRange(currency: "", minimum: nil, maximum: 7))
    #expect(try amount("<amount amount=\"7\"/>") == AmountRange(currency: "", minimum: 7, maximum: 7))
    #expect(try amount("<amount currency=\"EUR\"/>") == nil)
  }

  @Test func `an amount whose minimum exceeds its maximum faults its record`() throws {
    let (_, reading) = try listing("\n<amount currency=\"CNY\" min=\"5\" max=\"4\"/>")
    #expect(reading.records.isEmpty)
    #expect(
      reading.faults.first?.refuses(line: 4, "amount begins at '5'", "before that at '4'", "exchange the two")
        == true)
  }

  @Test(arguments: ["1,000", "1e6", "-5", "-0", "+5", "￥5", "1.2.3", ".", "五百万", "999999999999999999999"])
  func `an amount that is no number faults its record`(said: String) throws {
    let (_, reading) = try listing("<amount max=\"\(said)\"/>")
    #expect(reading.records.isEmpty)
    #expect(
      reading.faults.first?.refuses(line: 3, "amount '\(said)' is not a number", "write digits") == true)
  }

  // MARK: Texts

  @Test func `white space in texts and attributes is folded`() throws {
    let (member, _) = try member(
      "<alias xml:lang=\" zh \">\r\n\t 佳都 \t\r\n 科技\u{20} </alias>\r\n<alias> \n </alias>")
    #expect(member.aliases == [LocalizedText("佳都 科技", language: "zh")])
  }

  /// libxml2 hands over a text of other than ASCII in pieces of some hundred bytes.
  @Test(arguments: ["", " ", "  ", "\n ", "\t"])
  func `a long text is folded the same wherever the parser cuts it`(gap: String) throws {
    for length in 90...115 {
      let (first, second) = (String(repeating: "检", count: length), String(repeating: "测", count: 200))
      let (member, _) = try member("<alias>\(first)\(gap)\(second)\(gap)</alias>")
      #expect(member.aliases.map(\.text) == [first + (gap.isEmpty ? "" : " ") + second], "\(length)")
    }
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `lines end in any way`(end: String) throws {
    let xml = memberFeed(
      "<member id=\"a\" kind=\"expert\">\n<name>A\nB</name>\n</member>\n<withdraw member=\"x\"/>")
    let reading = try Reading(xml.replacing("\n", with: end))
    #expect(reading.members.first?.names.first?.text == "A B")
    #expect(reading.records.count == 2)
    if end != "\r" { #expect(reading.lines == [2, 6]) }
  }

  @Test func `CDATA is text, comments and instructions are not`() throws {
    let (member, remarks) = try member(
      "<?x y?><alias>a<!-- b --><![CDATA[<c> & ]]>d<?e f?>&amp;&#26426;&#x5668;</alias><!-- <alias>no</alias> -->"
    )
    #expect(member.aliases.map(\.text) == ["a<c> & d&机器"])
    #expect(remarks.isEmpty)
  }
}
