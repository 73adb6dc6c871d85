import AllianceGraph
import AllianceModel
import AllianceStore
import ArgumentParser

struct Quarantine: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List, show, retry or drop records that could not be taken.",
    discussion: """
      'alliance import --quarantine' keeps a bad record whole, with its place and what is wrong. Once that is \
      mended, by a feed with what it names or by a newer alliance, retry reads it again.

      EXAMPLES
        alliance quarantine
        alliance quarantine list --source demo --json
        alliance quarantine show 3
        alliance quarantine retry 3 4
        alliance quarantine retry all
        alliance quarantine drop 3
      """,
    subcommands: [List.self, Show.self, Retry.self, Drop.self], defaultSubcommand: List.self)

  /// How the answer is worded and printed, and from which store it comes.
  struct Options: ParsableArguments {
    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var wording: LanguageOptions
    @OptionGroup var store: StoreOptions

    var words: Words { Words(wording.spoken) }
  }
}

extension Quarantine {
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the records in quarantine, with what is wrong with each.")

    @Option(help: "Only those of this source.")
    var source: String?

    @OptionGroup var options: Options

    func run() throws {
      let answer = try options.store.open().quarantine(QuarantineRequest(source: source))
      if options.json { return Terminal.put(try AnswerJSON.data(answer)) }
      let words = options.words
      var table = Table([
        .init(title: "#", isNumber: true, minimum: 3), .init(title: words("位置", "place"), minimum: 16),
        .init(title: words("原因", "reason"), minimum: 20), .init(title: words("日期", "issued"), minimum: 10),
        .init(title: words("来源", "source")),
      ])
      for record in answer.records {
        let place = record.place.split(separator: "/").last.map(String.init) ?? record.place
        table.add(["\(record.number)", place, record.reason, "\(record.issued)", record.source])
      }
      if !answer.records.isEmpty { table.lines(width: Terminal.width).forEach(Terminal.put) }
      let count = answer.records.count
      Terminal.note(
        words("隔离区共 \(count) 条记录", "\(count) \(count == 1 ? "record" : "records") in quarantine"))
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show one record in quarantine as it stood in its feed, with its place and what is wrong.")

    @Argument(help: "The record's number.")
    var number: Int

    @OptionGroup var options: Options

    func run() throws {
      let found = try options.store.open().quarantined(number)
      if options.json { return Terminal.put(try AnswerJSON.data(found)) }
      let words = options.words
      let head = [
        "\(found.place): \(found.reason)",
        words(
          "来源 \(found.source)（\(found.format)），\(found.issued)",
          "source \(found.source) (\(found.format)), issued \(found.issued)"),
      ]
      for line in head.flatMap({ DisplayWidth.wrapped($0, to: Terminal.width) }) { Terminal.put(line) }
      Terminal.put("")
      for line in (found.record?.xml ?? "").split(separator: "\n", omittingEmptySubsequences: false) {
        Terminal.put(String(line).replacing("\t", with: "  "))
      }
      if found.record?.isWhole == false {
        Terminal.note(words("记录未完整保存，无法重试", "the record was not kept whole and can't be retried"))
      }
    }
  }

  struct Retry: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Read records in quarantine again: what can be taken now is, the others stay.",
      discussion: """
        All in one transaction. A record that is taken is a fact of the feed, file and line where it stood; what its \
        feed or a later one states otherwise counts. Exit code 2 where some stay.
        """)

    @Argument(help: "The records' numbers, or all.")
    var numbers: [String]

    @Option(
      help: "The mapping for records of feeds that were read by one.", completion: .file(extensions: ["xml"]))
    var mapping: String?

    @OptionGroup var options: Options

    func validate() throws {
      guard numbers == ["all"] || numbers.allSatisfy({ Int($0) != nil }) else {
        throw ValidationError("name records by their numbers, or say all")
      }
    }

    func run() throws {
      let chosen = numbers == ["all"] ? nil : numbers.compactMap { Int($0) }
      let summary = try options.store.open().retryQuarantined(RetryRequest(numbers: chosen, mapping: mapping))
      if options.json { Terminal.put(try AnswerJSON.data(summary)) } else { report(summary) }
      if !summary.kept.isEmpty { throw ExitCode(2) }
    }

    private func report(_ summary: RetrySummary) {
      let words = options.words
      for remark in summary.remarks { Terminal.note("\(remark)") }
      for record in summary.kept {
        Terminal.note("\(record.number)  \(record.place): error: \(record.reason)")
      }
      let (taken, kept) = (summary.taken.count, summary.kept.count)
      Terminal.note(words("\(taken) 条记录已导入，\(kept) 条仍在隔离区", "\(taken) taken, \(kept) still in quarantine"))
    }
  }

  struct Drop: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Forget a record in quarantine.")

    @Argument(help: "The record's number.")
    var number: Int

    @OptionGroup var store: StoreOptions

    func run() throws {
      try store.open().dropQuarantined(number)
      Terminal.note("dropped record \(number)")
    }
  }
}

extension QuarantinedRecord {
  /// The file and line, as messages have them.
  fileprivate var place: String { line.map { "\(file):\($0)" } ?? file }
}
