public import AllianceModel
public import Foundation

/// The files a plan of meetings can be written as.
public enum MeetingFormat: String, CaseIterable, Codable, Sendable {
  /// The plan itself.
  case json
  /// Calendars of people, for programs: iCalendar.
  case ics
  /// Agendas of people, for paper.
  case html
  /// Cards to stand on the tables.
  case cards
  /// The whole plan as a picture.
  case svg

  /// The media type (IANA).
  public var mediaType: String {
    switch self {
    case .json: "application/json"
    case .ics: "text/calendar; charset=utf-8"
    case .html, .cards: "text/html; charset=utf-8"
    case .svg: "image/svg+xml"
    }
  }

  /// The file.
  ///
  /// - Parameter person: Only this person's agenda or calendar, and the tables it sits at; nil for all.
  public func data(of answer: MeetingsAnswer, person: String? = nil, in language: Language) throws -> Data {
    let agenda = MeetingAgenda(answer, person: person, language: language)
    return switch self {
    case .json: try AnswerJSON.data(answer)
    case .ics: agenda.calendar
    case .html: agenda.page
    case .cards: agenda.tableCards
    case .svg: MeetingOverview(answer, language: language).svg
    }
  }
}
