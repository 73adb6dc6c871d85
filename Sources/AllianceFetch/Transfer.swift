import AllianceModel
import CCurl
import Foundation

/// One request and its answer, through libcurl: the only file that speaks to it, beside ``WebAddress``.
///
/// Follows no redirection, uses no proxy and no protocol but HTTP and HTTPS, and connects only to addresses that are
/// allowed.
final class Transfer {
  private let handle: UnsafeMutableRawPointer
  private let address: WebAddress
  private let limits: FetchLimits
  let spool: Spool
  private(set) var bytes = 0
  /// Is told of the bytes of the feed while it comes.
  private var told: (Int, Int?) -> Void = { _, _ in }
  private(set) var headers: [String: String] = [:]
  private var refused: NetworkAddress?
  private var isTooLarge = false
  private var isFull = false
  private var requestHeaders: UnsafeMutablePointer<curl_slist>?
  /// Where libcurl says more of a fault than its code does.
  private let faultText = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))

  private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK
  private static let discardedBytes = 64 * 1024
  /// After how many bytes it is told of them.
  private static let toldBytes = 256 * 1024
  private static let headersKept: Set = ["etag", "last-modified", "retry-after"]

  init(_ address: WebAddress, headers: [String], limits: FetchLimits) throws {
    let folder = FileManager.default.temporaryDirectory.path(percentEncoded: false)
    guard Self.isReady, let handle = curl_easy_init() else {
      throw Diagnostic.transfer("out of memory", address.shown)
    }
    guard let spool = Spool(in: folder) else {
      curl_easy_cleanup(handle)
      throw Diagnostic.cannotSpool(folder, address.shown)
    }
    self.handle = handle
    self.address = address
    self.limits = limits
    self.spool = spool
    for header in headers { requestHeaders = curl_slist_append(requestHeaders, header) }
    setUp()
  }

  deinit {
    curl_easy_cleanup(handle)
    curl_slist_free_all(requestHeaders)
    faultText.deallocate()
  }

  var status: Int { curlStatus(handle) }

  /// The bytes of the whole answer as they come over the wire; nil where the server doesn't say.
  private var length: Int? {
    let length = curlLength(handle)
    return length > 0 ? Int(length) : nil
  }

  /// Where the answer leads to; nil where it doesn't.
  var redirection: String? { curlRedirection(handle).map { String(cString: $0) } }

  /// Passwords of ~/.netrc go over http, which anybody on the way reads, only where private networks are allowed.
  private var netrc: Int {
    Int((address.isSecure || limits.allowsPrivate ? CURL_NETRC_OPTIONAL : CURL_NETRC_IGNORED).rawValue)
  }

  private func setUp() {
    let numbers: [(CURLoption, Int)] = [
      (CURLOPT_NOSIGNAL, 1), (CURLOPT_FOLLOWLOCATION, 0), (CURLOPT_CONNECTTIMEOUT, limits.connectSeconds),
      (CURLOPT_TIMEOUT, limits.totalSeconds), (CURLOPT_LOW_SPEED_LIMIT, limits.slowBytesPerSecond),
      (CURLOPT_LOW_SPEED_TIME, limits.slowSeconds), (CURLOPT_NETRC, netrc),
    ]
    for (option, value) in numbers { curlSetNumber(handle, option, value) }
    address.url.withCString { curlSetPointer(handle, CURLOPT_URL, $0) }
    "".withCString { curlSetPointer(handle, CURLOPT_PROXY, $0) }
    "alliance".withCString { curlSetPointer(handle, CURLOPT_USERAGENT, $0) }
    curlSetPointer(handle, CURLOPT_HTTPHEADER, requestHeaders)
    faultText.pointee = 0
    curlSetPointer(handle, CURLOPT_ERRORBUFFER, faultText)
    curlAllowWebOnly(handle)
    let user = Unmanaged.passUnretained(self).toOpaque()
    curlOnBody(handle, { bytes, _, count, user in Transfer.of(user).take(bytes, count) }, user)
    curlOnHeader(handle, { bytes, _, count, user in Transfer.of(user).takeHeader(bytes, count) }, user)
    curlOnSocket(handle, { user, _, socket in Transfer.of(user).open(socket) }, user)
  }

  private static func of(_ user: UnsafeMutableRawPointer?) -> Transfer {
    Unmanaged<Transfer>.fromOpaque(user!).takeUnretainedValue()
  }

  /// Runs it to its end; throws the ``Diagnostic`` that says why there is no whole answer. What the body of an answer
  /// other than 200 says is of no interest.
  ///
  /// - Parameter told: Is told now and then how many bytes of the feed came, and how many there are in all; nil where the
  ///   server doesn't say.
  func run(_ told: (Int, Int?) -> Void) throws {
    let code = withoutActuallyEscaping(told) { told in
      self.told = told
      defer { self.told = { _, _ in } }
      return curl_easy_perform(handle)
    }
    if code != CURLE_OK, status == 0 || status == 200 { throw fault(code) }
  }

  // MARK: What libcurl calls

  private func take(_ bytes: UnsafeMutablePointer<CChar>?, _ count: Int) -> Int {
    let before = self.bytes
    self.bytes += count
    let isFeed = status == 200
    isTooLarge = self.bytes > limits.bytes
    if isTooLarge || !isFeed && self.bytes > Self.discardedBytes { return 0 }
    guard isFeed else { return count }
    if self.bytes / Self.toldBytes > before / Self.toldBytes { told(self.bytes, length) }
    isFull = !spool.write(UnsafeRawBufferPointer(start: bytes, count: count))
    return isFull ? 0 : count
  }

  private func takeHeader(_ bytes: UnsafeMutablePointer<CChar>?, _ count: Int) -> Int {
    let line = String(decoding: UnsafeRawBufferPointer(start: bytes, count: count), as: UTF8.self)
    if line.hasPrefix("HTTP/") { headers = [:] }
    guard let colon = line.firstIndex(of: ":") else { return count }
    let name = line[..<colon].lowercased()
    let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespacesAndNewlines)
    if Self.headersKept.contains(name), value.utf8.count <= 1_000 { headers[name] = value }
    return count
  }

  /// Opens the socket of an address that may be connected to: the one libcurl connects to the moment after.
  private func open(_ socket: UnsafeMutablePointer<curl_sockaddr>?) -> curl_socket_t {
    guard let socket else { return -1 }
    let target = NetworkAddress(socket)
    guard target.isPublic || limits.allowsPrivate && target != .other else {
      refused = target
      return -1
    }
    return Foundation.socket(
      socket.pointee.family, socket.pointee.socktype | Int32(SOCK_CLOEXEC.rawValue), socket.pointee.protocol)
  }

  // MARK: Faults

  private func fault(_ code: CURLcode) -> Diagnostic {
    let (host, shown) = (address.host, address.shown)
    if isTooLarge { return .tooLarge(limits.bytes, shown) }
    if isFull {
      return .cannotSpool(FileManager.default.temporaryDirectory.path(percentEncoded: false), shown)
    }
    let reason = String(cString: curl_easy_strerror(code)).lowercased()
    switch code {
    case CURLE_COULDNT_RESOLVE_HOST: return .unknownHost(host, shown)
    case CURLE_COULDNT_CONNECT:
      if let refused { return .privateAddress(shown, host: host, at: refused.text) }
      return .noConnection(host, shown)
    case CURLE_OPERATION_TIMEDOUT: return .tooSlow(bytes, shown)
    case CURLE_PARTIAL_FILE, CURLE_RECV_ERROR, CURLE_GOT_NOTHING: return .cut(at: bytes, shown)
    case CURLE_PEER_FAILED_VERIFICATION:
      let detail = String(cString: faultText).lowercased()
      return .badCertificate(host, detail.isEmpty ? reason : detail, shown)
    default: return .transfer(reason, shown)
    }
  }
}
