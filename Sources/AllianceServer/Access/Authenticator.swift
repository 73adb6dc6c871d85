import AllianceStore
import HTTPTypes

/// Finds out who asks.
struct Authenticator: Sendable {
  let desk: ServiceDesk

  /// The holder of the request's token or session. A token that opens nothing is an error, a session that ended is
  /// nobody's.
  func visitor(_ fields: HTTPFields) throws -> Visitor {
    if let header = fields[.authorization] { return try holder(ofToken: header) }
    guard let text = Cookies.value(Cookies.session, in: fields), let secret = Secret(text),
      let (account, credential) = try desk.store.holder(
        ofSecretHash: secret.hash, purpose: .session, now: desk.clock.seconds())
    else { return .anonymous }
    return Visitor(account: account, writes: credential.writes, session: secret)
  }

  private func holder(ofToken header: String) throws -> Visitor {
    let parts = header.split(separator: " ", omittingEmptySubsequences: true)
    guard parts.count == 2, parts[0].lowercased() == "bearer",
      let secret = Secret(parts[1]),
      let (account, credential) = try desk.store.holder(
        ofSecretHash: secret.hash, purpose: .token, now: desk.clock.seconds())
    else { throw Problem.badCredential() }
    return Visitor(account: account, writes: credential.writes, session: nil)
  }
}
