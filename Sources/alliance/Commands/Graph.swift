import AllianceExport
import AllianceGraph
import AllianceMatching
import AllianceModel
import ArgumentParser
import Foundation

struct Graph: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Draw the network, a member's partners, the industry chain or suggested pairings.",
    discussion: """
      Pictures: \(PictureKind.all.map { "\($0.name) (\($0.title.text(for: .zh) ?? ""))" }.joined(separator: ", ")).
      Observed ties are solid, suggested ones dashed; a pointer over a tie tells its facts or reasons.
      Pictures get passed on, so they show what everybody may see unless --audience says otherwise.

      EXAMPLES
        alliance graph -o network.svg
        alliance graph member --member 岭捷传动 -o partners.svg
        alliance graph chain --language en -o chain.pdf
        alliance graph pairings --kind funding -o funding.png
        alliance graph network --as-of 2025-06-30 --group region -o then.svg
        alliance graph portfolio --fund 岚浦创业投资 -o portfolio.svg
        alliance graph change --since 2025-06-30 -o change.svg
      """)

  @Argument(help: "The picture: \(PictureKind.all.map(\.name).joined(separator: ", ")).")
  var picture = "network"

  @Option(name: [.long, .customLong("fund")], help: "The member it is about; of portfolio the fund.")
  var member: String?

  @Option(
    help:
      "The kind of pairing that pairings shows: \(PairingKind.all.map(\.name).joined(separator: ", ")).")
  var kind: String?

  @Option(help: "What the network is grouped by.")
  var group: Scene.Grouping = .kind

  @OptionGroup var past: AsOfOptions

  @Option(help: ArgumentHelp("The earlier day that change compares with.", valueName: "yyyy-mm-dd"))
  var since: CalendarDate?

  @Option(help: "More nodes than this are folded.")
  var limit = Scene.usualLimit

  @Option(
    help:
      "\(PictureFormat.all.map(\.name).joined(separator: ", ")). Default: by the file's extension, else dot.")
  var format: String?

  @Option(name: [.short, .long], help: "The file to write. Default: standard output.", completion: .file())
  var output: String?

  @Flag(help: "The same as --format json.")
  var json = false

  @OptionGroup var wording: LanguageOptions

  @Option(
    help: ArgumentHelp(
      "Whose eyes it is for. Narrower listings are left out.",
      valueName: "audience"))
  var audience: Visibility = .public

  @OptionGroup var store: StoreOptions

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit must be 1 or more.") }
  }

  func run() throws {
    let format = try chosenFormat()
    let alliance = try store.open()
    let drawn = try alliance.graph(
      GraphRequest(
        picture: picture, member: member, kind: kind, grouping: group, asOf: past.asOf, since: since,
        limit: limit,
        language: wording.spoken, audience: audience))
    try write(drawn, format)
    try past.note(alliance, Words(wording.spoken))
    let hidden = try alliance.hiddenListings(from: audience)
    if hidden > 0 {
      let words = Words(wording.spoken)
      Terminal.note(
        words(
          "\(hidden)条供需条目对此读者不可见，未参与绘制；--audience secretariat 可全部使用",
          "drawn without \(hidden) listings that this audience may not see; --audience secretariat uses all"))
    }
  }

  /// The format asked for, else the one the file's extension names, else DOT.
  private func chosenFormat() throws -> PictureFormat {
    let `extension` = output.map { ($0 as NSString).pathExtension.lowercased() } ?? ""
    let name = format ?? (json ? "json" : `extension`.isEmpty ? "dot" : `extension`)
    return try .meant(name)
  }

  private func write(_ drawn: Picture, _ format: PictureFormat) throws {
    guard format.isText || (output ?? "-") != "-" || !Terminal.outputIsTerminal else {
      throw UsageFault(description: "\(format.name) is not for a terminal; name a file with -o")
    }
    try OutputFile.write(to: output) { try format.write(drawn, to: $0) }
  }
}
