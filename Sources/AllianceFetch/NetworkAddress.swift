import CCurl
import Foundation

/// The address of a host that is about to be connected to.
///
/// What counts is the address itself, not the name or number that stands in the URL, so neither a spelling of
/// `127.0.0.1` nor a name that changes its address between two look-ups gets round the check.
enum NetworkAddress: Equatable {
  case v4([UInt8])
  case v6([UInt8])
  case other

  init(_ socket: UnsafePointer<curl_sockaddr>) {
    let bytes = UnsafeRawPointer(socket) + MemoryLayout<curl_sockaddr>.offset(of: \.addr)!
    switch socket.pointee.family {
    case AF_INET:
      self = withUnsafeBytes(of: bytes.loadUnaligned(as: sockaddr_in.self).sin_addr) { .v4(Array($0)) }
    case AF_INET6:
      self = withUnsafeBytes(of: bytes.loadUnaligned(as: sockaddr_in6.self).sin6_addr) { .v6(Array($0)) }
    default: self = .other
    }
  }

  /// The address in a text; nil for none.
  init?(_ text: String) {
    var (v4, v6) = (in_addr(), in6_addr())
    if inet_pton(AF_INET, text, &v4) == 1 {
      self = withUnsafeBytes(of: v4) { .v4(Array($0)) }
    } else if inet_pton(AF_INET6, text, &v6) == 1 {
      self = withUnsafeBytes(of: v6) { .v6(Array($0)) }
    } else {
      return nil
    }
  }

  /// Whether it belongs to the public Internet, by IANA's registries of special-purpose addresses (RFC 6890).
  var isPublic: Bool {
    switch self {
    case .v4(let bytes): Self.isPublic(v4: bytes)
    case .v6(let bytes): Self.isPublic(v6: bytes)
    case .other: false
    }
  }

  private static func isPublic(v4 bytes: [UInt8]) -> Bool {
    let number = bytes.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    return !special.contains { number & (~0 << (32 - $0.bits)) == $0.start }
  }

  private static let special: [(start: UInt32, bits: UInt32)] = [
    (0x0000_0000, 8), (0x0A00_0000, 8), (0x6440_0000, 10), (0x7F00_0000, 8), (0xA9FE_0000, 16),
    (0xAC10_0000, 12), (0xC000_0000, 24), (0xC000_0200, 24), (0xC058_6300, 24), (0xC0A8_0000, 16),
    (0xC612_0000, 15), (0xC633_6400, 24), (0xCB00_7100, 24), (0xE000_0000, 4), (0xF000_0000, 4),
  ]

  /// Global unicast, and forms that hold an IPv4 address by that; tunnels and examples are not.
  private static func isPublic(v6 bytes: [UInt8]) -> Bool {
    let mapped: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF]
    let translated: [UInt8] = [0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0]
    if bytes.starts(with: mapped) || bytes.starts(with: translated) {
      return isPublic(v4: Array(bytes[12...]))
    }
    if bytes.starts(with: [0x20, 0x02]) { return isPublic(v4: Array(bytes[2..<6])) }
    let isSpecial = bytes.starts(with: [0x20, 0x01, 0, 0]) || bytes.starts(with: [0x20, 0x01, 0x0D, 0xB8])
    return bytes[0] & 0xE0 == 0x20 && !isSpecial
  }

  /// The address as it is written.
  var text: String {
    switch self {
    case .v4(let bytes): bytes.map { "\($0)" }.joined(separator: ".")
    case .v6(let bytes):
      stride(from: 0, to: 16, by: 2).map { String(UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]), radix: 16) }
        .joined(separator: ":")
    case .other: "no IP address"
    }
  }
}
