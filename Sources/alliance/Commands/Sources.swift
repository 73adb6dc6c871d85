import AllianceGraph
import AllianceModel
import AllianceStore
import ArgumentParser

struct Sources: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List where feeds come from, or register and remove such places.",
    discussion: """
      EXAMPLES
        alliance sources
        alliance sources --json
        alliance sources add https://feeds.example/members.xml
        alliance sources add feeds/ --quarantine
        alliance sources remove https://feeds.example/members.xml
      """, subcommands: [SourceList.self, SourceAdd.self, SourceRemove.self],
    defaultSubcommand: SourceList.self)
}

struct SourceList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the registered sources and what came of asking them.")

  @Flag(help: "Print JSON, with the whole history.")
  var json = false

  @OptionGroup var wording: LanguageOptions
  @OptionGroup var store: StoreOptions

  func run() throws {
    let answer = try store.open().sources()
    if json { return Terminal.put(try AnswerJSON.data(answer)) }
    let words = Words(wording.spoken)
    guard !answer.sources.isEmpty else {
      let none = words(
        "没有登记的来源；用 'alliance sources add' 登记，或导入一个网址",
        "no source is registered; register one with 'alliance sources add', or import a web address")
      return Terminal.note(none)
    }
    SourceTable(sources: answer.sources, language: wording.spoken).lines(width: Terminal.width)
      .forEach(Terminal.put)
  }
}

struct SourceAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Register sources for 'alliance sync', with how their feeds are taken.")

  @Argument(
    help: ArgumentHelp("Web addresses, files or folders.", valueName: "source"),
    completion: .file(extensions: ["xml", "rdf", "gz"]))
  var sources: [String]

  @Option(help: "The feeds' format: \(Import.formatNames). Default: by the root element.")
  var format: String?

  @Option(help: "Read feeds of any XML as this mapping file says.", completion: .file(extensions: ["xml"]))
  var mapping: String?

  @Flag(name: .customLong("validate"), help: "Check member feeds against their XML Schema too.")
  var validating = false

  @Flag(help: "Connect to private, loopback and link-local addresses too.")
  var allowPrivate = false

  @Flag(help: "What to do about a feed with faulty records.")
  var faults: Import.Faults = .strict

  @OptionGroup var wording: LanguageOptions
  @OptionGroup var store: StoreOptions

  func run() throws {
    let alliance = try store.open(creating: true)
    for source in sources {
      let options = ImportOptions(faults: faults == .strict ? .strict : .quarantine)
      try alliance.addSource(
        ImportRequest(
          path: source, format: format, mapping: mapping, validating: validating, allowsPrivate: allowPrivate,
          options: options, today: .today))
    }
    Terminal.note(
      Words(wording.spoken)("已登记；用 'alliance sync' 取数", "registered; fetch with 'alliance sync'"))
  }

  func validate() throws {
    if format != nil, mapping != nil {
      throw ValidationError("--format and --mapping exclude each other; leave one out")
    }
  }
}

struct SourceRemove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Take sources out of the register; what came from them stays.")

  @Argument(help: ArgumentHelp("Addresses, or the names of their feeds.", valueName: "source"))
  var sources: [String]

  @OptionGroup var store: StoreOptions

  func run() throws {
    let alliance = try store.open()
    for source in sources { try alliance.removeSource(source) }
  }
}
