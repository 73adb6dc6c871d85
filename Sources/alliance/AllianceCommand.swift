public import AllianceBoards
public import AllianceExport
import AllianceGraph
public import AllianceModel
public import AllianceStore
public import ArgumentParser
import Foundation

/// `alliance`: the whole product on the command line.
@main
struct AllianceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alliance",
    abstract: "Match the members of an industrial alliance by capability and need.",
    discussion: """
      Imports member data from XML feeds, suggests upstream/downstream, industry–academia, funding and scenario \
      pairings with their reasons, and draws the network.

      EXAMPLES
        alliance import Imports/air-chain.rdf Imports/fictional-alliance.xml
        alliance suggest 岭捷传动 --kind downstream
        alliance find "high-torque joint modules for humanoids"
        alliance graph network --format svg -o network.svg

      Data goes to standard output, all else to standard error. Exit codes: 0 done, 1 failed, 2 done with faults \
      kept aside, 64 wrong usage.
      """,
    version: "0.1.0",
    subcommands: [
      Import.self, Sources.self, Sync.self, Members.self, Show.self, Suggest.self, Find.self, Explain.self,
      FeedbackCommand.self, EvidenceCommand.self, Rules.self,
      Evaluate.self, Train.self, Graph.self, Gaps.self, Consortium.self, Meetings.self, Network.self,
      DealFlow.self, Policies.self, Taxonomy.self, Register.self, Duplicates.self, Diff.self, Report.self,
      Quarantine.self, Status.self, Doctor.self, Backup.self, Serve.self, Users.self,
    ])

  /// Here too, so that it can stand before the subcommand; wherever it stands, every subcommand gets it.
  @OptionGroup var store: StoreOptions

  static func main() async {
    do {
      var command = try parseAsRoot()
      if var service = command as? any AsyncParsableCommand {
        try await service.run()
      } else {
        try command.run()
      }
    } catch {
      end(with: error)
    }
  }

  /// Help is data; wrong usage comes with ArgumentParser's words; all other errors say themselves what there is to say.
  private static func end(with error: any Error) -> Never {
    let code = exitCode(for: error)
    if code == .success || error is ExitCode { exit(withError: error) }
    if code == .validationFailure {
      for line in fullMessage(for: error).split(separator: "\n", omittingEmptySubsequences: false) {
        Terminal.note(String(line))
      }
    } else {
      Terminal.note("alliance: error: \(error)")
    }
    exit(withError: code)
  }
}

/// Which store a command works on, and for whom it answers.
struct StoreOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The store's file. Default: $ALLIANCE_STORE, else ./alliance.sqlite.", valueName: "file"))
  var store: String?

  var path: String {
    store ?? ProcessInfo.processInfo.environment["ALLIANCE_STORE"].flatMap { $0.isEmpty ? nil : $0 }
      ?? "alliance.sqlite"
  }

  /// Opens the store; where none is expected to be made, a missing file is an error.
  ///
  /// - Parameter alone: Whether a file that is made is for this command alone until it ends.
  func open(creating: Bool = false, alone: Bool = false) throws -> Alliance {
    let isThere = FileManager.default.fileExists(atPath: path)
    guard creating || isThere else { throw MissingStore(path: path) }
    return try Alliance(path: path, alone: alone && !isThere)
  }
}

/// How answers are worded.
struct LanguageOptions: ParsableArguments {
  @Option(help: "Language of the answer. Default: by the environment's locale, else en.")
  var language: Language?

  var spoken: Language { Language.spoken(language) }
}

/// How answers are worded, and who they are for.
struct AnswerOptions: ParsableArguments {
  @OptionGroup var wording: LanguageOptions

  @Option(
    help: ArgumentHelp(
      "Whose eyes the answer is for. Narrower listings are left out.",
      valueName: "audience"))
  var audience: Visibility = .secretariat

  var spoken: Language { wording.spoken }
}

extension Language {
  /// The language asked for, else the environment's, else English.
  fileprivate static func spoken(_ asked: Language?) -> Language {
    if let asked { return asked }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy
      .compactMap { ProcessInfo.processInfo.environment[$0] }.first { !$0.isEmpty }
    return locale?.hasPrefix("zh") == true ? .zh : .en
  }
}

extension Language: ExpressibleByArgument {}
extension Visibility: ExpressibleByArgument {}
extension MemberKind: ExpressibleByArgument {}
extension Listing.Side: ExpressibleByArgument {}
extension Feedback.Verdict: ExpressibleByArgument {}
extension RegisterFormat: ExpressibleByArgument {}
extension KeptApart.Ground: ExpressibleByArgument {}
extension Scene.Grouping: ExpressibleByArgument {}
extension ChainGap.Status: ExpressibleByArgument {}
extension Account.Role: ExpressibleByArgument {}

extension CalendarDate: ExpressibleByArgument {
  /// Reads a date as feeds write it.
  public init?(argument: String) { self.init(argument) }
}

/// An error whose description is the whole message.
protocol OwnError: Error, CustomStringConvertible {}

struct MissingStore: OwnError {
  let path: String

  var description: String {
    "there is no store at '\(path)'; make one with 'alliance import FEED', or name another with --store"
  }
}

struct UsageFault: OwnError {
  let description: String
}
