extension PictureFormat {
  /// GraphViz's own language, with the layout program named in it: `dot -Tsvg` draws it; of a network
  /// `svg` puts the legend below, where nothing lies on it.
  static let dot = PictureFormat(name: "dot", mediaType: "text/vnd.graphviz", isText: true) {
    picture, output in
    var document = DOTDocument(picture)
    try document.write(to: &output)
  }
}
