import Foundation
import Testing

/// Names come from strangers, and arguments from scripts: neither may steer the terminal.
@Suite struct SafeOutputTests {
  @Test func `nothing that steers a terminal comes out`() throws {
    let program = try Program()
    let questions =
      Questions.sheets + [
        ["import", "--dry-run", Program.feed("wild.xml"), "--store", "new.sqlite"],
        ["suggest", "esc", "--format", "tsv"], ["find", "轴承", "--format", "tsv"],
        ["suggest", "--all", "--kind", "upstream", "--format", "tsv"],
      ]
    for question in questions {
      let run = try program.run(question)
      #expect(Self.steering(run.text + run.errors) == [], "\(question)")
    }
  }

  @Test func `nothing that steers a terminal is echoed in an error`() throws {
    let program = try Program()
    let evil = "\u{1B}]0;x\u{7}\u{9B}2J\u{202E}"
    try program.write("q\n\(evil)\n", to: "lines")
    for question in [
      ["show", evil], ["suggest", evil], ["suggest", "joint", "--kind", evil], ["find", "x", "--for", evil],
      ["find", "x", "--kind", evil], ["find", "x", "--side", evil], ["explain", evil, "joint"],
      ["members", "--region", evil], ["members", "--kind", evil], ["members", "--limit", evil],
      ["graph", evil], ["graph", "--format", evil], ["graph", "--as-of", evil],
      ["graph", "-o", "/x\(evil)/y.svg"],
      ["graph", "member", "--member", evil], ["import", evil], ["import", evil, "--format", evil],
      ["members", "--store", evil], [evil], ["--\(evil)"], ["members", "--\(evil)"],
      ["backup", "/x\(evil)/y"], ["find", "--batch", evil, "--format", "tsv"],
      ["find", "--batch", "lines", "--format", "tsv"],
      ["suggest", "--seekers", "lines", "--kind", "upstream", "--format", "tsv"], ["show", "滨海\(evil)"],
    ] {
      let run = try program.run(question)
      #expect(run.code != 0, "\(question)")
      #expect(!run.errors.isEmpty, "\(question)")
      #expect(Self.steering(run.text + run.errors) == [], "\(question)")
    }
  }

  /// Control characters but for line feeds and tabs, and those that turn the direction of text.
  static func steering(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0x09, 0x0A: false
      case 0..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
      default: false
      }
    }
  }
}
