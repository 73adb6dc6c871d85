import AllianceGraph
import AllianceModel
import AllianceStore
import HTTPTypes

extension Route {
  static let importJobPage = page(
    "/imports/{job}", "How far an import is, and what it did.", access: .secretariat, parameters: [.job]
  ) { call in JobPage(call, try call.importJob()).page.reply(to: call) }

  static let upload = form(
    "/imports", "Takes a feed up and says what it would change.", access: .secretariat,
    parameters: [Parameter(name: "name", about: "What the file is called.")], body: .upload
  ) { call in
    guard let file = call.file else { throw Problem.badBody("no file was chosen") }
    let job = try call.begin(HandedIn(file: file, name: call["name"], isDryRun: true), isKept: true)
    return .see("/imports/\(job.id)")
  }

  static let importKept = form(
    "/imports/kept", "Imports a feed that was taken up.", access: .secretariat,
    parameters: [
      Parameter(name: "id", about: "The job that looked it through.").required,
      Parameter(
        name: "faults", about: "What to do about faulty records.",
        sort: .word(ImportOptions.Faults.allCases.map(\.rawValue))),
    ]
  ) { call in
    guard let (file, name) = call.desk.spool.take(call["id"] ?? "", for: call.visitor.name) else {
      throw Problem(.notFound, "the upload is no longer kept; choose the file again")
    }
    let feed = HandedIn(file: file, name: name, faults: call.word("faults") ?? .strict)
    return .see("/imports/\(try call.begin(feed).id)")
  }
}

/// A job for people: while it goes on, the page asks for itself again.
private struct JobPage {
  let call: Call
  let job: ImportJob

  init(_ call: Call, _ job: ImportJob) {
    self.call = call
    self.job = job
  }

  private var words: Wording { call.words }

  var page: Page {
    Page(
      title: "\(heading)\(words("：", ": "))\(job.file)",
      content: "\(progress)\(outcome)<p><a href=\"/imports\">\(words("返回", "Back"))</a></p>",
      isUnderway: !job.state.isFinal)
  }

  private var heading: String {
    switch (job.state, job.options.dryRun) {
    case (.waiting, _), (.running, _): words("正在处理", "Under way")
    case (.done, true): words("预览", "Preview")
    case (.done, false): words("已导入", "Imported")
    case (.failed, true): words("无法导入", "Can't be imported")
    case (.failed, false): words("未导入", "Not imported")
    case (.interrupted, _): words("已中断", "Interrupted")
    }
  }

  private var progress: HTML {
    let line = JobLine(job: job, language: call.language).text
    guard !job.state.isFinal else { return "<p class=\"quiet\">\(line)</p>" }
    let bar: HTML =
      "<progress max=\"\(max(1, job.size))\" value=\"\(job.bytesRead)\" aria-label=\"\(words("进度", "Progress"))\"></progress>"
    return """
      <div role="status">\(bar)<p>\(line)</p></div>
      <p class="quiet">\(words("可以关闭此页，导入会继续。", "You may leave this page; it goes on."))</p>
      """
  }

  private var outcome: HTML {
    let reason: HTML = job.reason.map { "<p class=\"error\" lang=\"en\">\($0)</p>" } ?? .none
    let advice: HTML =
      job.state == .interrupted
      ? "<p class=\"error\">\(words("服务在收下之前停止了；请重新上传：已收下的内容不会改变", ImportJob.interruption))</p>" : .none
    guard let summary = job.summary else { return "\(reason)\(advice)" }
    return "\(reason)\(summaryTable(summary))\(confirmation(summary))"
  }

  /// Asks whether what was looked through is to be imported, as long as its sender can have it.
  private func confirmation(_ summary: ImportSummary) -> HTML {
    guard call.desk.spool.keeps(job.id, for: call.visitor.name) else { return .none }
    let isFaulty = summary.faults > 0
    return """
      <form class="panel" method="post" action="/imports/kept">\(call.formToken)<input type="hidden" name="id" value="\(job.id)">
      <input type="hidden" name="faults" value="\(isFaulty ? "quarantine" : "strict")">
      <button>\(isFaulty ? words("导入，隔离有误的记录", "Import, and keep the faulty aside") : words("导入", "Import"))</button>
      <a href="/imports">\(words("放弃", "Don't"))</a></form>
      """
  }

  private func summaryTable(_ summary: ImportSummary) -> HTML {
    let total = summary.total
    let faults = summary.diagnostics.prefix(100).map { diagnostic -> HTML in
      "<li class=\"\(diagnostic.severity.rawValue)\">\(diagnostic.line.map { words("第 \($0) 行：", "line \($0): ") } ?? "")<span lang=\"en\">\(diagnostic.message)</span></li>"
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
