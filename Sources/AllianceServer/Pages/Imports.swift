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
        \(try jobs(call))
        <h2>\(words("最近的导入", "Latest imports"))</h2>
        \(Parts(call).table(heads: heads, rows: rows, numbers: [3, 4, 5, 6]))
        """
    ).reply(to: call)
  }

  /// The latest jobs, those under way first.
  private static func jobs(_ call: Call) throws -> HTML {
    let words = call.words
    let rows = try call.desk.imports.jobs().prefix(10).map { job -> HTML in
      """
      <li><a href="/imports/\(job.id)">\(job.file)</a> <span class="quiet">\(JobLine(job: job, language: call.language).text) · \(job.account) · \(AccessTime(job.asked).text)</span></li>
      """
    }
    return rows.isEmpty ? .none : "<h2>\(words("最近的任务", "Latest jobs"))</h2><ul class=\"plain\">\(rows)</ul>"
  }
}
