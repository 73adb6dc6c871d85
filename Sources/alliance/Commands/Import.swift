import AllianceGraph
import AllianceModel
import AllianceStore
import ArgumentParser
import Foundation

struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Import XML feeds into the store.",
    discussion: """
      Each feed is one transaction: all of it, or with a fault nothing. The same feed again changes nothing. Files \
      may be compressed with gzip; a folder stands for all feeds in it and below, a pattern in quotes for all that \
      fit it, and - for standard input. Of several feeds a table tells what became of each, with their most \
      frequent faults.

      A feed on the web is fetched, if it changed, and registered for 'alliance sync'; passwords belong into ~/.netrc, \
      which is read for https, and for http only with --allow-private. \
      Before the address of an OAI-PMH repository put oai+; metadataPrefix and set may follow a question mark. What \
      was not harvested before is, and a harvest that was cut off goes on.

      EXAMPLES
        alliance import members.xml
        alliance import air-chain.rdf members.xml cordis/
        alliance import 'feeds/2026-*.xml'
        curl https://feeds.example/members.xml | alliance import -
        alliance import members.xml --dry-run
        alliance import members.xml --quarantine
        alliance import members.xml --validate --dry-run
        alliance import https://feeds.example/members.xml
        alliance import 'oai+https://cris.example/oai?set=projects' --quarantine
        alliance import --mapping Imports/park-mapping.xml park.xml --dry-run
      """)

  @Argument(
    help: ArgumentHelp(
      "Files, folders, patterns, web addresses, or - for standard input.", valueName: "feed"),
    completion: .file(extensions: ["xml", "rdf", "gz"]))
  var feeds: [String]

  @Option(help: "The feeds' format: \(formatNames). Default: by the root element.")
  var format: String?

  @Option(
    help:
      "Read feeds of any XML as this mapping file says; a dry run then shows the first records as understood.",
    completion: .file(extensions: ["xml"]))
  var mapping: String?

  @Flag(
    name: .customLong("validate"),
    help: "Check member feeds against their XML Schema too; a record that breaks it is faulty.")
  var validating = false

  @Flag(help: "Connect to private, loopback and link-local addresses too.")
  var allowPrivate = false

  @Flag(help: "Say what would change, field by field, and change nothing.")
  var dryRun = false

  @Flag(
    help:
      "Take nothing of a feed with a fault (the default), or take the good records and keep the bad ones aside."
  )
  var faults: Faults = .strict

  @Flag(help: "Print the summaries as JSON.")
  var json = false

  @OptionGroup var wording: LanguageOptions
  @OptionGroup var store: StoreOptions

  enum Faults: String, EnumerableFlag {
    case strict, quarantine
  }

  static let formatNames = Alliance.feedFormats.joined(separator: ", ")

  func run() throws {
    let files = try Alliance.feedFiles(at: feeds)
    let alliance = try opened(files)
    var report = ImportReport()
    for feed in files {
      do {
        let summary = try take(feed, into: alliance)
        if !json { tell(summary) }
        report.add(.read(summary))
      } catch let fault as Diagnostic {
        Terminal.note("\(fault)")
        report.add(.failed(file: fault.file, fault))
      }
    }
    if json { Terminal.put(try AnswerJSON.data(report)) } else if files.count > 1 { tell(report) }
    if report.hasFailures { throw ExitCode.failure }
    if report.faults > 0 { throw ExitCode(2) }
  }

  func validate() throws {
    if format != nil, mapping != nil {
      throw ValidationError("--format and --mapping exclude each other; leave one out")
    }
  }

  /// A store that is not there is made for a feed that can be read, and not for a dry run.
  private func opened(_ files: [String]) throws -> Alliance {
    let isThere = FileManager.default.fileExists(atPath: store.path)
    let isNeeded =
      !dryRun
      && files.contains {
        $0 == "-" || Alliance.isOnWeb($0) || FileManager.default.isReadableFile(atPath: $0)
      }
    return isThere || isNeeded ? try store.open(creating: true, alone: true) : try Alliance()
  }

  private func take(_ feed: String, into alliance: Alliance) throws -> ImportSummary {
    var bar = ProgressBar()
    defer { bar.clear() }
    let shown = Alliance.shown(feed)
    let options = ImportOptions(faults: faults == .strict ? .strict : .quarantine, dryRun: dryRun)
    let request = ImportRequest(
      path: feed, format: format, mapping: mapping, validating: validating, allowsPrivate: allowPrivate,
      options: options, today: .today)
    if mapping != nil, dryRun, !json, feed != "-", !Alliance.isOnWeb(feed) {
      Terminal.put(try AnswerJSON.data(try Alliance.firstRecords(of: request, limit: 3)))
    }
    return try alliance.importFeed(request) { step in bar.show(step, of: shown) }
  }

  private func tell(_ summary: ImportSummary) {
    ImportLine(summary: summary, isStrict: faults == .strict, language: wording.spoken).tell()
  }

  private func tell(_ report: ImportReport) {
    Terminal.note("")
    ImportTable(report: report, language: wording.spoken).lines(width: Terminal.width).forEach(Terminal.note)
  }
}

extension CalendarDate {
  /// The day of the computer's clock, in its time zone: for feeds that don't say when they were issued.
  static var today: CalendarDate {
    let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
    return CalendarDate(year: parts.year ?? 1, month: parts.month ?? 1, day: parts.day ?? 1)!
  }
}
