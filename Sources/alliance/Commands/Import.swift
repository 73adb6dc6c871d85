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
      may be compressed with gzip; a folder stands for all feeds in it and below, and - for standard input.

      EXAMPLES
        alliance import members.xml
        alliance import air-chain.rdf members.xml cordis/
        curl https://feeds.example/members.xml | alliance import -
        alliance import members.xml --dry-run
        alliance import members.xml --quarantine
        alliance import --mapping Imports/park-mapping.xml park.xml --dry-run
      """)

  @Argument(
    help: ArgumentHelp("Files, folders, or - for standard input.", valueName: "feed"),
    completion: .file(extensions: ["xml", "rdf", "gz"]))
  var feeds: [String]

  @Option(help: "The feeds' format: \(formatNames). Default: by the root element.")
  var format: String?

  @Option(
    help:
      "Read feeds of any XML as this mapping file says; a dry run then shows the first records as understood.",
    completion: .file(extensions: ["xml"]))
  var mapping: String?

  @Flag(help: "Say what would change, and change nothing.")
  var dryRun = false

  @Flag(
    help:
      "Take nothing of a feed with a fault (the default), or take the good records and keep the bad ones aside."
  )
  var faults: Faults = .strict

  @Flag(help: "Print the summaries as JSON.")
  var json = false

  @OptionGroup var store: StoreOptions

  enum Faults: String, EnumerableFlag {
    case strict, quarantine
  }

  static let formatNames = Alliance.feedFormats.joined(separator: ", ")

  func run() throws {
    let files = try Alliance.feedFiles(at: feeds)
    let alliance = try opened(files)
    var summaries: [ImportSummary] = []
    var failed = false
    for feed in files {
      do {
        let summary = try take(feed, into: alliance)
        summaries.append(summary)
        if !json { report(summary) }
        failed = failed || summary.outcome == .refused
      } catch let fault as Diagnostic {
        Terminal.note("\(fault)")
        failed = true
      }
    }
    if json { Terminal.put(try AnswerJSON.data(summaries)) }
    if failed { throw ExitCode.failure }
    if summaries.contains(where: { $0.faults > 0 }) { throw ExitCode(2) }
  }

  func validate() throws {
    if format != nil, mapping != nil {
      throw ValidationError("--format and --mapping exclude each other; leave one out")
    }
  }

  /// A store that is not there is made for a feed that can be read, and not for a dry run.
  private func opened(_ files: [String]) throws -> Alliance {
    let isThere = FileManager.default.fileExists(atPath: store.path)
    let isNeeded = !dryRun && files.contains { $0 == "-" || FileManager.default.isReadableFile(atPath: $0) }
    return isThere || isNeeded ? try store.open(creating: true) : try Alliance()
  }

  private func take(_ feed: String, into alliance: Alliance) throws -> ImportSummary {
    var bar = ProgressBar(feed)
    defer { bar.clear() }
    let options = ImportOptions(faults: faults == .strict ? .strict : .quarantine, dryRun: dryRun)
    let request = ImportRequest(
      path: feed, format: format, mapping: mapping, options: options, today: .today)
    if mapping != nil, dryRun, !json, feed != "-" {
      Terminal.put(try AnswerJSON.data(try Alliance.firstRecords(of: request, limit: 3)))
    }
    return try alliance.importFeed(request) { records, share in bar.show(records, share) }
  }

  private func report(_ summary: ImportSummary) {
    for diagnostic in summary.diagnostics { Terminal.note("\(diagnostic)") }
    if summary.diagnosticCount > summary.diagnostics.count {
      Terminal.note("… and \(summary.diagnosticCount - summary.diagnostics.count) more")
    }
    if dryRun {
      var output = LineBuffer()
      for change in summary.changes {
        output.add([change.fate.rawValue, change.sort.rawValue, change.id.description])
      }
      output.flush()
    }
    Terminal.note("\(summary.file): \(outcome(summary)); \(counts(summary))")
  }

  private func outcome(_ summary: ImportSummary) -> String {
    let faulty = "\(summary.faults) faulty \(summary.faults == 1 ? "record" : "records")"
    let aside = summary.faults == 0 ? "" : " with \(faulty) kept aside"
    switch summary.outcome {
    case .committed: return "imported" + aside
    case .unchanged: return "nothing new\(aside), the store is as it was"
    case .dryRun where summary.faults > 0 && faults == .strict:
      return "dry run: would be refused for \(faulty); correct the feed or use --quarantine"
    case .dryRun: return "dry run\(aside), the store is as it was"
    case .refused:
      return "refused for \(faulty), the store is as it was; correct the feed or use --quarantine"
    }
  }

  private func counts(_ summary: ImportSummary) -> String {
    let would = [.dryRun, .refused].contains(summary.outcome) ? "would be " : ""
    let parts = RecordSort.allCases.compactMap { sort -> String? in
      guard let counts = summary.counts[sort] else { return nil }
      let fates = [
        ("\(would)added", counts.added), ("\(would)changed", counts.changed), ("unchanged", counts.unchanged),
        ("\(would)retired", counts.retired),
      ].filter { $0.1 > 0 }.map { "\($0.1) \($0.0)" }
      return fates.isEmpty ? nil : "\(sort.rawValue)s: \(fates.joined(separator: ", "))"
    }
    return parts.isEmpty ? "no records" : parts.joined(separator: "; ")
  }
}

extension CalendarDate {
  /// The day of the computer's clock, in its time zone: for feeds that don't say when they were issued.
  static var today: CalendarDate {
    let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
    return CalendarDate(year: parts.year ?? 1, month: parts.month ?? 1, day: parts.day ?? 1)!
  }
}
