import AllianceGraph
import AllianceModel
import ArgumentParser
import Foundation

struct Meetings: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Plan who meets whom at an event, when and at which table.",
    discussion: """
      The event is a JSON file: start, slots, tables, people with their members, and wishes (must, would, no). \
      What is suggested to the members counts beside the wishes. Every wish that does not come true is listed with what \
      stands in its way. Imports/fictional-round-table.json is one to begin with.

      EXAMPLES
        alliance meetings --event Imports/fictional-round-table.json
        alliance meetings --event event.json --tables 20 --min 3 --max 8 --json
        alliance meetings --event event.json --format html > agendas.html
        alliance meetings --event event.json --format svg > plan.svg
        alliance meetings --event event.json --for p07 --format ics > p07.ics
      """)

  @Option(help: ArgumentHelp("The event; - is standard input.", valueName: "file"), completion: .file())
  var event: String

  @Option(help: "This many slots, instead of the event's number.")
  var slots: Int?

  @Option(help: "This many tables.")
  var tables: Int?

  @Option(
    name: .customLong("min"), help: ArgumentHelp("At least this many meetings each.", valueName: "count"))
  var minimum: Int?

  @Option(
    name: .customLong("max"), help: ArgumentHelp("At most this many meetings each.", valueName: "count"))
  var maximum: Int?

  @Option(name: .customLong("for"), help: ArgumentHelp("Only this person's agenda.", valueName: "person"))
  var person: String?

  @Option(
    help: "How the plan is printed: ics and html are agendas, cards stand on tables, svg is the whole plan.")
  var format: Format = .table

  @Flag(help: "The same as --format json.")
  var json = false

  @OptionGroup var answer: AnswerOptions
  @OptionGroup var store: StoreOptions

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case table, json, ics, html, cards, svg
  }

  func validate() throws {
    guard slots.map({ (1...64).contains($0) }) ?? true else {
      throw ValidationError("--slots must be from 1 to 64.")
    }
    guard tables.map({ (1...10_000).contains($0) }) ?? true else {
      throw ValidationError("--tables must be from 1 to 10000.")
    }
  }

  func run() throws {
    let found = try store.open().meetings(MeetingsRequest(event: try read(), audience: answer.audience))
    if let person, found.people[person] == nil {
      throw UsageFault(description: "nobody at the event has the id '\(person)'")
    }
    if let file = json ? .json : MeetingFormat(rawValue: format.rawValue) {
      return Terminal.put(try file.data(of: found, person: person, in: answer.spoken))
    }
    let list = MeetingList(answer: found, person: person, language: answer.spoken)
    list.lines(width: Terminal.width).forEach(Terminal.put)
    Terminal.note(found.summary(in: answer.spoken))
  }

  private func read() throws -> MeetingEvent {
    guard
      let data = event == "-"
        ? FileHandle.standardInput.readDataToEndOfFile() : FileManager.default.contents(atPath: event)
    else { throw UsageFault(description: "the file '\(event)' can't be read; check its path") }
    var read = try MeetingEvent(reading: data, name: event)
    read.slots = slots ?? read.slots
    read.tables = tables ?? read.tables
    read.minimum = minimum ?? read.minimum
    read.maximum = maximum ?? read.maximum
    return try read.checked(name: event)
  }
}
