import AllianceModel
import CCurl
import Foundation

/// By what a server tells whether its feed changed since we had it.
public struct Validators: Hashable, Codable, Sendable {
  /// The tag of what we had; nil where it had none.
  public var etag: String?
  /// When what we had was last changed, as the server wrote it; nil where it didn't say.
  public var lastModified: String?

  /// What the server said.
  public init(etag: String? = nil, lastModified: String? = nil) {
    self.etag = etag
    self.lastModified = lastModified
  }
}

/// What a fetch found.
public enum Fetched: Sendable {
  /// The feed did not change since the one the validators are of.
  case notModified
  /// The feed, whole, in a temporary file, as it came over the wire; and by what to ask the next time.
  case feed(Spool, Validators)
}

/// Fetches feeds from the web within ``FetchLimits``, in flat memory.
public struct Fetcher: Sendable {
  /// What servers may ask of us.
  public var limits: FetchLimits

  /// A fetcher with limits.
  public init(limits: FetchLimits = FetchLimits()) { self.limits = limits }

  /// Fetches a feed, unless the server says that it did not change. Every address that it leads to is checked like the
  /// first.
  ///
  /// - Throws: The ``Diagnostic`` that says why there is no whole feed.
  public func fetch(_ address: WebAddress, unless known: Validators = Validators()) throws -> Fetched {
    var place = address
    for _ in 0...limits.redirects {
      let answer = try ask(place, unless: known)
      switch answer.status {
      case 200: return try feed(answer, address)
      case 304: return .notModified
      case 300..<400:
        guard let next = answer.redirection else { throw Diagnostic.status(answer.status, place.shown) }
        place = try self.next(next, from: place)
      default: throw Diagnostic.status(answer.status, place.shown)
      }
    }
    throw Diagnostic.tooManyRedirects(address.shown, limits.redirects)
  }

  private func next(_ text: String, from place: WebAddress) throws -> WebAddress {
    let next: WebAddress
    do { next = try WebAddress(text) } catch let fault as Diagnostic {
      throw Diagnostic.badRedirect(place.shown, fault)
    }
    if place.isSecure, !next.isSecure { throw Diagnostic.insecureRedirect(place.shown, to: next.shown) }
    return next
  }

  private func feed(_ answer: Transfer, _ address: WebAddress) throws -> Fetched {
    let head = String(decoding: answer.spool.head(512), as: UTF8.self).lowercased().drop { $0.isWhitespace }
    if head.hasPrefix("<!doctype html") || head.hasPrefix("<html") { throw Diagnostic.webPage(address.shown) }
    return .feed(
      answer.spool, Validators(etag: answer.headers["etag"], lastModified: answer.headers["last-modified"]))
  }

  /// The answer to one request; a server that is busy or failing is asked again, within limits.
  private func ask(_ address: WebAddress, unless known: Validators) throws -> Transfer {
    var headers = ["Accept: application/xml, text/xml, */*;q=0.5", "Accept-Encoding: gzip"]
    if let etag = known.etag { headers.append("If-None-Match: \(etag)") }
    if let date = known.lastModified { headers.append("If-Modified-Since: \(date)") }
    for attempt in 0...limits.retries {
      let transfer = try Transfer(address, headers: headers, limits: limits)
      try transfer.run()
      guard [429, 500, 502, 503, 504].contains(transfer.status), attempt < limits.retries else {
        return transfer
      }
      Thread.sleep(forTimeInterval: try delay(transfer, attempt, address))
    }
    preconditionFailure("the last attempt returns")
  }

  private func delay(_ transfer: Transfer, _ attempt: Int, _ address: WebAddress) throws -> Double {
    guard let said = transfer.headers["retry-after"] else {
      return limits.retrySeconds * Double(1 << attempt)
    }
    let date = Double(curl_getdate(said, nil)) - Date().timeIntervalSince1970
    let seconds = Int(said) ?? max(0, Int(clamping: Int64(date.rounded(.up))))
    guard seconds <= limits.retryAfterSeconds else {
      throw Diagnostic.busy(seconds, limit: limits.retryAfterSeconds, address.shown)
    }
    return Double(max(0, seconds))
  }
}
