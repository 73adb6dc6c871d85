extension PictureFormat {
  /// Portable Network Graphics: for slides and messages.
  static let png = PictureFormat(name: "png", mediaType: "image/png", isText: false) {
    try Graphviz.render(DOTDocument($0, dotsPerInch: 144).text, as: "png")
  }
}
