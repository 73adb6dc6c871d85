import AllianceModel
import Testing

@Suite struct HorizonTests {
  @Test func `a start that lies far ahead is no measure of what is recent`() {
    let id = { FactID(source: "t", key: $0) }
    func starting(_ day: String) -> Project {
      Project(id: id(day), title: [], start: CalendarDate(day))
    }
    let contents = AllianceContents(
      date: CalendarDate("2026-01-01"), projects: [starting("2024-05-01"), starting("9999-12-31")])
    #expect(contents.horizon == CalendarDate("2024-05-01"))
    #expect(AllianceContents(projects: contents.projects).horizon == CalendarDate("9999-12-31"))
    #expect(AllianceContents().horizon == nil)
  }
}
