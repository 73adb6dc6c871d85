import AllianceExport
import AllianceModel
import HTTPTypes

extension Parameter {
  static let budget = Parameter(
    name: "budget", about: "What they may ask together at most, of those who say it: 'CNY:3000000'.")

  /// `json` is the answer; other formats are its picture.
  static let drawnFormat = Parameter(
    name: "format",
    about: "The answer as 'json', or its picture in another format; 'json' where it is not said.",
    sort: .word(PictureFormat.all.map(\.name)))

  static let languageOfWords = Parameter(
    name: "language", about: "The language of a picture's words.",
    sort: .word(Language.allCases.map(\.rawValue)))
}

extension Call {
  /// An answer as JSON, or where another format is asked for its picture in that.
  func reply(_ answer: some Encodable, drawn: (Language) -> Picture) throws -> Reply {
    guard let name = self["format"], name != PictureFormat.json.name, let format = PictureFormat.named(name)
    else { return try .json(answer) }
    return Reply(
      body: try format.data(drawn(word("language") ?? language)), mediaType: format.mediaType,
      fileName: "\(path.split(separator: "/").last ?? "picture").\(format.name)")
  }
}
