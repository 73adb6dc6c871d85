import AllianceGraph
import AllianceModel
import AllianceStore
import CoreMetrics
public import Foundation
import Logging

/// How the service runs.
public struct ServiceOptions: Sendable {
  /// The address it listens on.
  public var host: String
  /// The port; 0 for any that is free.
  public var port: Int
  /// The address people see, where a proxy stands before the service; nil for its own.
  public var publicURL: URL?
  /// How many requests a second a client may make.
  public var requestsPerSecond: Int
  /// Uploads beyond this are refused, in bytes.
  public var uploadLimit: Int

  /// On this machine alone, unless said otherwise.
  public init(
    host: String = "127.0.0.1", port: Int = 8080, publicURL: URL? = nil, requestsPerSecond: Int = 50,
    uploadLimit: Int = 2 << 30
  ) {
    self.host = host
    self.port = port
    self.publicURL = publicURL
    self.requestsPerSecond = requestsPerSecond
    self.uploadLimit = uploadLimit
  }

  /// Bodies kept in memory are refused beyond this, in bytes.
  static let bodyLimit = 1 << 20
  /// A body kept in memory must be there within this, in seconds.
  static let bodySeconds = 20
  /// An upload must be there within this, in seconds.
  static let uploadSeconds = 3_600
  /// A connection without a byte for so long is closed, in seconds.
  static let idleSeconds: Int64 = 30
  /// More connections than this wait.
  static let connectionLimit = 2_000
  /// Answers are kept up to so many bytes.
  static let answerBytes = 64 << 20
}

/// What all routes share.
final class ServiceDesk: Sendable {
  let alliance: Alliance
  let options: ServiceOptions
  let clock: ServiceClock
  let workers: Workers
  let metrics: PrometheusMetrics
  let spool: Spool
  let scribe = Scribe()
  let imports: ImportQueue
  let requests: RateLimit
  let signIns: RateLimit
  let passwordCost: Int
  /// Seals the cursors of lists, as long as the process runs.
  let cursorKey = Secret()
  let answers = AnswerShelf(limit: ServiceOptions.answerBytes)
  let watch: StoreWatch

  init(
    _ alliance: Alliance, options: ServiceOptions, clock: ServiceClock = .system,
    passwordCost: Int = PasswordHash.usualCost
  ) throws {
    self.alliance = alliance
    self.options = options
    self.clock = clock
    self.passwordCost = passwordCost
    workers = Workers()
    watch = StoreWatch(alliance)
    alliance.answerWhileRenewing()
    metrics = PrometheusMetrics()
    spool = try Spool(limit: options.uploadLimit)
    imports = try ImportQueue(alliance, spool: spool, scribe: scribe, clock: clock)
    let rate = Double(options.requestsPerSecond)
    requests = RateLimit(rate: rate, burst: 4 * rate)
    signIns = RateLimit(rate: 0.1, burst: 8)
  }

  var store: AllianceStore { alliance.store }

  /// The address people see, without a slash at its end.
  var address: String {
    let address = options.publicURL?.absoluteString ?? "http://\(options.host):\(options.port)"
    return address.hasSuffix("/") ? String(address.dropLast()) : address
  }

  /// Whether browsers come over an encrypted connection, so that cookies may ask for one.
  var isEncrypted: Bool { options.publicURL?.scheme?.lowercased() == "https" }
}

/// What time it is.
struct ServiceClock: Sendable {
  /// Seconds since 1970.
  let seconds: @Sendable () -> Int

  /// The computer's clock.
  static let system = ServiceClock { Int(Date().timeIntervalSince1970) }

  /// The day, in UTC.
  var today: CalendarDate { day(after: 0) }

  /// The day so many days from now, in UTC.
  func day(after days: Int) -> CalendarDate {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let moment = Date(timeIntervalSince1970: Double(seconds() + days * 86_400))
    let parts = calendar.dateComponents([.year, .month, .day], from: moment)
    return CalendarDate(year: parts.year ?? 1, month: parts.month ?? 1, day: parts.day ?? 1)!
  }
}
