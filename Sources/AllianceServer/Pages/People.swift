import AllianceGraph
import AllianceModel
import AllianceStore
import HTTPTypes

extension Route {
  static let people = page("/people", "Accounts, tokens and the record of access.", access: .secretariat) {
    call in
    try PeopleSheet(call).page(telling: .none).reply(to: call)
  }

  static let addPerson = form(
    "/people", "Adds an account and shows its link once.", access: .secretariat,
    parameters: [
      Parameter(name: "name", about: "The name.").required,
      Parameter(name: "role", about: "The role.", sort: .word(Account.Role.allCases.map(\.rawValue)))
        .required,
      .member,
    ]
  ) { call in
    let role = call.word("role", as: Account.Role.self) ?? .reader
    guard role != .member || call["member"] != nil else { throw Problem.missingParameter("member") }
    let path = try call.office.add(
      call["name"] ?? "", role: role, member: role == .member ? call["member"] : nil)
    return try told(
      call, call.words("请把这个链接交给本人，只显示一次：", "Give this link to the person; it is shown once:"),
      call.desk.address + path)
  }

  static let removePerson = form(
    "/people/remove", "Removes an account.", access: .secretariat,
    parameters: [Parameter(name: "name", about: "The name.").required]
  ) { call in
    guard call["name"] != call.visitor.name else {
      throw Problem(.badRequest, "nobody removes the account that is signed in; let another do it")
    }
    try call.office.remove(call["name"] ?? "")
    return .see("/people")
  }

  static let addMachine = form(
    "/people/tokens", "Makes a token and shows it once.", access: .secretariat,
    parameters: [
      Parameter(name: "name", about: "The account.").required,
      Parameter(name: "label", about: "What it is called.").required,
      Parameter(name: "days", about: "For how many days.", sort: .number(1...3_650)),
      Parameter(name: "writes", about: "Whether it may change things.", sort: .flag),
    ]
  ) { call in
    let token = try call.office.addToken(
      call["label"] ?? "", of: call["name"] ?? "", writes: call.flag("writes"),
      days: call.number("days") ?? 90)
    return try told(call, call.words("令牌只显示一次：", "The token is shown once:"), token)
  }

  static let removeMachine = form(
    "/people/tokens/remove", "Ends a token.", access: .secretariat,
    parameters: [Parameter(name: "id", about: "The token.", sort: .number(1...Int(Int32.max))).required]
  ) { call in
    try call.office.removeToken(call.number("id") ?? 0)
    return .see("/people")
  }

  private static func told(_ call: Call, _ words: String, _ secret: String) throws -> Reply {
    var fresh = call
    fresh.values = [:]
    return try PeopleSheet(fresh).page(
      telling: "<p class=\"told\" role=\"status\">\(words) <code>\(secret)</code></p>"
    ).reply(to: fresh)
  }
}

extension Call {
  /// Accounts and tokens, in the name of whoever asks.
  var office: AccountOffice {
    AccountOffice(alliance, actor: visitor.name, clock: desk.clock, passwordCost: desk.passwordCost)
  }
}

/// Who may use the service.
private struct PeopleSheet {
  let call: Call
  let parts: Parts
  let words: Wording

  init(_ call: Call) {
    self.call = call
    parts = Parts(call)
    words = call.words
  }

  func page(telling news: HTML) throws -> Page {
    let roles = Account.Role.allCases.map { ($0.rawValue, words($0)) }
    return Page(
      title: words("账号与令牌", "People and tokens"),
      content: """
        \(news)
        \(parts.table(heads: [words("名称", "Name"), words("角色", "Role"), words("代表", "Speaks for"), words("密码", "Password"), ""], rows: try call.desk.store.accounts().map(account)))
        <form class="filter" method="post" action="/people">\(call.formToken)\(parts.field("name", words("名称", "Name"), required: true))
        \(parts.choice("role", words("角色", "Role"), roles))\(parts.field("member", words("代表的成员", "Member it speaks for")))
        <button>\(words("添加账号", "Add an account"))</button></form>
        <h2>\(words("令牌", "Tokens"))</h2>
        \(parts.table(heads: [words("用途", "What for"), words("账号", "Account"), words("权限", "May"), words("有效至", "Until"), ""], rows: try call.office.tokens().map(token)))
        <form class="filter" method="post" action="/people/tokens">\(call.formToken)\(parts.field("name", words("账号", "Account"), required: true))
        \(parts.field("label", words("用途", "What for"), required: true))\(parts.field("days", words("天数", "Days"), type: "number"))
        \(parts.choice("writes", words("权限", "May"), [("false", words("只读", "read")), ("true", words("读写", "write"))]))
        <button>\(words("创建令牌", "Make a token"))</button></form>
        <h2>\(words("访问记录", "Record of access"))</h2>
        \(parts.table(heads: [words("时间", "When"), words("账号", "Account"), words("操作", "What"), words("对象", "On what")], rows: try call.desk.store.accessRecords(limit: 50).map(record)))
        """)
  }

  private func account(_ account: Account) -> HTML {
    """
    <tr><td>\(account.name)</td><td>\(words(account.role))</td><td>\(account.member?.description ?? "")</td>
    <td>\(account.hasPassword ? words("已设密码", "password set") : words("尚未设密码", "no password yet"))</td>
    <td><form method="post" action="/people/remove">\(call.formToken)<input type="hidden" name="name" value="\(account.name)">
    <button class="plain">\(words("移除", "Remove"))</button></form></td></tr>
    """
  }

  private func token(_ token: Credential) -> HTML {
    """
    <tr><td>\(token.label)</td><td>\(token.account)</td><td>\(token.writes ? words("读写", "write") : words("只读", "read"))</td>
    <td>\(AccessTime(token.expires).day)</td>
    <td><form method="post" action="/people/tokens/remove">\(call.formToken)<input type="hidden" name="id" value="\(token.id)">
    <button class="plain">\(words("吊销", "Revoke"))</button></form></td></tr>
    """
  }

  private func record(_ record: AccessRecord) -> HTML {
    """
    <tr><td>\(AccessTime(record.at).text)</td><td>\(record.account)</td><td>\(record.action)</td><td>\(record.subject)</td></tr>
    """
  }
}
