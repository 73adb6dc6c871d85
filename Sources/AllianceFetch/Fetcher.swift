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
  /// - Parameter told: Is told now and then how many bytes of the feed came, and how many there are in all; nil where the
  ///   server doesn't say.
  /// - Throws: The ``Diagnostic`` that says why there is no whole feed.
  public func fetch(
    _ address: WebAddress, unless known: Validators = Validators(), told: (Int, Int?) -> Void = { _, _ in }
  ) throws -> Fetched {
    var place = address
    for _ in 0...limits.redirects {
      let answer = try ask(place, unless: known, told: told)
      switch answer.status {
      case 200: return feed(answer)
      case 304: return .notModified
      case 300..<400:
        guard let next = answer.redirection else { throw refusal(answer, at: place) }
        place = try self.next(next, from: place)
      default: throw refusal(answer, at: place)
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

  private func refusal(_ answer: Transfer, at place: WebAddress) -> Diagnostic {
    .status(answer.status, place.shown, isSecure: place.isSecure || limits.allowsPrivate)
  }

  private func feed(_ answer: Transfer) -> Fetched {
    .feed(
      answer.spool, Validators(etag: answer.headers["etag"], lastModified: answer.headers["last-modified"]))
  }

  /// The answer to one request; a server that is busy or failing is asked again, within limits.
  private func ask(
    _ address: WebAddress, unless known: Validators, told: (Int, Int?) -> Void
  ) throws -> Transfer {
    var headers = ["Accept: application/xml, text/xml, */*;q=0.5", "Accept-Encoding: gzip"]
    if let etag = known.etag { headers.append("If-None-Match: \(etag)") }
    if let date = known.lastModified { headers.append("If-Modified-Since: \(date)") }
    for attempt in 0...limits.retries {
      let transfer = try Transfer(address, headers: headers, limits: limits)
      try transfer.run(told)
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
