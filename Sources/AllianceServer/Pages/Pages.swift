import AllianceModel
import HTTPTypes

extension Route {
  /// The pages for people. They work without script; forms go to a route of their own.
  static let pages: [Route] = [
    .home, .style, .script, .language, .search, .membersPage, .memberPage, .answerSuggestion, .explorer,
    .introductions, .chain, .taxonomyPage, .tools, .consortiumPage, .dealFlowPage, .meetingsPage,
    .planMeetings, .policiesPage, .checkPolicies, .changesPage, .reportFile, .evidencePage, .board,
    .boardAct, .boardTable,
    .importsPage, .importJobPage, .upload, .importKept, .quarantinePage, .retryKept, .dropKept,
    .duplicatesPage, .decidePair,
    .undoPair, .people, .addPerson, .removePerson, .addMachine, .removeMachine, .signIn, .openSession,
    .signOut, .invitation, .setPassword, .cardsPage, .sayOfCard,
  ]

  /// A page that is read.
  static func page(
    _ path: String, _ summary: String, access: Access = .anyone, parameters: [Parameter] = [],
    isOfSnapshot: Bool = false, mark: (@Sendable (Call) throws -> String)? = nil,
    isConfidential: Bool = false,
    _ answer: @escaping @Sendable (Call) throws -> Reply
  ) -> Route {
    Route(
      method: .get, path: path, summary: summary, access: access, parameters: parameters,
      isOfSnapshot: isOfSnapshot, mark: mark, isConfidential: isConfidential, mediaType: Page.mediaType,
      answer: answer)
  }

  /// What a form of a page is sent to.
  static func form(
    _ path: String, _ summary: String, access: Access, parameters: [Parameter], body: Body = .form,
    _ answer: @escaping @Sendable (Call) throws -> Reply
  ) -> Route {
    Route(
      method: .post, path: path, summary: summary, access: access, parameters: parameters, body: body,
      changes: true, mediaType: Page.mediaType, answer: answer)
  }
}

extension Reply {
  /// On to a page of this service.
  static func see(_ path: String) -> Reply { Reply(mediaType: Page.mediaType, status: 303, location: path) }
}

extension Page {
  /// The page of a fault, without anything that depends on who asks.
  static func fault(_ problem: Problem, _ words: Wording) -> HTML {
    """
    <!doctype html>
    <html lang="\(words("zh-Hans", "en"))">
    <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(problem.status.code)</title><link rel="stylesheet" href="/style.css"></head>
    <body><main id="content"><h1>\(words("无法完成", "That did not work"))</h1>
    <p>\(words(meaning(of: problem.status.code), problem.status.reasonPhrase)) (\(problem.status.code))</p>
    <p lang="en">\(problem.detail ?? "")</p>
    <p><a href="/">\(words("回到首页", "To the first page"))</a></p></main></body>
    </html>

    """
  }

  /// A status in Chinese.
  private static func meaning(of status: Int) -> String {
    switch status {
    case 400: "请求有误"
    case 401: "需要登录"
    case 403: "没有权限"
    case 404: "找不到所要的内容"
    case 408: "上传太慢"
    case 413: "文件太大"
    case 422: "文件无法读取"
    case 429: "请求太频繁，请稍候"
    case 503: "暂时无法提供"
    case 507: "服务器磁盘已满"
    default: "服务器出错，已记入日志"
    }
  }
}
