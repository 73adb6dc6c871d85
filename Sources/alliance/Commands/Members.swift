import AllianceGraph
import AllianceModel
import ArgumentParser

struct Members: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List members.",
    discussion: """
      EXAMPLES
        alliance members
        alliance members 减速器 --region 深圳
        alliance members --kind university --json
        alliance members --stale
        alliance members --as-of 2026-03-31
      """)

  @Argument(help: "Words that a name, alias or listing must hold, in any spelling.")
  var query: String?

  @Option(help: "The kind of member.")
  var kind: MemberKind?

  @Option(help: "A region they must lie in: a code or a name.")
  var region: String?

  @Flag(help: "Only those with a need that has expired or that no feed has stated for a year, and which.")
  var stale = false

  @Option(help: "At most this many.")
  var limit: Int?

  @Flag(help: "Print JSON.")
  var json = false

  @OptionGroup var past: AsOfOptions
  @OptionGroup var answer: AnswerOptions
  @OptionGroup var store: StoreOptions

  func validate() throws {
    guard limit ?? 1 > 0 else { throw ValidationError("--limit must be 1 or more.") }
  }

  func run() throws {
    let alliance = try store.open()
    let found = try alliance.members(
      MembersRequest(
        query: query, kind: kind, region: region, onlyLapsed: stale, limit: limit, asOf: past.asOf,
        audience: answer.audience))
    try past.note(alliance, Words(answer.spoken))
    if json { return Terminal.put(try AnswerJSON.data(found)) }
    let words = Words(answer.spoken)
    var table = Table([
      .init(title: words("编号", "id"), minimum: 20), .init(title: words("名称", "name"), minimum: 16),
      .init(title: words("类别", "kind")), .init(title: words("地区", "region")),
      .init(title: words("供需", "listings"), isNumber: true),
      .init(title: words("项目", "projects"), isNumber: true),
      .init(title: words("关系", "relations"), isNumber: true),
    ])
    for member in found.members {
      table.add([
        member.id.key, member.names.text(for: answer.spoken) ?? "", words(member.kind),
        member.region?.name(in: answer.spoken) ?? "", "\(member.listings)", "\(member.projects)",
        "\(member.relations)",
      ])
    }
    if !found.members.isEmpty { table.lines(width: Terminal.width).forEach(Terminal.put) }
    NeedNoticeList(found.notices, answer.spoken).lines(width: Terminal.width).forEach(Terminal.put)
    Terminal.note(words("共 \(found.count) 个成员", "\(found.count) \(found.count == 1 ? "member" : "members")"))
  }
}
