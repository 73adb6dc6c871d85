import AllianceModel
import Testing

@testable import AllianceFeeds

@Suite struct ProcurementTests {
  @Test(arguments: [
    ("BE 0123 456 789", "BE", "0123456789"), ("0123.456.789", "BE", "0123456789"),
    ("525-21-47-260", "PL", "5252147260"),
    ("Q2801659J", "ES", "Q2801659J"), ("SC213461", "GB", "SC213461"),
  ])
  func `a registration number is the same however it is set`(said: String, country: String, number: String) {
    #expect(ProcurementParty.number(said, country) == number)
  }

  @Test(arguments: ["N/A", "***1064**", "DE11", "00000000", "", "-", "ITALIA", "see the register"])
  func `what is no registration number names nobody`(said: String) {
    #expect(ProcurementParty.number(said, "DE") == nil)
  }

  @Test func `one name in other spellings is one party, and never one without a name`() {
    func key(_ name: String) -> String? {
      ProcurementParty(names: [LocalizedText(name, language: "")], country: "PL").member(.enterprise)?.id.key
    }
    #expect(key("Łódź Sp. z o.o.") == "PL-name-lodz-sp-z-o-o")
    #expect(key("LODZ  sp. z o. o.") == "PL-name-lodz-sp-z-o-o")
    #expect(key("***") == nil)
    #expect(ProcurementParty(names: [], registrations: ["1234567"]).member(.enterprise) == nil)
  }

  @Test func `a notice without a number or a buyer is a fault`() throws {
    let root = "<TED_EXPORT xmlns=\"http://publications.europa.eu/resource/schema/ted/R2.0.9/publication\""
    #expect(try Reading("\(root)/>").faults.first?.refuses(line: 1, "'DOC_ID'") == true)
    #expect(try Reading("\(root) DOC_ID=\"1\"/>").faults.first?.refuses(line: 1, "'FORM_SECTION'") == true)
    let form = "<FORM_SECTION><F02_2014 LG=\"EN\" CATEGORY=\"ORIGINAL\"/></FORM_SECTION>"
    let faults = try Reading("\(root) DOC_ID=\"1\">\(form)</TED_EXPORT>").faults
    #expect(faults.first?.refuses(line: 1, "'CONTRACTING_BODY'") == true)
  }

  @Test func `records grow with the notice, not with buyers times lots`() throws {
    let buyer = "<ADDRESS_CONTRACTING_BODY><OFFICIALNAME>%</OFFICIALNAME></ADDRESS_CONTRACTING_BODY>"
    let lot = "<OBJECT_DESCR><TITLE>t</TITLE></OBJECT_DESCR>"
    let xml = """
      <TED_EXPORT DOC_ID="1"><FORM_SECTION><F02_2014 LG="EN">
      \((1...300).map { buyer.replacing("%", with: "b\($0)") }.joined())
      <OBJECT_CONTRACT><TITLE>T</TITLE>\(String(repeating: lot, count: 300))</OBJECT_CONTRACT>
      </F02_2014></FORM_SECTION></TED_EXPORT>
      """
    let notice = try #require(try Reading(xml).notices.first)
    #expect(notice.mentions.count == 300)
    #expect(notice.listings.count == 599)
    #expect(Set(notice.listings.map(\.id)).count == 599)
  }

  @Test func `a party has the names of all the notice's forms, and the id of the first`() throws {
    func form(_ category: String, _ language: String, _ buyer: String, _ winner: String) -> String {
      """
      <F03_2014 LG="\(language)" CATEGORY="\(category)"><CONTRACTING_BODY><ADDRESS_CONTRACTING_BODY>
      <OFFICIALNAME>\(buyer)</OFFICIALNAME><COUNTRY VALUE="BE"/></ADDRESS_CONTRACTING_BODY></CONTRACTING_BODY>
      <AWARD_CONTRACT><CONTRACTOR><ADDRESS_CONTRACTOR><OFFICIALNAME>\(winner)</OFFICIALNAME><COUNTRY VALUE="BE"/>
      </ADDRESS_CONTRACTOR></CONTRACTOR></AWARD_CONTRACT></F03_2014>
      """
    }
    let xml = """
      <TED_EXPORT DOC_ID="1"><FORM_SECTION>\(form("TRANSLATION", "EN", "City of Ghent", "Robot — Arm SA"))
      \(form("ORIGINAL", "NL", "Stad Gent", "Robot-Arm SA"))\(form("ORIGINAL", "FR", "Ville de Gand", "Robot-Arm SA"))
      </FORM_SECTION></TED_EXPORT>
      """
    let parties = try #require(try Reading(xml).notices.first).mentions
    #expect(parties.map(\.id.key) == ["BE-name-stad-gent", "BE-name-robot-arm-sa"])
    #expect(parties[0].names.map(\.text) == ["Stad Gent", "Ville de Gand", "City of Ghent"])
    #expect(parties[0].names.map(\.language) == ["nl", "fr", "en"])
    #expect(parties[1].names.map(\.text) == ["Robot-Arm SA"])
    #expect(parties[1].aliases.map(\.text) == ["Robot — Arm SA"])
  }

  @Test func `a party has one id in both formats of notices`() {
    let old = ProcurementParty(
      names: [LocalizedText("Robot GmbH", language: "")], registrations: ["DE123456789"], country: "DE")
    let new = ProcurementParty(
      names: [LocalizedText("Robot GmbH", language: "de")], registrations: ["HRB 1", "123 456 789"],
      country: "DEU")
    #expect(old.member(.enterprise)?.id == new.member(.enterprise)?.id)
  }

  @Test func `tenders that share a party cannot multiply without end`() throws {
    let names = "xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:ContractAwardNotice-2\""
    let tenders = (0..<200).map {
      "<LotTender><ID>t\($0)</ID><TenderingParty><ID>p</ID></TenderingParty></LotTender>"
    }.joined()
    let xml = """
      <ContractAwardNotice \(names)><UBLExtensions><EformsExtension><NoticeResult><LotResult>\(tenders)</LotResult>
      \(tenders)<TenderingParty><ID>p</ID>\(String(repeating: "<Tenderer><ID>o</ID></Tenderer>", count: 200))
      </TenderingParty></NoticeResult><Organizations><Organization><Company>
      <PartyIdentification><ID>o</ID></PartyIdentification><PartyName><Name>O</Name></PartyName>
      </Company></Organization></Organizations></EformsExtension></UBLExtensions><ID>1</ID>
      <ContractingParty><Party><PartyIdentification><ID>o</ID></PartyIdentification></Party></ContractingParty>
      </ContractAwardNotice>
      """
    #expect(try Reading(xml).faults.first?.message.contains("more than 10000 winners") == true)
  }
}
