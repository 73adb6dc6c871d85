import AllianceModel
import Testing

/// Tables and sheets in terminals of every size.
@Suite struct WidthTests {
  @Test(arguments: [40, 80, 200], Language.allCases)
  func `no line of a table or sheet is wider than the terminal`(width: Int, language: Language) throws {
    let program = try Program()
    for question in Questions.sheets {
      let run = try program.run(
        question + ["--language", language.rawValue], environment: ["COLUMNS": "\(width)"])
      #expect(run.code == 0, "\(question) \(run.errors)")
      #expect(!run.output.isEmpty, "\(question)")
      for line in run.lines { #expect(DisplayWidth.of(line) <= width, "\(question): \(line)") }
    }
  }

  @Test(arguments: Language.allCases)
  func `an id to go on with is whole where a terminal has 80 columns`(language: Language) throws {
    let program = try Program()
    let suggested = try program.run("suggest", "joint", "--language", language.rawValue)
    #expect(suggested.text.contains("  reducer · "))
    let members = try program.run("members", "--language", language.rawValue)
    for id in ["institute", "reducer", "factory"] {
      #expect(members.lines.contains { $0.hasPrefix(id + " ") })
    }
  }
}
