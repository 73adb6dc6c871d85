public import AllianceModel

/// Somebody, or a machine, that may use the service.
public struct Account: Hashable, Codable, Sendable, Identifiable {
  /// The number in the store.
  public let id: Int
  /// The name to sign in with, unique.
  public let name: String
  /// What it may do.
  public let role: Role
  /// The member it speaks for; nil for roles other than `.member`.
  public let member: FactID?
  /// Whether a password was set.
  public let hasPassword: Bool

  /// What an account may do. Raw values are the words of commands and of the store.
  public enum Role: String, CaseIterable, Codable, Sendable {
    /// Reads what everybody may read, and asks questions that take long.
    case reader
    /// Reads as a member of the alliance, with its own listings, and answers its own suggestions.
    case member
    /// Reads and changes all.
    case secretariat
  }
}

/// Something that proves who asks: a session, a machine's token or an invitation to set a password.
///
/// The secret itself is known to its holder alone; the store has its SHA-256.
public struct Credential: Hashable, Codable, Sendable, Identifiable {
  /// The number in the store.
  public let id: Int
  /// The account's name.
  public let account: String
  /// What it is for.
  public let purpose: Purpose
  /// What people call it; empty for sessions and invitations.
  public let label: String
  /// Whether it may change anything.
  public let writes: Bool
  /// When it ends, in seconds since 1970.
  public let expires: Int

  /// What a credential is for.
  public enum Purpose: String, CaseIterable, Codable, Sendable {
    /// A person's visit.
    case session
    /// A machine's access.
    case token
    /// Setting a password, once.
    case invitation
  }
}

/// An entry of the record of access: a change, or a reading of what not everybody may see.
public struct AccessRecord: Hashable, Codable, Sendable, Identifiable {
  /// The number, in the order of the record.
  public let id: Int
  /// When, in seconds since 1970.
  public let at: Int
  /// Who: the account's name; empty where nobody was signed in.
  public let account: String
  /// What was done: `sign-in`, `read`, `import`, …
  public let action: String
  /// To what.
  public let subject: String
}

extension Account.Role: VocabularyTerm {
  /// The name of the role.
  public func name(in language: Language) -> String {
    switch self {
    case .reader: language == .zh ? "读者" : "reader"
    case .member: language == .zh ? "成员" : "member"
    case .secretariat: language == .zh ? "秘书处" : "secretariat"
    }
  }
}
