extension PictureFormat {
  /// The picture itself, for programs that draw it their own way.
  public static let json = PictureFormat(name: "json", mediaType: "application/json", isText: true) {
    picture, output in output.bytes += try JSONDocument.bytes(of: picture)
  }
}
