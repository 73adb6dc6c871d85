extension PictureFormat {
  /// Portable Document Format: for print.
  static let pdf = PictureFormat(name: "pdf", mediaType: "application/pdf", isText: false) {
    try Graphviz.render(DOTDocument($0).text, as: "pdf")
  }
}
