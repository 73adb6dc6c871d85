import Foundation

extension PictureFormat {
  /// The table of nodes that belongs to the table of links.
  static let nodeCSV = PictureFormat(name: "nodecsv", mediaType: "text/csv", isText: true) {
    picture, output in
    let head = ["Id", "Label"] + GraphTable.nodeColumns.map(\.name)
    let rows = picture.nodes.map { [$0.id, $0.label] + GraphTable.cells(of: $0).map { $0 ?? "" } }
    output.bytes += CSVText.table([head] + rows)
  }
}
