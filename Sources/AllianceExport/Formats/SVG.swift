extension PictureFormat {
  /// Scalable Vector Graphics: for the web and for editing.
  public static let svg = PictureFormat(name: "svg", mediaType: "image/svg+xml", isText: true) {
    try Graphviz.render(DOTDocument($0).text, as: "svg")
  }
}
