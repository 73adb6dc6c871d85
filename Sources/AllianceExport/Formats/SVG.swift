extension PictureFormat {
  /// Scalable Vector Graphics: for the web and for editing.
  public static let svg = PictureFormat(name: "svg", mediaType: "image/svg+xml", isText: true) {
    picture, output in
    output.bytes += try Drawing.data(picture, as: "svg")
  }
}
