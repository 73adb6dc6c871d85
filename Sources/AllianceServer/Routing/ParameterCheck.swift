import AllianceModel
import Hummingbird

extension Route {
  /// The parameters of a request by name, each as its route says it must be.
  func values(path: [String: String], query: [(name: String, value: String)]) throws -> [String: String] {
    var values = path
    let known = parameters.map(\.name).filter { !pathParameters.contains($0) }
    for (name, value) in query {
      guard known.contains(name) else { throw Problem.unknownParameter(name, known: known) }
      guard values[name] == nil else { throw Problem.repeatedParameter(name) }
      values[name] = value
    }
    for parameter in parameters {
      guard let value = values[parameter.name] else {
        if parameter.isRequired { throw Problem.missingParameter(parameter.name) }
        continue
      }
      if value.isEmpty, !parameter.isRequired {
        values[parameter.name] = nil
      } else {
        try parameter.check(value)
      }
    }
    return values
  }
}

extension Parameter {
  fileprivate func check(_ value: String) throws {
    if let expected = expectation(of: value) {
      throw Problem.badParameter(name, String(value.prefix(100)), expected: expected)
    }
  }

  /// What was expected instead of a value; nil where it is right.
  private func expectation(of value: String) -> String? {
    switch sort {
    case .text:
      let isRight = value.utf8.count <= Self.textLimit && !value.unicodeScalars.contains("\0")
      return isRight && !value.isEmpty ? nil : "a text of 1 to \(Self.textLimit) bytes"
    case .number(let range):
      return Int(value).map { range.contains($0) } == true
        ? nil : "a number from \(range.lowerBound) to \(range.upperBound)"
    case .share: return Float(value).map { (0...1).contains($0) } == true ? nil : "a number from 0 to 1"
    case .word(let words):
      guard !words.contains(value) else { return nil }
      let near = SpellingDistance.nearest(to: value, among: words).map { "; did you mean '\($0)'?" } ?? ""
      return "one of \(words.map { "'\($0)'" }.joined(separator: ", "))" + near
    case .flag: return ["true", "false"].contains(value) ? nil : "'true' or 'false'"
    case .date: return CalendarDate(value) == nil ? "a date like '2025-06-01'" : nil
    }
  }
}
