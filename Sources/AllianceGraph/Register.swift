public import AllianceExport
public import AllianceModel
import AllianceStore
public import Foundation

/// Which register of members to write.
public struct RegisterRequest: Hashable, Codable, Sendable {
  /// What to write it as.
  public var format: RegisterFormat
  /// The source whose facts to write as a member feed; nil for the only one. The other formats hold all sources.
  public var source: String?
  /// Who will read it: narrower listings are left out.
  public var audience: Visibility

  /// A register of everything.
  public init(format: RegisterFormat, source: String? = nil, audience: Visibility) {
    self.format = format
    self.source = source
    self.audience = audience
  }
}

extension Alliance {
  /// Members with their listings, projects and relations, as another system reads them.
  ///
  /// - Throws: ``RequestError`` where a source is named that stated nothing, or none is and there are several.
  public func register(_ request: RegisterRequest) throws -> Data {
    switch request.format {
    case .memberFeed:
      let contents = try store.statedContents().visible(to: request.audience)
      return MemberFeedDocument(source: try source(request.source, in: contents), contents: contents).data
    case .org: return ORGDocument(try contents(for: request.audience, asOf: nil)).data
    case .cerif: return CERIFDocument(try contents(for: request.audience, asOf: nil)).data
    }
  }

  private func source(_ name: String?, in contents: AllianceContents) throws -> String {
    let sources = Set(contents.members.map(\.id.source)).sorted()
    guard let source = name ?? (sources.count == 1 ? sources[0] : nil), sources.contains(source) else {
      throw RequestError.unstatedSource(name, known: sources)
    }
    return source
  }
}
