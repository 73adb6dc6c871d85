import AllianceBoards
import AllianceGraph
import AllianceModel
import Foundation
import HTTPTypes

extension Route {
  static let policiesPage = page(
    "/policies", "A form for policies to hold against a member.", access: .reader
  ) {
    call in
    fileForm(
      call, title: call.words("政策匹配", "Policies for a member"), action: "/policies",
      about: call.words("上传政策文件（JSON），并写明成员。", "The policies as a JSON file, and the member."),
      more: Parts(call).field("member", call.words("成员", "Member"), required: true)
    ).reply(to: call)
  }

  static let checkPolicies = question(
    "/policies", "Says which measures apply to a member.", parameters: [.member.required, fileName]
  ) { call in
    let policies = try Alliance.policies(reading: try call.uploaded(), name: call["name"] ?? "policies.json")
    let found = try call.alliance.policies(
      PoliciesRequest(member: call["member"] ?? "", policies: policies, audience: call.audience))
    let words = call.words
    let items = found.findings.map { finding -> HTML in
      let checks = found.checks(of: finding, in: call.language).map { check -> HTML in "<li>\(check)</li>" }
      return """
        <article class="card"><h3><span class="mark">\(words(finding.verdict))</span> \(found.title(of: finding, in: call.language)) · \(finding.measure.clause)</h3>
        <p>\(finding.measure.text.text(for: call.language) ?? "")</p><ul class="inline">\(checks)</ul></article>
        """
    }
    return Page(
      title: words("政策匹配", "Policies") + words("：", ": ")
        + (found.member.names.text(for: call.language) ?? found.member.id.key),
      content: """
        <div class="stack">\(items)</div>
        <figure class="picture"><div class="canvas" tabindex="0">\(HTML(drawing: found.picture(in: call.language)))</div></figure>
        """
    ).reply(to: call)
  }
}
