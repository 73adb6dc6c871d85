import ArgumentParser

/// Measures what this project does on generated work, beside other programs that do the same: see `Scripts/bench`.
@main struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alliance-bench",
    abstract: "Measure the matching kernel and what stands around it.",
    discussion: """
      Each subcommand prints a line of JSON, 'parts' several: CPU seconds (user and system, of all threads), wall seconds, peak memory \
      in MB and a checksum. Reading the input is not counted.
      """,
    subcommands: [
      Match.self, Single.self, Importance.self, Draw.self, MakeFeed.self, MakeMembers.self, Read.self,
      Take.self,
      Load.self, Parts.self,
    ])
}
