import AllianceMatching
public import AllianceModel
import AllianceNetwork

/// A need that does not count, or counts less than when it was stated.
public struct NeedNotice: Hashable, Codable, Sendable {
  /// The need.
  public var listing: FactID
  /// Whose it is.
  public var member: FactID
  /// Its words.
  public var text: [LocalizedText]
  /// What is the matter with it.
  public var state: State
  /// The last day it held, the first on which it will, or the day it was last stated.
  public var day: CalendarDate

  /// What can be the matter with a need.
  public enum State: String, CaseIterable, Codable, Sendable {
    /// It holds no more and does not count.
    case expired
    /// It does not hold yet and does not count.
    case early
    /// No feed has stated it for so long that somebody should ask; it counts half or less.
    case stale
  }

  /// Whether somebody should renew the need or take it back.
  public var isLapsed: Bool { state != .early }
}

extension NeedNotice.State: VocabularyTerm {
  /// The state in words.
  public func name(in language: Language) -> String {
    switch self {
    case .expired: language == .zh ? "已过期，不计入" : "expired, does not count"
    case .early: language == .zh ? "尚未生效，不计入" : "not in force yet, does not count"
    case .stale: language == .zh ? "久未更新，减半计入，请确认" : "not confirmed for long, counts half at most; please ask"
    }
  }
}

extension Snapshot {
  /// The needs of a member that don't count in full, in order of id.
  func notices(on member: Int) -> [NeedNotice] {
    graph.listingsOfMember[member].map { graph.listings[Int($0)] }.filter { $0.side == .need }
      .compactMap { need in
        notice(on: need).map { state, day in
          NeedNotice(listing: need.id, member: need.member, text: need.text, state: state, day: day)
        }
      }
  }

  private func notice(on need: Listing) -> (NeedNotice.State, CalendarDate)? {
    guard let today = graph.date else { return nil }
    if let until = need.validUntil, until < today { return (.expired, until) }
    if let from = need.validFrom, from > today { return (.early, from) }
    let seen = lastSeen[need.id]
    guard Freshness.age(of: need, lastSeen: seen, on: today) >= Freshness.stale,
      let stated = [need.validFrom, seen].compactMap({ $0 }).max()
    else { return nil }
    return (.stale, stated)
  }
}
