extension PictureFormat {
  /// Portable Network Graphics: for slides and messages.
  static let png = PictureFormat(name: "png", mediaType: "image/png", isText: false) {
    picture, output in
    output.bytes += try Graphviz.render(DOTDocument(picture, dotsPerInch: 144).text, as: "png")
  }
}
