import AllianceModel
import AllianceStore

/// Who asks.
struct Visitor: Sendable {
  /// The account; nil for everybody else.
  let account: Account?
  /// Whether the credential may change anything.
  let writes: Bool
  /// The secret of the session, for a person with a browser; nil for machines.
  let session: Secret?
  /// The member this visitor speaks for, under the id it has now, whose listings are all its own to see.
  var member: FactID?

  /// Somebody who shows nothing.
  static let anonymous = Visitor(account: nil, writes: false, session: nil)

  /// What this visitor may see of listings.
  var audience: Visibility { Self.audience(of: account?.role) }

  /// What a role may see of listings, nil being everybody's: the one place where a role becomes an audience.
  ///
  /// What two sides of a match may see of each other, ``Visibility/matched``, only the secretariat sees beside the two.
  static func audience(of role: Account.Role?) -> Visibility {
    switch role {
    case nil, .reader: .public
    case .member: .members
    case .secretariat: .secretariat
    }
  }

  /// Whether this visitor reaches routes of a sort.
  func has(_ access: Access) -> Bool { access <= Access(account?.role) }

  /// The name in records and logs; empty for everybody else.
  var name: String { account?.name ?? "" }
}

/// What a route asks of its visitors, from everybody to the secretariat.
enum Access: Int, Comparable, CaseIterable, Sendable {
  /// Nothing.
  case anyone
  /// To be signed in.
  case reader
  /// To speak for a member of the alliance.
  case member
  /// To be of the secretariat.
  case secretariat

  init(_ role: Account.Role?) {
    self =
      switch role {
      case nil: .anyone
      case .reader: .reader
      case .member: .member
      case .secretariat: .secretariat
      }
  }

  static func < (a: Access, b: Access) -> Bool { a.rawValue < b.rawValue }
}
