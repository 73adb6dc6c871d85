import AllianceModel
import Testing

@Suite struct CalendarDateTests {
  @Test(arguments: [
    "2019-01-02", "20190102", "2019-01-02 00:00:00", "2019-01-02T09:00:00+08:00", "2019-01-02Z",
  ])
  func `a date is read in every form that feeds use`(text: String) {
    #expect(CalendarDate(text)?.description == "2019-01-02")
  }

  @Test(arguments: [
    "", "2019", "2019-13-01", "2019-02-29", "201901021", "2019-01-0x", "02/01/2019", "0000-01-01",
  ])
  func `what is no date is nil`(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test func `ordinals count days over leap years and centuries`() throws {
    let first = try #require(CalendarDate("0001-01-01"))
    #expect(first.ordinal == 0)
    let before = try #require(CalendarDate("2024-02-28"))
    let after = try #require(CalendarDate("2024-03-01"))
    #expect(after.ordinal - before.ordinal == 2)
    #expect(try #require(CalendarDate("1970-01-01")).ordinal == 719_162)
  }
}
