/// What a server may ask of us; past any of these a fetch ends with a sentence.
public struct FetchLimits: Hashable, Sendable {
  /// Bytes of the answer, as they come over the wire.
  public var bytes = 4 << 30
  /// Seconds until there is a connection.
  public var connectSeconds = 20
  /// Fewer bytes a second than this, for ``slowSeconds`` on end, is too slow.
  public var slowBytesPerSecond = 500
  /// For how many seconds on end an answer may be slow.
  public var slowSeconds = 30
  /// Seconds of the whole fetch of one address.
  public var totalSeconds = 2 * 60 * 60
  /// How many times an address may lead to another.
  public var redirects = 5
  /// How many times a server that is busy or failing is asked again.
  public var retries = 2
  /// Seconds before it is asked again the first time, twice as many the next, where it does not say.
  public var retrySeconds = 1.0
  /// How many seconds a server may ask us to wait.
  public var retryAfterSeconds = 300
  /// Whether private, loopback and link-local addresses may be connected to.
  public var allowsPrivate = false

  /// The limits above.
  public init() {}
}
