import AllianceFetch
import AllianceFeeds
import Foundation

/// Where a feed comes from, as it is written on the command line.
enum SourceAddress {
  /// A file, a folder, or `-` for standard input.
  case path(String)
  /// A feed on the web.
  case web(WebAddress)
  /// An OAI-PMH repository, written `oai+https://…`.
  case harvest(WebAddress)

  /// Throws the ``Diagnostic`` that says why an address can't be fetched.
  init(_ text: String) throws {
    guard Self.isOnWeb(text) else {
      self = .path(text)
      return
    }
    let isHarvest = text.lowercased().hasPrefix("oai+")
    let address = try WebAddress(isHarvest ? String(text.dropFirst(4)) : text)
    self = isHarvest ? .harvest(address) : .web(address)
  }

  /// Whether a text is an address on the web rather than a path.
  static func isOnWeb(_ text: String) -> Bool { text.contains("://") }

  /// The address as it is kept: paths from the root of the file system.
  var kept: String {
    switch self {
    case .path(let path): URL(filePath: path).standardized.path(percentEncoded: false)
    case .web(let address): address.url
    case .harvest(let address): "oai+" + address.url
    }
  }

  /// The address as it is shown, without secrets.
  var shown: String {
    switch self {
    case .path(let path): path
    case .web(let address): address.shown
    case .harvest(let address): "oai+" + address.shown
    }
  }
}
