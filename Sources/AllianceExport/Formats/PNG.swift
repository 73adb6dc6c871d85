extension PictureFormat {
  /// Portable Network Graphics: for slides and messages.
  static let png = PictureFormat(name: "png", mediaType: "image/png", isText: false) {
    picture, output in
    output.bytes += try Drawing.data(picture, as: "png", dotsPerInch: 144)
  }
}
