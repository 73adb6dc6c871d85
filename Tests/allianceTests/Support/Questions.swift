/// Commands that answer, with the arguments that make them say much.
enum Questions {
  static let long = "id-" + String(repeating: "x", count: 90)

  /// For people: tables and sheets.
  static let sheets: [[String]] = [
    ["members"], ["members", "轴承"], ["members", "--kind", "enterprise"],
    ["members", "--stale"], ["status"],
    ["diff", "2020-01-01", "2030-01-01"],
    ["show", "delta:reducer"], ["show", "factory"], ["show", "esc"], ["show", long], ["show", "emoji"],
    ["suggest", "joint"], ["suggest", "esc"], ["suggest", long], ["suggest", "fund"], ["suggest", "factory"],
    ["find", "轴承"], ["find", "bearing " + String(repeating: "W", count: 150)],
    ["find", "融资", "--side", "need"],
    ["explain", long, "esc"], ["explain", "esc", long], ["explain", "esc", "emoji"],
    ["network"], ["network", "--between", "sensor,factory"],
    ["consortium", "--concepts", "harmonic-reducer,arm,inspection", "--must", "university"],
    ["rules"], ["feedback", "--outcomes"], ["dealflow", "--fund", "fund"],
    ["suggest", "joint", "--require", "region=深圳"],
    ["gaps"], ["gaps", "--what-if", "leaves:joint"],
    ["explain", "joint", "delta:reducer"], ["explain", "joint", "gone"], ["explain", "fund", "steel"],
  ]

  /// The same for programs.
  static let json: [[String]] =
    sheets.map { $0 + ["--json"] } + [
      ["report", "--from", "2025-12-01", "--to", "2026-02-01", "--json"],
      ["evidence", "--from", "2025-12-01", "--to", "2026-02-01", "--json"],
      ["duplicates", "--json"], ["duplicates", "log", "--json"],
      ["duplicates", "--merge-certain", "--dry-run", "--json"],
      ["dealflow", "--fund", "fund", "--json"], ["graph", "--json"], ["graph", "chain", "--json"],
      ["graph", "pairings", "--json"],
      ["graph", "member", "--member", "esc", "--json"], ["import", "--dry-run", "--json"] + Program.feeds,
    ]

  static let commands = [
    "import", "sources", "sync", "members", "show", "suggest", "find", "explain", "feedback", "evidence",
    "rules",
    "evaluate", "train", "graph",
    "duplicates", "gaps",
    "consortium",
    "meetings", "network", "dealflow", "policies", "taxonomy", "register",
    "diff", "report", "quarantine", "status", "doctor",
    "backup", "serve", "users",
  ]
}
