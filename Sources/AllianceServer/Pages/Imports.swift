import AllianceGraph
import AllianceModel
import AllianceStore
import HTTPTypes

extension Route {
  static let importsPage = page(
    "/imports", "Feeds that were imported, and a form for the next.", access: .secretariat
  ) { call in
    let words = call.words
    let status = try call.alliance.status()
    let rows = status.feeds.suffix(20).reversed().map { feed -> HTML in
      """
      <tr><td>\(feed.file)</td><td>\(feed.source)</td><td>\("\(feed.issued)")</td><td class="number">\(feed.added)</td>
      <td class="number">\(feed.changed)</td><td class="number">\(feed.retired)</td><td class="number">\(feed.quarantined)</td></tr>
      """
    }
    let heads = [
      words("文件", "File"), words("来源", "Source"), words("日期", "Issued"), words("新增", "Added"),
      words("更改", "Changed"), words("退出", "Retired"), words("隔离", "Kept aside"),
    ]
    return Page(
      title: words("数据导入", "Imports"),
      content: """
        <form class="panel" method="post" action="/imports" enctype="multipart/form-data">\(call.formToken)
        <label>\(words("数据文件（XML，可用 gzip 压缩）", "Feed (XML, gzip or not)")) <input type="file" name="file" required accept=".xml,.rdf,.gz"></label>
        <button>\(words("预览变更", "Preview what would change"))</button></form>
        <h2>\(words("最近的导入", "Latest imports"))</h2>
        \(Parts(call).table(heads: heads, rows: rows, numbers: [3, 4, 5, 6]))
        """
    ).reply(to: call)
  }

  static let upload = form(
    "/imports", "Takes a feed up and says what it would change.", access: .secretariat,
    parameters: [Parameter(name: "name", about: "What the file is called.")], body: .upload
  ) { call in
    guard let file = call.file else { throw Problem.badBody("no file was chosen") }
    let name = call["name"] ?? "upload"
    let summary = try call.take(file, name: name, format: nil, faults: .strict, dryRun: true)
    let id = call.desk.spool.keep(file, name: name, for: call.visitor.name)
    return Page(
      title: call.words("预览：", "Preview: ") + summary.file,
      content: "\(summaryTable(summary, call))\(confirmation(id, summary, call))"
    ).reply(to: call)
  }

  static let importKept = form(
    "/imports/kept", "Imports a feed that was taken up.", access: .secretariat,
    parameters: [
      Parameter(name: "id", about: "The upload.").required,
      Parameter(
        name: "faults", about: "What to do about faulty records.",
        sort: .word(ImportOptions.Faults.allCases.map(\.rawValue))),
    ]
  ) { call in
    guard let (file, name) = call.desk.spool.take(call["id"] ?? "", for: call.visitor.name) else {
      throw Problem(.notFound, "the upload is no longer kept; choose the file again")
    }
    defer { call.desk.spool.remove(file) }
    let summary = try call.take(
      file, name: name, format: nil, faults: call.word("faults") ?? .strict, dryRun: false)
    let isDone = [.committed, .unchanged].contains(summary.outcome)
    return Page(
      title: isDone ? call.words("已导入：", "Imported: ") + summary.file : call.words("未导入", "Not imported"),
      content: "\(summaryTable(summary, call))<p><a href=\"/imports\">\(call.words("返回", "Back"))</a></p>"
    ).reply(to: call)
  }

  private static func confirmation(_ id: String, _ summary: ImportSummary, _ call: Call) -> HTML {
    let words = call.words
    let isFaulty = summary.faults > 0
    return """
      <form class="panel" method="post" action="/imports/kept">\(call.formToken)<input type="hidden" name="id" value="\(id)">
      <input type="hidden" name="faults" value="\(isFaulty ? "quarantine" : "strict")">
      <button>\(isFaulty ? words("导入，隔离有误的记录", "Import, and keep the faulty aside") : words("导入", "Import"))</button>
      <a href="/imports">\(words("放弃", "Don't"))</a></form>
      """
  }

  private static func summaryTable(_ summary: ImportSummary, _ call: Call) -> HTML {
    let words = call.words
    let total = summary.total
    let faults = summary.diagnostics.prefix(100).map { diagnostic -> HTML in
      "<li class=\"\(diagnostic.severity.rawValue)\">\(diagnostic.line.map { words("第 \($0) 行：", "line \($0): ") } ?? "")\(diagnostic.message)</li>"
    }
    let changes = summary.changes.prefix(100).map { change -> HTML in
      let name = change.caption.text(for: call.language).map { " \($0)" } ?? ""
      return "<li>\(words(change.fate)) · \(words(change.sort.fact)) · \(change.id.description)\(name)</li>"
    }
    return """
      <ul class="figures"><li><b>\(total.added)</b> \(words("新增", "added"))</li><li><b>\(total.changed)</b> \(words("更改", "changed"))</li>
      <li><b>\(total.unchanged)</b> \(words("不变", "unchanged"))</li><li><b>\(total.retired)</b> \(words("退出", "retired"))</li>
      <li><b>\(summary.faults)</b> \(words("有误", "faulty"))</li></ul>
      <h2>\(words("提示与错误", "Remarks and faults"))</h2><ul class="faults">\(faults)</ul>
      <details><summary>\(words("前 100 项变更", "The first 100 changes"))</summary><ul>\(changes)</ul></details>
      """
  }
}
