import AllianceFeeds
public import AllianceStore

extension Alliance {
  /// What the store holds and where it comes from.
  public func status() throws -> StoreStatus { try store.status() }

  /// The names of the formats feeds can come in.
  public static var feedFormats: [String] { FeedFormats.names }
}
