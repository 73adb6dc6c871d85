public import AllianceGraph
import AllianceModel
public import AllianceStore

/// Makes accounts, invitations and tokens, for the command and the pages alike. Secrets are told once and never kept.
public struct AccountOffice: Sendable {
  private let alliance: Alliance
  private let clock: ServiceClock
  private let passwordCost: Int
  /// Who acts, for the record of access.
  private let actor: String

  /// An office in which `actor` acts.
  public init(_ alliance: Alliance, actor: String) {
    self.init(alliance, actor: actor, clock: .system, passwordCost: PasswordHash.usualCost)
  }

  init(_ alliance: Alliance, actor: String, clock: ServiceClock, passwordCost: Int) {
    self.alliance = alliance
    self.actor = actor
    self.clock = clock
    self.passwordCost = passwordCost
  }

  /// An invitation holds for so long, in seconds.
  static let invitationSeconds = 3 * 86_400
  /// A session holds for so long, in seconds.
  static let sessionSeconds = 12 * 3_600

  private var store: AllianceStore { alliance.store }

  /// Adds an account and returns the path of the page on which its password is set, once.
  ///
  /// - Parameter member: Whom an account of role `.member` speaks for: an id, identifier or unambiguous name.
  /// - Throws: ``RequestError`` where the member is unknown, ``StoreError`` where the name is taken or no name.
  public func add(_ name: String, role: Account.Role, member: String?) throws -> String {
    let id = try member.map { try alliance.show(ShowRequest(member: $0)).member.id }
    let account = try store.addAccount(name, role: role, member: role == .member ? id : nil)
    try record("add account", name)
    return try invite(account)
  }

  /// Invites the holder of an account to set a new password; returns the page's path.
  public func invite(_ name: String) throws -> String {
    let path = try invite(try store.account(named: name))
    try record("invite", name)
    return path
  }

  /// Invites the first of the secretariat where nobody can sign in yet; nil elsewhere.
  func firstInvitation() throws -> String? {
    let accounts = try store.accounts()
    guard !accounts.contains(where: { $0.role == .secretariat && $0.hasPassword }) else { return nil }
    let first =
      try accounts.first { $0.role == .secretariat }
      ?? store.addAccount("secretariat", role: .secretariat, member: nil)
    return try invite(first)
  }

  private func invite(_ account: Account) throws -> String {
    let secret = Secret()
    _ = try store.addCredential(
      .invitation, of: account, secretHash: secret.hash, writes: true,
      expires: clock.seconds() + Self.invitationSeconds, now: clock.seconds())
    return "/invitation/\(secret.text)"
  }

  /// Removes an account with all that opens something in its name.
  public func remove(_ name: String) throws {
    try store.removeAccount(name)
    try record("remove account", name)
  }

  /// Makes a machine's token for an account; the secret is told here and nowhere else.
  ///
  /// - Parameters:
  ///   - writes: Whether it may change anything.
  ///   - days: How long it holds.
  public func addToken(_ label: String, of name: String, writes: Bool, days: Int) throws -> String {
    let secret = Secret()
    let account = try store.account(named: name)
    let now = clock.seconds()
    _ = try store.addCredential(
      .token, of: account, secretHash: secret.hash, label: String(label.prefix(64)), writes: writes,
      expires: now + days * 86_400, now: now)
    try record("add token", name)
    return secret.text
  }

  /// Ends a machine's token.
  public func removeToken(_ id: Int) throws {
    try store.removeToken(id)
    try record("remove token", "\(id)")
  }

  /// Machines' tokens that still hold.
  public func tokens() throws -> [Credential] { try store.tokens(now: clock.seconds()) }

  private func record(_ action: String, _ subject: String) throws {
    try store.record(action, of: subject, by: actor, at: clock.seconds())
  }
}

extension AccountOffice {
  /// Opens a session for whoever knows the name and the password; takes as long where there is no such account.
  func signIn(_ name: String, password: String) throws -> Secret {
    let stored = try store.passwordHash(of: name).map { PasswordHash(stored: $0) }
    if stored == nil { _ = try PasswordHash(of: String(password.prefix(100)), cost: passwordCost) }
    guard let stored, stored.isOf(password) else {
      try record("sign-in refused", String(name.prefix(64)))
      throw Problem.wrongSignIn()
    }
    return try openSession(try store.account(named: name))
  }

  /// Sets the password of whoever was invited, and opens a session.
  func accept(_ invitation: Secret, password: String) throws -> Secret {
    guard
      let (account, _) = try store.holder(
        ofSecretHash: invitation.hash, purpose: .invitation, now: clock.seconds())
    else { throw Problem.endedInvitation() }
    guard password.count >= PasswordHash.leastLength, password.utf8.count <= PasswordHash.mostBytes else {
      throw Problem.weakPassword()
    }
    try store.setPassword(hash: PasswordHash(of: password, cost: passwordCost).text, of: account)
    try store.record("set password", of: account.name, by: account.name, at: clock.seconds())
    return try openSession(account)
  }

  /// Whose password an invitation sets; throws ``Problem`` where it has ended.
  func invited(by invitation: Secret) throws -> Account {
    guard
      let (account, _) = try store.holder(
        ofSecretHash: invitation.hash, purpose: .invitation, now: clock.seconds())
    else { throw Problem.endedInvitation() }
    return account
  }

  private func openSession(_ account: Account) throws -> Secret {
    let secret = Secret()
    _ = try store.addCredential(
      .session, of: account, secretHash: secret.hash, writes: true,
      expires: clock.seconds() + Self.sessionSeconds, now: clock.seconds())
    try store.record("sign-in", of: account.name, by: account.name, at: clock.seconds())
    return secret
  }
}
