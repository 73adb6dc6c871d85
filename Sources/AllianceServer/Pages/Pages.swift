import AllianceModel
import HTTPTypes

extension Route {
  /// The pages for people. They work without script; forms go to a route of their own.
  static let pages: [Route] = [
    .home, .style, .script, .language, .search, .membersPage, .memberPage, .answerSuggestion, .explorer,
    .introductions, .chain, .taxonomyPage, .tools, .consortiumPage, .dealFlowPage, .meetingsPage,
    .planMeetings, .policiesPage, .checkPolicies, .changesPage, .reportFile, .board, .boardTable,
    .importsPage, .upload, .importKept, .quarantinePage, .retryKept, .dropKept, .duplicatesPage, .decidePair,
    .undoPair, .people, .addPerson, .removePerson, .addMachine, .removeMachine, .signIn, .openSession,
    .signOut, .invitation, .setPassword,
  ]

  /// A page that is read.
  static func page(
    _ path: String, _ summary: String, access: Access = .anyone, parameters: [Parameter] = [],
    isOfSnapshot: Bool = false, _ answer: @escaping @Sendable (Call) throws -> Reply
  ) -> Route {
    Route(
      method: .get, path: path, summary: summary, access: access, parameters: parameters,
      isOfSnapshot: isOfSnapshot, mediaType: Page.mediaType, answer: answer)
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
    <p>\(problem.detail ?? problem.status.reasonPhrase)</p>
    <p><a href="/">\(words("回到首页", "To the first page"))</a></p></main></body>
    </html>

    """
  }
}
