import AllianceGraph
import AllianceMatching
import AllianceModel
import ArgumentParser
import Foundation

/// How lists are printed.
enum ListFormat: String, CaseIterable, ExpressibleByArgument {
  case table, json, tsv
}

struct Suggest: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Suggest partners for a member, with the reasons.",
    discussion: """
      Kinds: \(PairingKind.all.map { "\($0.name) (\($0.title.text(for: .zh) ?? ""))" }.joined(separator: ", ")).
      Rules of the alliance keep some apart ('alliance rules'); those whom only a rule or a requirement keeps off the \
      list are named with it. Needs that have expired don't count, those long unconfirmed count less.
      Beside the score stands strong, fair or weak: by how often pairs of that score came together in the last year that \
      'alliance train' looked back on (twice as often as the usual suggestion, three quarters, less), else by the score \
      alone (0.5, 0.25, less). Where a kind has no good match, what is missing is named.
      A list gives way a little to candidates that not everybody knows and to unlike ones (--exposure, --diversity); the \
      score stays the sum of its reasons.
      With --all or --seekers, prints seeker, candidate and what decides its place, tab-separated, best first. Nobody \
      then leads more than a share of 1 − exposure of the lists, and with --all every active member that anything \
      speaks for is on somebody's list.

      EXAMPLES
        alliance suggest 岭捷传动
        alliance suggest gd-air:pci --kind research --limit 5 --novel
        alliance suggest 智臂 --kind upstream --require region=广东 --require trl=7
        alliance suggest --all --kind upstream > pairs.tsv
        alliance suggest --all --kind research --limit 10 --exposure 0.6 > pairs.tsv
      """)

  @Argument(help: "An id, an identifier or an unambiguous name.")
  var member: String?

  @Option(
    help:
      "The kind of pairing: \(PairingKind.all.map(\.name).joined(separator: ", ")). Default: all that fit.")
  var kind: String?

  @Option(
    help:
      "At most this many a kind. Default: \(Matcher.usualLength), or \(perKind) where all kinds are shown.")
  var limit: Int?

  @Flag(help: "Leave out those it already worked with.")
  var novel = false

  @Option(
    help: ArgumentHelp(
      "What whoever is suggested must have: region=广东, trl=6, amount=CNY:1000000-5000000. May be repeated.",
      valueName: "requirement"))
  var require: [String] = []

  @OptionGroup var spread: SpreadOptions

  @Flag(help: "For every member whom the kind is for.")
  var all = false

  @Option(
    help: ArgumentHelp("For the members in a file, an id or name a line.", valueName: "file"),
    completion: .file())
  var seekers: String?

  @Option(help: "How the answer is printed. Default: table; for --all and --seekers tsv.")
  var format: ListFormat?

  @Flag(help: "The same as --format json.")
  var json = false

  @OptionGroup var past: AsOfOptions
  @OptionGroup var answer: AnswerOptions
  @OptionGroup var store: StoreOptions

  func validate() throws {
    let ways = [member != nil, all, seekers != nil].filter { $0 }.count
    guard ways == 1 else { throw ValidationError("name a member, or give --all or --seekers FILE.") }
    guard limit ?? 1 > 0 else { throw ValidationError("--limit must be 1 or more.") }
    guard member != nil || past.asOf == nil else {
      throw ValidationError("--as-of is for one member.")
    }
    guard member != nil || kind != nil else { throw ValidationError("--all and --seekers need --kind.") }
    guard member != nil || (format ?? .tsv) == .tsv, member != nil || !json else {
      throw ValidationError("--all and --seekers print tsv only.")
    }
  }

  func run() throws {
    let alliance = try store.open()
    if let member { try one(member, alliance) } else { try many(alliance) }
  }

  private func one(_ member: String, _ alliance: Alliance) throws {
    let found = try alliance.suggest(
      SuggestRequest(
        member: member, kind: kind, limit: count, onlyNew: novel, require: require,
        spread: spread.spread, asOf: past.asOf, audience: answer.audience))
    try past.note(alliance, Words(answer.spoken))
    let hint = Words(answer.spoken)(
      "没有合适的匹配；补充能力或需求条目后再试", "no good match; state more capabilities or needs and ask again")
    try SuggestionOutput(answer: found, language: answer.spoken, hint: hint).put(
      json ? .json : format ?? .table)
  }

  /// How many a kind are shown where all kinds are: as many as fit a screen.
  private static let perKind = 3

  private var count: Int { limit ?? (kind == nil ? Self.perKind : Matcher.usualLength) }

  private func many(_ alliance: Alliance) throws {
    let file = try seekers.map { try LineFile($0) }
    var output = LineBuffer()
    var coverage: BatchCoverage?
    try LineFile.naming(file) {
      coverage = try alliance.rankings(
        seekers: file?.lines.map(\.text), kind: kind ?? "", limit: count, onlyNew: novel,
        require: require, spread: spread.spread, audience: answer.audience
      ) { seeker, candidate, value in output.add([seeker, candidate, ScoreText.precise(value)]) }
    }
    output.flush()
    if let coverage, Terminal.errorIsTerminal { report(coverage) }
  }
}

extension Suggest {
  private func report(_ coverage: BatchCoverage) {
    let missing = coverage.active - coverage.listed
    Terminal.note(
      Words(answer.spoken)(
        "\(coverage.active) 个活跃候选中 \(coverage.listed) 个至少被推荐一次"
          + (missing > 0 ? "；\(missing) 个没有任何推荐依据" : ""),
        "\(coverage.listed) of \(coverage.active) active candidates are on somebody's list"
          + (missing > 0 ? "; nothing speaks for the other \(missing), or no list has room" : "")))
  }
}

/// How far lists give way to others than those they would always name.
struct SpreadOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "0 goes by the score alone, 1 all but hides those whom everybody knows.", valueName: "0…1"))
  var exposure = Spread.usual.exposure

  @Option(help: ArgumentHelp("0 lets a list be of one sort, 1 mixes sorts first.", valueName: "0…1"))
  var diversity = Spread.usual.diversity

  var spread: Spread { Spread(exposure: exposure, diversity: diversity) }

  func validate() throws {
    guard (0...1).contains(exposure), (0...1).contains(diversity) else {
      throw ValidationError("--exposure and --diversity lie between 0 and 1.")
    }
  }
}

/// Prints suggestions in any of the formats.
struct SuggestionOutput {
  let answer: SuggestAnswer
  let language: Language
  /// What to do where nobody is found.
  let hint: String

  func put(_ format: ListFormat) throws {
    switch format {
    case .json: Terminal.put(try AnswerJSON.data(answer))
    case .tsv:
      var output = LineBuffer()
      for suggestion in answer.suggestions {
        let seeker = suggestion.seeker?.key ?? ""
        output.add([seeker, suggestion.candidate.key, ScoreText.precise(suggestion.value), suggestion.kind])
      }
      output.flush()
    case .table:
      SuggestionList(answer: answer, language: language).lines(width: Terminal.width).forEach(Terminal.put)
      if answer.suggestions.isEmpty { Terminal.note(hint) }
      MissingFactList(answer, language).lines(width: Terminal.width).forEach(Terminal.put)
      LeftOutList(answer, language).lines(width: Terminal.width).forEach(Terminal.put)
      NeedNoticeList(answer.notices, language).lines(width: Terminal.width).forEach(Terminal.put)
    }
  }
}

/// Tab-separated lines to standard output, written in large pieces.
struct LineBuffer {
  private var bytes: [UInt8] = []

  /// Tabs and line breaks inside a cell would break the line: with all other control characters they become spaces.
  mutating func add(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: "\t")) }
      if cell.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) {
        bytes.append(contentsOf: cell.utf8)
      } else {
        bytes.append(contentsOf: SafeText.of(cell.replacing(/\p{Cc}/, with: " ")).utf8)
      }
    }
    bytes.append(UInt8(ascii: "\n"))
    if bytes.count > 1 << 16 { flush() }
  }

  mutating func flush() {
    Terminal.put(Data(bytes))
    bytes.removeAll(keepingCapacity: true)
  }
}

/// The lines of a text file that are not empty.
struct LineFile {
  let path: String
  /// The lines, with their numbers in the file.
  let lines: [(number: Int, text: String)]

  /// Reads a file; `-` is standard input.
  init(_ path: String) throws {
    guard
      let data = path == "-"
        ? FileHandle.standardInput.readDataToEndOfFile() : FileManager.default.contents(atPath: path)
    else { throw UsageFault(description: "the file '\(path)' can't be read; check its path") }
    var text = String(decoding: data, as: UTF8.self)[...]
    if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
    self.path = path
    lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
      .filter { !$0.element.allSatisfy(\.isWhitespace) }
      .map { (number: $0.offset + 1, text: String($0.element)) }
  }

  /// Runs a body that asks a question a line, and says of an error of one question on which line it stands.
  static func naming(_ file: LineFile?, _ body: () throws -> Void) throws {
    do {
      try body()
    } catch let error as RequestError {
      guard let file, let place = error.place else { throw error }
      throw file.fault(at: file.lines[place].number, error.description)
    }
  }

  func fault(at line: Int, _ message: String) -> UsageFault {
    UsageFault(description: "\(path):\(line): \(message)")
  }
}
