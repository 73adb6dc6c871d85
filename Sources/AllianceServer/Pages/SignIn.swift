import AllianceStore
import HTTPTypes

extension Route {
  static let signIn = page(
    "/sign-in", "Where people sign in.",
    parameters: [Parameter(name: "back", about: "The page to go on with.")]
  ) { call in signInPage(call, fault: .none).reply(to: call) }

  static let openSession = form(
    "/sign-in", "Opens a session.", access: .anyone,
    parameters: [
      Parameter(name: "name", about: "The account.").required,
      Parameter(name: "password", about: "Its password.").required,
      Parameter(name: "back", about: "The page to go on with."),
    ]
  ) { call in
    guard call.desk.signIns.allows(call["name"] ?? "") else { throw Problem.tooManyRequests() }
    do {
      let session = try call.office.signIn(call["name"] ?? "", password: call["password"] ?? "")
      return opened(session, call, on: safePath(call["back"]))
    } catch let problem as Problem {
      let words = call.words("名称或密码不对。", "The name or the password is wrong.")
      return signInPage(call, fault: "<p class=\"error\" role=\"alert\">\(words)</p>")
        .reply(to: call, status: problem.status.code)
    }
  }

  static let signOut = form("/sign-out", "Ends the session.", access: .anyone, parameters: []) { call in
    if let session = call.visitor.session { try call.desk.store.removeCredential(secretHash: session.hash) }
    var reply = Reply.see("/")
    reply.cookie = Cookies.setting(
      Cookies.session, to: "", seconds: 0, isEncrypted: call.desk.isEncrypted)
    return reply
  }

  static let invitation = page(
    "/invitation/{secret}", "Where somebody who was invited sets a password.",
    parameters: [Parameter(name: "secret", about: "The secret of the invitation.")]
  ) { call in
    let account = try call.office.invited(by: try secret(call))
    return passwordPage(account, call, fault: .none).reply(to: call)
  }

  static let setPassword = form(
    "/invitation/{secret}", "Sets the password.", access: .anyone,
    parameters: [
      Parameter(name: "secret", about: "The secret of the invitation."),
      Parameter(name: "password", about: "The password.").required,
    ]
  ) { call in
    let secret = try secret(call)
    let account = try call.office.invited(by: secret)
    do {
      return opened(try call.office.accept(secret, password: call["password"] ?? ""), call, on: "/")
    } catch let problem as Problem where problem.status == .badRequest {
      let words = call.words(
        "密码至少 \(PasswordHash.leastLength) 个字符。", "Take \(PasswordHash.leastLength) characters or more.")
      return passwordPage(account, call, fault: "<p class=\"error\" role=\"alert\">\(words)</p>")
        .reply(to: call, status: 400)
    }
  }

  private static func secret(_ call: Call) throws -> Secret {
    guard let secret = Secret(call["secret"] ?? "") else { throw Problem.endedInvitation() }
    return secret
  }

  private static func opened(_ session: Secret, _ call: Call, on path: String) -> Reply {
    var reply = Reply.see(path)
    reply.cookie = Cookies.setting(
      Cookies.session, to: session.text, seconds: AccountOffice.sessionSeconds,
      isEncrypted: call.desk.isEncrypted)
    return reply
  }

  private static func signInPage(_ call: Call, fault: HTML) -> Page {
    let words = call.words
    return Page(
      title: words("登录", "Sign in"),
      content: """
        <form class="panel" method="post" action="/sign-in">\(fault)<input type="hidden" name="back" value="\(safePath(call["back"]))">
        <label>\(words("账号", "Account")) <input name="name" value="\(call["name"] ?? "")" required autocomplete="username"></label>
        <label>\(words("密码", "Password")) <input type="password" name="password" required autocomplete="current-password"></label>
        <button>\(words("登录", "Sign in"))</button></form>
        """)
  }

  private static func passwordPage(_ account: Account, _ call: Call, fault: HTML) -> Page {
    let words = call.words
    return Page(
      title: words("设置密码", "Set a password"),
      content: """
        <form class="panel" method="post">\(fault)<p>\(words("账号：", "Account: "))<b>\(account.name)</b></p>
        <label>\(words("新密码", "New password")) <input type="password" name="password" required minlength="\(PasswordHash.leastLength)" autocomplete="new-password"></label>
        <button>\(words("保存并登录", "Save and sign in"))</button></form>
        """)
  }
}
