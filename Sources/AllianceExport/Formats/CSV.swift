import Foundation

extension PictureFormat {
  /// A table of links as Gephi and spreadsheets read it (RFC 4180).
  static let csv = PictureFormat(name: "csv", mediaType: "text/csv", isText: true) {
    picture, output in
    let head = ["Source", "Target", "Type", "Weight", "Label"] + GraphTable.linkColumns.map(\.name)
    let rows = picture.links.map { link in
      [
        link.from, link.to, link.isDirected ? "Directed" : "Undirected", String(link.count),
        GraphTable.title(of: link, in: picture),
      ] + GraphTable.cells(of: link).map { $0 ?? "" }
    }
    output.bytes += CSVText.table([head] + rows)
  }
}
