import AllianceStore
import Foundation
import HTTPTypes
import Testing

@testable import AllianceServer

/// A visit with the session of somebody of the secretariat who set a password.
struct SignedIn {
  let visit: Visit
  /// The session's secret.
  let secret: Secret

  static let password = "correct horse battery"
  /// The type of a form without files.
  static let form = "application/x-www-form-urlencoded"

  /// Signs "wang" in.
  init(_ visit: Visit) async throws {
    let path = try visit.office.add("wang", role: .secretariat, member: nil)
    let answer = try await visit.ask(
      .post, path, body: Data("password=\(FormText.encoded(Self.password))".utf8), type: Self.form)
    #expect(answer.status == 303, "\(answer.text)")
    try self.init(answer, visit)
  }

  /// The session that an answer begins.
  init(_ answer: Visit.Answer, _ visit: Visit) throws {
    let cookie = try #require(answer.fields[.setCookie])
    #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"))
    let value = try #require(cookie.split(separator: ";").first)
    var visit = visit
    visit.fields["Cookie"] = String(value)
    self.visit = visit
    secret = try #require(Secret(value.split(separator: "=").last ?? ""))
  }
}
