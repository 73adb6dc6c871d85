import AllianceModel
import AllianceStore
import HTTPTypes

extension Problem {
  static func notSignedIn() -> Problem {
    Problem(
      .unauthorized, "this needs a token in the field 'Authorization: Bearer …', or to be signed in",
      fields: [.wwwAuthenticate: "Bearer"])
  }

  static func badCredential() -> Problem {
    Problem(
      .unauthorized, "the token is unknown, was revoked or has ended; ask the secretariat for a new one",
      fields: [.wwwAuthenticate: "Bearer error=\"invalid_token\""])
  }

  static func notAllowed(_ access: Access) -> Problem {
    Problem(.forbidden, "this is for accounts of role '\(access)'; ask the secretariat")
  }

  static func readOnly() -> Problem {
    Problem(.forbidden, "the token may read only; make one that may write with 'alliance users token'")
  }

  static func foreignForm() -> Problem {
    Problem(.forbidden, "the form is of another visit, or of another site; open the page again and repeat")
  }

  static func needsToken() -> Problem {
    Problem(.forbidden, "changes over the interface need a token, not a browser's session")
  }

  static func notYours(_ member: String) -> Problem {
    Problem(.forbidden, "'\(member)' is not the member your account speaks for")
  }

  static func wrongMethod(_ allowed: [HTTPRequest.Method]) -> Problem {
    let names = allowed.map(\.rawValue).sorted().joined(separator: ", ")
    return Problem(.methodNotAllowed, "this can't be asked so; expected \(names)", fields: [.allow: names])
  }

  static func tooManyRequests() -> Problem {
    Problem(.tooManyRequests, "too many requests; wait a little", fields: [.retryAfter: "2"])
  }

  static func tooManyImports() -> Problem {
    Problem(
      .serviceUnavailable, "too many feeds wait to be imported; send it when one is done",
      fields: [.retryAfter: "60"])
  }

  static func unknownImport(_ id: String) -> Problem {
    Problem(
      .notFound, "import '\(id)' is unknown or long past; 'GET /api/v1/imports' lists those that are kept")
  }

  static func busy() -> Problem {
    Problem(.serviceUnavailable, "too many questions at once; wait a little", fields: [.retryAfter: "5"])
  }

  static func unknownParameter(_ name: String, known: [String]) -> Problem {
    let near = SpellingDistance.nearest(to: name, among: known).map { "; did you mean '\($0)'?" }
    let list =
      known.isEmpty ? "; none is expected" : "; expected \(known.map { "'\($0)'" }.joined(separator: ", "))"
    return Problem(.badRequest, "parameter '\(name)' is unknown\(near ?? list)")
  }

  static func repeatedParameter(_ name: String) -> Problem {
    Problem(.badRequest, "parameter '\(name)' is given more than once; give it once")
  }

  static func missingParameter(_ name: String) -> Problem {
    Problem(.badRequest, "parameter '\(name)' is missing")
  }

  static func badParameter(_ name: String, _ value: String, expected: String) -> Problem {
    Problem(.badRequest, "parameter '\(name)' is '\(value)'; expected \(expected)")
  }

  static func staleCursor() -> Problem {
    Problem(
      .badRequest,
      "the cursor is of another question, or the list has changed since; begin again without 'cursor'")
  }

  static func badBody(_ fault: String) -> Problem {
    Problem(.badRequest, "the body can't be read: \(fault)")
  }

  static func tooLarge(_ limit: Int) -> Problem {
    Problem(.contentTooLarge, "the body is larger than \(limit) bytes; send less")
  }

  static func tooSlow() -> Problem {
    Problem(.requestTimeout, "the body took too long; send it faster", fields: [.connection: "close"])
  }

  static func fullDisk() -> Problem {
    Problem(
      HTTPResponse.Status(code: 507, reasonPhrase: "Insufficient Storage"),
      "the upload can't be kept; check the disk of the server")
  }

  static func wrongSignIn() -> Problem {
    Problem(.unauthorized, "the name or the password is wrong")
  }

  static func weakPassword() -> Problem {
    Problem(
      .badRequest,
      "the password is too short or too long; take \(PasswordHash.leastLength) characters or more")
  }

  static func endedInvitation() -> Problem {
    Problem(
      .notFound,
      "the link was used or has ended; ask for a new one, or make one with 'alliance users invite'")
  }
}

extension ImportJob {
  static func refusal(of file: String, faults: Int) -> String {
    let found = "\(faults) \(faults == 1 ? "record is" : "records are") faulty"
    return Diagnostic(
      file: file, line: nil, severity: .error,
      message:
        "\(found) and nothing was taken; correct the feed, or take the others with 'faults' as 'quarantine'"
    ).description
  }

  /// What to do about a job that was cut off.
  static let interruption =
    "the service stopped before the feed was taken; send it again: of what is known already, nothing changes"
}
