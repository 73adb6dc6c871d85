import AllianceGraph
import AllianceModel
import Foundation
import HTTPTypes

/// A request that was checked, on its way to an answer.
struct Call: Sendable {
  /// What is asked.
  let desk: ServiceDesk
  /// Who asks.
  var visitor: Visitor
  /// The language of pages and pictures, unless the request names another.
  let language: Language
  /// The path that was asked for, still encoded.
  var path = ""
  /// Parameters of the path and the query, or of a form, by name.
  var values: [String: String]
  /// The body, where it is kept in memory.
  var body = Data()
  /// The file in which a large body is kept while the request is answered; nil for others.
  var file: URL?
  /// Whether whoever asks would rather have an answer now than the outcome later (RFC 7240, `respond-async`).
  var wantsJob = false

  var alliance: Alliance { desk.alliance }
  var audience: Visibility { visitor.audience }

  subscript(_ name: String) -> String? { values[name] }

  /// A number; nil where it is not given.
  func number(_ name: String) -> Int? { values[name].flatMap { Int($0) } }

  func flag(_ name: String) -> Bool { values[name] == "true" }

  /// One of the words of a type, or nil.
  func word<Word: RawRepresentable<String>>(_ name: String, as type: Word.Type = Word.self) -> Word? {
    values[name].flatMap { Word(rawValue: $0) }
  }

  /// The parts of a list with commas between.
  func list(_ name: String) -> [String] {
    values[name]?.split(whereSeparator: { ",，、".contains($0) })
      .map { $0.trimmingCharacters(in: .whitespaces) } ?? []
  }
}

/// What goes back.
struct Reply: Sendable {
  /// The bytes.
  var body = Data()
  /// Their type (IANA).
  var mediaType = "application/json"
  /// The status.
  var status: Int = 200
  /// The name under which a browser keeps it; nil for what it shows.
  var fileName: String?
  /// Whether a browser keeps it as a file instead of showing it.
  var isDownload = false
  /// Where to go instead; nil for here.
  var location: String?
  /// A cookie to set, whole; nil for none.
  var cookie: String?
  /// Other header fields.
  var fields: [HTTPField.Name: String] = [:]

  /// The same with no bytes.
  var withoutBody: Reply {
    var reply = self
    reply.body = Data()
    return reply
  }

  /// An answer as JSON, in the bytes of the command.
  static func json(_ answer: some Encodable) throws -> Reply { Reply(body: try AnswerJSON.data(answer)) }
}
