import AllianceGraph
import AllianceModel
import AllianceStore
import HTTPTypes

extension Route {
  static let quarantine = Route(
    method: .get, path: "\(prefix)/quarantine",
    summary: "Lists the records of feeds that could not be taken, as they stood.", access: .secretariat,
    parameters: [Parameter(name: "source", about: "The source they are of."), .limit(10_000), .cursor],
    isConfidential: true, answerType: QuarantineAnswer.self
  ) { call in
    var answer = try call.alliance.quarantine(QuarantineRequest(source: call["source"]))
    let count = answer.records.count
    let page = try call.page(state: "\(count) \(answer.records.last?.number ?? 0)")
    answer.records = page.part(of: answer.records)
    return try page.reply(answer, of: count)
  }

  static let retryQuarantine = Route(
    method: .post, path: "\(prefix)/quarantine/retry",
    summary: "Reads records again, after what was wrong around them was mended.", access: .secretariat,
    parameters: [
      Parameter(name: "numbers", about: "Their numbers, with commas between; all where it is not said.")
    ], changes: true, answerType: RetrySummary.self
  ) { call in
    let numbers = try call.list("numbers").map { text in
      guard let number = Int(text) else {
        throw Problem.badParameter("numbers", text, expected: "numbers with commas between")
      }
      return number
    }
    return try .json(
      call.alliance.retryQuarantined(RetryRequest(numbers: numbers.isEmpty ? nil : numbers)))
  }

  static let dropQuarantined = Route(
    method: .delete, path: "\(prefix)/quarantine/{number}", summary: "Forgets a record in quarantine.",
    access: .secretariat, parameters: [.quarantined], changes: true, answerType: QuarantinedRecord.self
  ) { call in
    let number = call.number("number") ?? 0
    let record = try call.alliance.quarantined(number)
    try call.alliance.dropQuarantined(number)
    return try .json(record)
  }
}

extension Parameter {
  static let quarantined = Parameter(
    name: "number", about: "The record's number.", sort: .number(1...Int(Int32.max)))
}
