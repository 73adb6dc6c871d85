import HTTPTypes

/// One thing that can be asked of the service: from this, requests are checked, answered and documented.
///
/// A new one is a file in `API/Routes/` or `Pages/`, and its line in ``all``.
struct Route: Sendable {
  /// The method.
  let method: HTTPRequest.Method
  /// The path, with names of parameters in braces.
  let path: String
  /// What it does, for documents.
  let summary: String
  /// Who may ask.
  let access: Access
  /// What can be said in the path and the query; all else is refused.
  var parameters: [Parameter] = []
  /// What body it takes.
  var body: Body = .none
  /// Whether it changes anything: then it needs a credential that may write, and is recorded.
  var changes = false
  /// Whether the answer is made of nothing but a snapshot and the question: then it has an ETag.
  var isOfSnapshot = false
  /// The state of what the answer depends on beside a snapshot; nil where that is all.
  var mark: (@Sendable (Call) throws -> String)?
  /// Whether readings are on record whoever asks: it may tell what is for few.
  var isConfidential = false
  /// Whether it is answered at once, without looking at who asks or at the store, however busy the service is.
  var isInstant = false
  /// Whether it can be answered with a job that goes on by itself (RFC 7240, `respond-async`).
  var canBeJob = false
  /// The media type of the answer; nil where it depends on the question.
  var mediaType: String? = "application/json"
  /// The type of its answers in JSON, of which their schema is made; nil for others.
  var answerType: (any (Decodable & Sendable).Type)?
  /// Answers.
  let answer: @Sendable (Call) throws -> Reply

  /// What body a route takes.
  enum Body: Hashable, Sendable {
    /// None; one that is sent is not read.
    case none
    /// JSON.
    case json
    /// A page's form, without files.
    case form
    /// Bytes that are kept in a file while they come in.
    case file
    /// A page's form with a file, kept like `file`.
    case upload
  }

  /// All routes.
  static let all: [Route] = operation + interface + pages

  /// Whether it belongs to the interface for programs, as against pages.
  var isForPrograms: Bool { path.hasPrefix("/api/") }

  /// The names of the parameters in the path.
  var pathParameters: [String] {
    path.split(separator: "/").filter { $0.hasPrefix("{") }.map { String($0.dropFirst().dropLast()) }
  }
}

/// What can be said to a route.
struct Parameter: Sendable {
  /// The name in the path or the query.
  let name: String
  /// What it means.
  let about: String
  /// What it can be.
  var sort: Sort = .text
  /// Whether it must be there. What is in the path always is.
  var isRequired = false

  /// What a parameter can be.
  enum Sort: Hashable, Sendable {
    /// Any text of at most ``textLimit`` bytes.
    case text
    /// A whole number.
    case number(ClosedRange<Int>)
    /// A number from 0 to 1.
    case share
    /// One of these.
    case word([String])
    /// `true` or `false`.
    case flag
    /// A date like `2025-06-01`.
    case date
  }

  /// Longer texts are refused.
  static let textLimit = 2_000
}

extension Parameter {
  /// The same, but it must be there.
  var required: Parameter {
    var parameter = self
    parameter.isRequired = true
    return parameter
  }

  static func limit(_ most: Int = 1_000) -> Parameter {
    Parameter(name: limitName, about: "At most this many.", sort: .number(1...most))
  }
}
