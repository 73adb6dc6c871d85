import HTTPTypes

extension Route {
  static let tools = page("/tools", "What else can be worked out.") { call in
    let words = call.words
    let tools: [(path: String, name: String, about: String, access: Access)] = [
      (
        "/chain", words("产业链缺口", "Chain gaps"),
        words("缺链、断链风险与弱链，谁能补上", "What is missing or hangs on one, and who could fill it"), .anyone
      ),
      (
        "/taxonomy", words("产业分类", "Taxonomy"),
        words("按概念看上下游与成员", "Concepts with their neighbours and members"), .anyone
      ),
      (
        "/introductions", words("引荐路径", "Introductions"),
        words("谁能把两家介绍到一起", "Who can introduce one member to another"), .anyone
      ),
      (
        "/consortium", words("组建联合体", "Consortium"),
        words("为揭榜挂帅找最小的团队", "The smallest team for a challenge"), .reader
      ),
      ("/dealflow", words("项目库", "Deal flow"), words("为基金排出合适的项目", "Projects for a fund"), .reader),
      (
        "/meetings", words("对接会排程", "Meetings"), words("谁与谁何时在哪桌见面", "Who meets whom, when and where"),
        .reader
      ),
      (
        "/policies", words("政策匹配", "Policies"), words("哪些措施适用于某成员", "Which measures apply to a member"),
        .reader
      ),
      (
        "/cards", words("盲卡", "Blind cards"),
        words("保密的需求，双方同意后公开", "Confidential needs, shown once both sides say yes"), .member
      ),
      (
        "/changes", words("变化报告", "Changes"), words("两个日期之间的变化", "What changed between two days"),
        .secretariat
      ),
      (
        "/evidence", words("成效证据", "Evidence"),
        words("对接成果逐对清单，可复核", "What came of suggestions, to be checked"),
        .secretariat
      ),
      (
        "/quarantine", words("隔离区", "Quarantine"), words("未能收下的记录", "Records that could not be taken"),
        .secretariat
      ),
    ]
    let cards = tools.filter { call.visitor.has($0.access) }.map { tool -> HTML in
      "<article class=\"card\"><h2><a href=\"\(tool.path)\">\(tool.name)</a></h2><p class=\"quiet\">\(tool.about)</p></article>"
    }
    return Page(title: words("工具", "Tools"), content: "<div class=\"cards\">\(cards)</div>").reply(to: call)
  }
}
