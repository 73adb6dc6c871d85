extension PictureFormat {
  /// Portable Document Format: for print.
  static let pdf = PictureFormat(name: "pdf", mediaType: "application/pdf", isText: false) {
    picture, output in
    output.bytes += try Graphviz.render(DOTDocument(picture).text, as: "pdf")
  }
}
