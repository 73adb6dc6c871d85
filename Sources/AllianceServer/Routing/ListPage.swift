import AllianceGraph
import AllianceModel
import Crypto
import Foundation
import HTTPTypes

/// Which part of a long list is asked for, and by what the next one is.
///
/// A cursor is sealed with all it depends on: the question, who asks, and the state of what the list is made of. So it
/// leads on from the very list that it was handed out with, or nowhere.
struct ListPage {
  /// So many of the list's beginning came before.
  let skip: Int
  /// At most this many; nil for all, where neither a number nor a cursor is given.
  let limit: Int?
  private let call: Call
  private let state: @Sendable () throws -> String
  private let stateBefore: String

  /// Where a cursor without a number leads on.
  private static let usualLimit = 100

  fileprivate init(_ call: Call, state: @escaping @Sendable () throws -> String) throws {
    (self.call, self.state, stateBefore) = (call, state, try state())
    let asked = call.number(Parameter.limitName)
    guard let cursor = call[Parameter.cursor.name] else {
      (skip, limit) = (0, asked)
      return
    }
    let parts = cursor.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, let place = Int(parts[0]), let usual = Int(parts[1]),
      Secret.isSame(cursor, Self.cursor(place, usual, call, stateBefore))
    else { throw Problem.staleCursor() }
    (skip, limit) = (place, asked ?? usual)
  }

  /// An answer that holds this part of a list, naming the next part where there is one.
  ///
  /// - Parameter count: How many the whole list has.
  func reply(_ answer: some Encodable, of count: Int) throws -> Reply {
    guard let limit, count > skip + limit else { return try .json(answer) }
    guard try skip == 0 || stateBefore == state() else { throw Problem.staleCursor() }
    let next = Self.cursor(skip + limit, limit, call, stateBefore)
    var reply = try Reply.json(PagedAnswer(answer: answer, next: next))
    let kept = call.values.filter { $0.key != Parameter.cursor.name }.sorted { $0.key < $1.key }
    let query = (kept + [(Parameter.cursor.name, next)]).map { "\($0)=\(FormText.encoded($1))" }
    if let name = HTTPField.Name("Link") {
      reply.fields[name] = "<\(call.path)?\(query.joined(separator: "&"))>; rel=\"next\""
    }
    return reply
  }

  private static func cursor(_ skip: Int, _ limit: Int, _ call: Call, _ state: String) -> String {
    let asked = call.values.filter { ![Parameter.cursor.name, Parameter.limitName].contains($0.key) }
      .sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] }
    let parts =
      [
        call.path, call.audience.rawValue, call.visitor.member?.description ?? "", state, "\(skip)",
        "\(limit)",
      ]
      + asked
    let text = parts.map { "\($0.utf8.count):\($0)" }.joined()
    return "\(skip)-\(limit)-\(call.desk.cursorKey.code(of: text))"
  }
}

/// An answer, and by what its next part is asked for.
struct PagedAnswer<Answer: Encodable>: Encodable {
  let answer: Answer
  let next: String

  private enum Key: String, CodingKey { case next }

  func encode(to encoder: any Encoder) throws {
    try answer.encode(to: encoder)
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(next, forKey: .next)
  }
}

extension Call {
  /// The part of a list that is asked for, of a list made of a snapshot.
  func page() throws -> ListPage {
    try ListPage(self) { [alliance, audience] in try alliance.edition(for: audience).uuidString }
  }

  /// The part that is asked for of a list that is at hand whole.
  ///
  /// - Parameter state: Differs where the beginning of the list does.
  func page(state: String) throws -> ListPage { try ListPage(self) { state } }
}

extension ListPage {
  /// This part of a list.
  func part<Element>(of list: [Element]) -> [Element] {
    Array(list.dropFirst(skip).prefix(limit ?? list.count))
  }
}

extension Parameter {
  static let limitName = "limit"

  static let cursor = Parameter(
    name: "cursor",
    about: "Goes on where an answer named this 'next'; it holds as long as what the list is made of.")
}
