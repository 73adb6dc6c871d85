import AllianceGraph
import AllianceModel
import AllianceStore
import HTTPTypes

/// Finds out who asks.
struct Authenticator: Sendable {
  let desk: ServiceDesk

  /// Whether a request shows anything that may open more than everybody has.
  static func isClaimed(_ fields: HTTPFields) -> Bool {
    fields[.authorization] != nil || Cookies.value(Cookies.session, in: fields) != nil
  }

  /// The holder of the request's token or session. A token that opens nothing is an error, a session that ended is
  /// nobody's.
  func visitor(_ fields: HTTPFields) throws -> Visitor {
    if let header = fields[.authorization] { return try holder(ofToken: header) }
    guard let text = Cookies.value(Cookies.session, in: fields), let secret = Secret(text),
      let (account, credential) = try desk.store.holder(
        ofSecretHash: secret.hash, purpose: .session, now: desk.clock.seconds())
    else { return .anonymous }
    return try visitor(account, credential, session: secret)
  }

  private func holder(ofToken header: String) throws -> Visitor {
    let parts = header.split(separator: " ", omittingEmptySubsequences: true)
    guard parts.count == 2, parts[0].lowercased() == "bearer",
      let secret = Secret(parts[1]),
      let (account, credential) = try desk.store.holder(
        ofSecretHash: secret.hash, purpose: .token, now: desk.clock.seconds())
    else { throw Problem.badCredential() }
    return try visitor(account, credential, session: nil)
  }

  /// An account that was made for a member speaks for whatever that was merged into.
  private func visitor(_ account: Account, _ credential: Credential, session: Secret?) throws -> Visitor {
    let audience = Visitor.audience(of: account.role)
    return Visitor(
      account: account, writes: credential.writes, session: session,
      member: try account.member.map { try desk.alliance.currentID(of: $0, for: audience) })
  }
}
