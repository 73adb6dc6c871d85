extension PictureFormat {
  /// Portable Document Format: for print.
  static let pdf = PictureFormat(name: "pdf", mediaType: "application/pdf", isText: false) {
    picture, output in
    output.bytes += try Drawing.data(picture, as: "pdf")
  }
}
