import AllianceGraph
import AllianceModel
import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct MeetingTests {
  static let event = """
    {"title": "a <b> & c", "start": "2026-06-20T09:00", "slots": 4, "tables": 1, "breaks": [2], "maximum": 2,
     "people": [
       {"id": "j", "member": "joint", "languages": ["zh"]},
       {"id": "r", "member": "delta:reducer", "languages": ["zh", "en"]},
       {"id": "x", "name": "<script>;alert(1),\\\\", "languages": ["en"]},
       {"id": "e", "name": "early", "until": 1}, {"id": "l", "name": "late", "from": 3},
       {"id": "o", "name": "other"}],
     "wishes": [
       {"from": "j", "to": "r", "wish": "must"}, {"from": "j", "to": "x", "wish": "must"},
       {"from": "e", "to": "l", "wish": "would"}, {"from": "r", "to": "x", "wish": "would"},
       {"from": "o", "to": "r", "wish": "would"}, {"from": "r", "to": "o", "wish": "no"},
       {"from": "e", "to": "o", "wish": "would"}, {"from": "l", "to": "x", "wish": "would"}]}
    """

  func plan(_ text: String = event) throws -> MeetingsAnswer {
    let event = try MeetingEvent(reading: Data(text.utf8), name: "event.json").checked(name: "event.json")
    return try Alliance.told().meetings(MeetingsRequest(event: event))
  }

  @Test func `breaks and stays are kept, and every unmet wish has its obstacle`() throws {
    let plan = try plan()
    #expect(plan.meetings.allSatisfy { $0.slot != 2 && $0.table == 1 })
    #expect(Set(plan.meetings.map(\.slot)).count == plan.meetings.count)
    #expect(plan.meetings.contains { $0.people == ["j", "r"] })
    let obstacles = Dictionary(uniqueKeysWithValues: plan.unmet.map { ($0.people.joined(), $0.obstacle) })
    #expect(obstacles["jx"] == .language)
    #expect(obstacles["el"] == .absence)
    #expect(obstacles["ro"] == .declined)
    #expect(obstacles.values.contains(.tables))
    #expect(plan.gainOfTable == 1)
    #expect(plan.value <= plan.bound)
  }

  @Test func `names cannot break out of a calendar or a page`() throws {
    let agenda = MeetingAgenda(try plan(), language: .en)
    let page = String(decoding: agenda.page, as: UTF8.self)
    #expect(!page.contains("<script>") && page.contains("&lt;script&gt;"))
    #expect(page.contains("a &lt;b&gt; &amp; c"))
    let calendar = String(decoding: agenda.calendar, as: UTF8.self)
    #expect(calendar.contains("<script>\\;alert(1)\\,\\\\"))
    let lines = calendar.components(separatedBy: "\r\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 75 && !$0.contains("\n") })
    #expect(lines.filter { $0 == "BEGIN:VEVENT" }.count == lines.filter { $0 == "END:VEVENT" }.count)
    #expect(lines.contains("DTSTART:20260620T090000"))
  }

  @Test func `a card a table says who sits there when, and names cannot break out of it`() throws {
    let plan = try plan()
    let cards = String(decoding: MeetingAgenda(plan, language: .en).tableCards, as: UTF8.self)
    #expect(cards.components(separatedBy: "<section>").count == 1 + Set(plan.meetings.map(\.table)).count)
    #expect(cards.components(separatedBy: "<td>").count == 1 + 3 * plan.meetings.count)
    #expect(!cards.contains("<script>") && cards.contains("a &lt;b&gt; &amp; c"))
  }

  @Test(arguments: Language.allCases)
  func `the whole plan is a picture with a cell a meeting, well-formed whatever people are called`(
    language: Language
  ) throws {
    let plan = try plan()
    let svg = MeetingOverview(plan, language: language).svg
    let reader = XMLCells()
    let parser = XMLParser(data: svg)
    parser.delegate = reader
    #expect(parser.parse())
    #expect(reader.titles.count == plan.meetings.count)
    for (title, meeting) in zip(reader.titles, plan.meetings) {
      #expect(title.hasPrefix(plan.time(meeting.slot)) && title.hasSuffix(" · \(meeting.value)"))
    }
    #expect(!reader.elements.contains("script"))
    #expect(String(decoding: svg, as: UTF8.self).contains(language == .zh ? "1号桌" : "table 1"))
  }

  /// The elements of a picture, and the titles of its cells.
  private final class XMLCells: NSObject, XMLParserDelegate {
    var elements: Set<String> = []
    var titles: [String] = []
    private var isTitle = false

    func parser(
      _ parser: XMLParser, didStartElement element: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      elements.insert(element)
      isTitle = element == "title"
      if isTitle { titles.append("") }
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
      if isTitle { titles[titles.count - 1] += text }
    }

    func parser(
      _ parser: XMLParser, didEndElement element: String, namespaceURI: String?, qualifiedName: String?
    ) { isTitle = false }
  }

  @Test(
    arguments: [
      ("{", "it is no JSON"), ("{}", "is missing"),
      (event.replacing("\"slots\": 4", with: "\"slots\": 65"), "'slots' must be from 1 to 64"),
      (event.replacing("\"maximum\": 2", with: "\"minimum\": 9223372036854775807"), "must be from 0 to 64"),
      (
        event.replacing("\"slots\": 4", with: "\"slots\": 9223372036854775807"),
        "'slots' must be from 1 to 64"
      ),
      (event.replacing("2026-06-20T09:00", with: "noon"), "'start' must be a time"),
      (event.replacing("T09:00", with: "T23:00"), "must end on the first day"),
      (
        event.replacing("\"from\": \"j\", \"to\": \"r\"", with: "\"from\": \"j\", \"to\": \"q\""),
        "'q', who is no person"
      ),
      (event.replacing("\"id\": \"o\"", with: "\"id\": \"j\""), "person 'j' is named twice"),
      (event.replacing("\"must\"}, {\"from\": \"j\"", with: "\"maybe\"}, {\"from\": \"j\""), "no such value"),
    ])
  func `an event that can't be planned says why`(text: String, fault: String) throws {
    let error = try #require(throws: RequestError.self) { try plan(text) }
    #expect(error.description.contains(fault), "\(error)")
    #expect(error.description.hasPrefix("'event.json' is no event that can be planned: "))
  }
}
