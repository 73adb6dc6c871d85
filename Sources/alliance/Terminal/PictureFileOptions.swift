import AllianceExport
import AllianceModel
import ArgumentParser
import Foundation

/// A file for the picture of an answer.
struct PictureFileOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A file for a picture of it; its extension says the format, like svg, png, pdf or dot.",
      valueName: "file"),
    completion: .file())
  var picture: String?

  /// Throws what is wrong with the file's extension.
  func check() throws { _ = try picture.map(format) }

  /// Draws into the file, where one is asked for.
  func write(_ draw: () throws -> Picture) throws {
    guard let picture else { return }
    let (drawn, format) = (try draw(), try format(of: picture))
    try OutputFile.write(to: picture) { try format.write(drawn, to: $0) }
  }

  private func format(of file: String) throws -> PictureFormat {
    try PictureFormat.meant((file as NSString).pathExtension.lowercased())
  }
}

extension PictureFormat {
  /// The format of this name; throws ``UsageFault`` with the near and all known ones where there is none.
  static func meant(_ name: String) throws -> PictureFormat {
    if let format = named(name) { return format }
    let known = all.map(\.name)
    let near = SpellingDistance.nearest(to: name, among: known).map { "did you mean '\($0)'? " } ?? ""
    throw UsageFault(
      description:
        "'\(name)' is no format for pictures; \(near)expected one of \(known.joined(separator: ", "))")
  }
}
