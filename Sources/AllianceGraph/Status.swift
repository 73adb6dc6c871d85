import AllianceFeeds
import AllianceMatching
public import AllianceStore

extension Alliance {
  /// What the store holds and where it comes from.
  public func status() throws -> StoreStatus { try store.status(staleAfter: Freshness.stale) }

  /// The names of the formats feeds can come in.
  public static var feedFormats: [String] { FeedFormats.names }
}
