import Foundation

extension PictureFormat {
  /// The picture itself, for programs that draw it their own way.
  public static let json = PictureFormat(name: "json", mediaType: "application/json", isText: true) {
    picture, output in
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    output.bytes += try encoder.encode(picture)
    output.add("\n")
  }
}
