import HTTPTypes

/// A long list on several pages, and the ways from one to the next.
struct Pager {
  static let parameter = Parameter(name: "page", about: "The page of the list.", sort: .number(1...100_000))

  private static let length = 50

  private let call: Call
  private let path: String
  /// The filters that other pages keep.
  private let filters: [Parameter]

  init(_ call: Call, path: String, filters: [Parameter]) {
    (self.call, self.path, self.filters) = (call, path, filters)
  }

  /// The page that is asked for, from 1.
  private var page: Int { call.number(Self.parameter.name) ?? 1 }

  /// What of a list is on the page.
  func shown<Item>(of items: [Item]) -> ArraySlice<Item> {
    items.dropFirst((page - 1) * Self.length).prefix(Self.length)
  }

  /// The ways to the pages before and after, of so many items.
  func links(count: Int) -> HTML {
    let last = max(1, (count + Self.length - 1) / Self.length)
    let query = filters.compactMap { filter in
      call[filter.name].map { "&\(filter.name)=\(FormText.encoded($0))" }
    }.joined()
    func link(_ number: Int, _ text: String) -> HTML {
      (1...last).contains(number) ? "<a href=\"\(path)?page=\(number)\(query)\">\(text)</a>" : .none
    }
    let words = call.words
    return """
      <nav class="pager" aria-label="\(words("翻页", "Pages"))">\(link(page - 1, words("上一页", "Previous")))
      <span>\(page) / \(last)</span> \(link(page + 1, words("下一页", "Next")))</nav>
      """
  }
}
