public import Foundation
import Synchronization

/// A web server on loopback that answers as a test tells it, badly where that is asked for.
public final class HostileServer: Sendable {
  /// A request.
  public struct Request: Sendable {
    /// Path and query.
    public let path: String
    /// Headers by their names in lower case.
    public let headers: [String: String]
    /// How many requests came before it.
    public let number: Int
  }

  /// An answer.
  public enum Answer: Sendable {
    /// A whole answer with its true length.
    case reply(Int, headers: [String] = [], body: Data = Data())
    /// These bytes, and then the end of the connection.
    case raw(String)
    /// The head of a good answer, and then blanks without end.
    case endless
    /// The head of a good answer, and then a byte now and then without end.
    case slow
    /// Nothing at all, but the connection stays.
    case silence
  }

  /// Its port.
  public let port: Int
  private let listener: Int32
  private let answer: @Sendable (Request) -> Answer
  private let seen = Mutex<[Request]>([])
  private let isStopped = Mutex(false)

  /// Starts a server.
  public init(_ answer: @escaping @Sendable (Request) -> Answer) throws {
    self.answer = answer
    listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let listener = listener
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        bind(listener, address, size) == 0 && listen(listener, 64) == 0
          && getsockname(listener, address, &size) == 0
      }
    }
    guard isBound else { throw CocoaError(.featureUnsupported) }
    port = Int(UInt16(bigEndian: address.sin_port))
    Thread.detachNewThread { [self] in accept() }
  }

  /// The address of a path on it.
  public func url(_ path: String) -> String { "http://127.0.0.1:\(port)\(path)" }

  /// All requests so far.
  public var requests: [Request] { seen.withLock { $0 } }

  /// Ends it, and with it all connections.
  public func stop() {
    isStopped.withLock { $0 = true }
    shutdown(listener, Int32(SHUT_RDWR))
  }

  private func accept() {
    while true {
      let connection = Foundation.accept(listener, nil, nil)
      if connection < 0 { break }
      Thread.detachNewThread { [self] in
        serve(connection)
        shutdown(connection, Int32(SHUT_WR))
        close(connection)
      }
    }
    // Here and nowhere else: closed while this thread goes on, its number could be another server's by the next round.
    close(listener)
  }

  private func serve(_ connection: Int32) {
    guard let request = read(connection) else { return }
    switch answer(request) {
    case .reply(let status, let headers, let body):
      let head = ["HTTP/1.1 \(status) X", "Content-Length: \(body.count)", "Connection: close"] + headers
      _ = send(Data((head.joined(separator: "\r\n") + "\r\n\r\n").utf8) + body, to: connection)
    case .raw(let text): _ = send(Data(text.utf8), to: connection)
    case .endless: drip(Data(repeating: 0x20, count: 1 << 16), every: 0, to: connection)
    case .slow: drip(Data(" ".utf8), every: 0.05, to: connection)
    case .silence: while !isStopped.withLock({ $0 }) { Thread.sleep(forTimeInterval: 0.05) }
    }
  }

  private func drip(_ bytes: Data, every seconds: Double, to connection: Int32) {
    var goesOn = send(Data("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n<alliance".utf8), to: connection)
    while goesOn, !isStopped.withLock({ $0 }) {
      goesOn = send(bytes, to: connection)
      if seconds > 0 { Thread.sleep(forTimeInterval: seconds) }
    }
  }

  private func read(_ connection: Int32) -> Request? {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while bytes.suffix(4) != [13, 10, 13, 10] {
      let count = recv(connection, &buffer, buffer.count, 0)
      guard count > 0, bytes.count < 1 << 16 else { return nil }
      bytes += buffer[..<count]
    }
    let lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n")
    let headers = lines.dropFirst().reduce(into: [String: String]()) { headers, line in
      let parts = line.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
      if parts.count == 2 { headers[parts[0].lowercased()] = parts[1] }
    }
    let path = lines[0].split(separator: " ").dropFirst().first.map(String.init) ?? "/"
    return seen.withLock { seen in
      let request = Request(path: path, headers: headers, number: seen.count)
      seen.append(request)
      return request
    }
  }

  private func send(_ data: Data, to connection: Int32) -> Bool {
    var rest = data
    while !rest.isEmpty {
      let sent = rest.withUnsafeBytes {
        Foundation.send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard sent > 0 else { return false }
      rest = rest.dropFirst(sent)
    }
    return true
  }
}
