import AllianceModel
import AllianceStore
import Foundation

/// A page of the service: its own content in the frame that all share.
struct Page {
  let title: String
  let content: HTML
  /// Whether what it shows goes on, so that it asks for itself again.
  var isUnderway = false

  /// The page for whoever asked.
  func reply(to call: Call, status: Int = 200) -> Reply {
    Reply(
      body: Data(frame(call).text.utf8), mediaType: Self.mediaType, status: status)
  }

  static let mediaType = "text/html; charset=utf-8"

  private func frame(_ call: Call) -> HTML {
    let words = Wording(language: call.language)
    return """
      <!doctype html>
      <html lang="\(call.language == .zh ? "zh-Hans" : "en")">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title) · \(words("联盟图谱", "AllianceGraph"))</title>
      <link rel="stylesheet" href="/style.css">
      <script src="/script.js" defer></script>
      \(isUnderway ? "<noscript><meta http-equiv=\"refresh\" content=\"2\"></noscript>\n" : HTML.none)</head>
      <body>
      <a class="skip" href="#content">\(words("跳到正文", "Skip to content"))</a>
      <header>
      <a class="brand" href="/">\(words("联盟图谱", "AllianceGraph"))</a>
      <nav aria-label="\(words("主菜单", "Main menu"))">\(Menu(call).links)</nav>
      \(Menu(call).account)
      </header>
      <main id="content"\(isUnderway ? " data-underway" : HTML.none)>
      <h1>\(title)</h1>
      \(content)
      </main>
      <footer>\(audience(call, words))</footer>
      </body>
      </html>

      """
  }

  /// What the reader sees must be plain to the reader.
  private func audience(_ call: Call, _ words: Wording) -> HTML {
    let seen =
      switch call.audience {
      case .public: words("显示公开的供需条目", "Listings shown: those for everybody")
      case .members: words("显示公开与成员可见的供需条目", "Listings shown: those for everybody and for members")
      case .matched, .secretariat: words("显示全部供需条目，含保密的", "Listings shown: all, confidential ones included")
      }
    return "<p>\(seen)</p>"
  }
}

/// The menu, by what the reader may open.
private struct Menu {
  let call: Call
  let words: Wording

  init(_ call: Call) {
    self.call = call
    words = Wording(language: call.language)
  }

  var links: [HTML] {
    let pages: [(path: String, name: String, access: Access)] = [
      ("/members", words("成员", "Members"), .anyone),
      ("/explorer", words("合作网络", "Network"), .anyone),
      ("/chain", words("产业链缺口", "Chain gaps"), .anyone),
      ("/tools", words("工具", "Tools"), .anyone),
      ("/board", words("对接建议", "Suggestions"), .secretariat),
      ("/imports", words("数据导入", "Imports"), .secretariat),
      ("/duplicates", words("疑似重复", "Duplicates"), .secretariat),
      ("/people", words("账号与令牌", "People"), .secretariat),
    ]
    return pages.filter { call.visitor.has($0.access) }.map { page in
      "<a href=\"\(page.path)\"\(call.path.hasPrefix(page.path) ? " aria-current=\"page\"" : .none)>\(page.name)</a>"
    }
  }

  var account: HTML {
    let other = call.language == .zh ? Language.en : .zh
    let back = FormText.encoded(call.path)
    let language: HTML = """
      <a href="/language?to=\(other.rawValue)&amp;back=\(back)" lang="\(other.rawValue)">\(other == .zh ? "中文" : "English")</a>
      """
    guard let account = call.visitor.account, call.visitor.session != nil else {
      return "<div class=\"account\">\(language)<a href=\"/sign-in\">\(words("登录", "Sign in"))</a></div>"
    }
    return """
      <div class="account">\(language)
      <form method="post" action="/sign-out">\(call.formToken)<span>\(account.name)</span>
      <button class="plain">\(words("退出", "Sign out"))</button></form></div>
      """
  }
}

extension Call {
  /// What each form that changes something must hold.
  var formToken: HTML {
    "<input type=\"hidden\" name=\"\(FormText.token)\" value=\"\(visitor.session?.formToken ?? "")\">"
  }

  var words: Wording { Wording(language: language) }
}
