import AllianceExport
import AllianceModel
import AllianceStore
public import Foundation

extension Alliance {
  /// A scheme of the store as a SKOS file, which the importer reads back.
  ///
  /// - Parameter scheme: Its name; nil for the only one.
  /// - Throws: ``RequestError`` where there is none of this name, or none is named and there are several.
  public func taxonomy(_ scheme: String?) throws -> Data {
    let concepts = try store.concepts()
    let schemes = Set(concepts.map(\.id.source)).sorted()
    guard let name = scheme ?? (schemes.count == 1 ? schemes[0] : nil), schemes.contains(name) else {
      throw RequestError.unknownScheme(scheme, known: schemes)
    }
    return SKOSDocument(scheme: name, concepts: concepts).data
  }
}
