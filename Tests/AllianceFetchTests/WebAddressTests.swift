import AllianceFetch
import AllianceModel
import Testing

@Suite struct WebAddressTests {
  @Test(arguments: [
    "file:///etc/passwd", "ftp://h/x", "gopher://h/", "javascript:alert(1)", "data:,x", "x", "",
  ])
  func `only web addresses are fetched`(text: String) throws {
    let fault = try #require(throws: Diagnostic.self) { _ = try WebAddress(text) }
    #expect(fault.message.contains("only http and https"), "\(fault)")
  }

  @Test(arguments: [
    "http://", "http://a b/", "http://h:99999/", "http://h\u{7}/", "http://h\r\nX: y/",
  ])
  func `what is no address is called that`(text: String) throws {
    let fault = try #require(throws: Diagnostic.self) { _ = try WebAddress(text) }
    #expect(fault.message.contains("no web address"), "\(fault)")
  }

  @Test(arguments: [
    "http://user:geheim@h/x", "https://geheim@h/", "http://:geheim@h/", "https://h@geheim@x/",
  ])
  func `user names and passwords are refused and not echoed`(text: String) throws {
    let fault = try #require(throws: Diagnostic.self) { _ = try WebAddress(text) }
    #expect(fault.message.contains("~/.netrc") || fault.message.contains("no web address"))
    #expect(!"\(fault)".contains("geheim"), "\(fault)")
  }

  @Test func `what looks like a secret is asked with and not shown`() throws {
    let address = try WebAddress("https://h/feed?a=1&api_key=geheim&Token=geheim&b=2#part")
    #expect(address.url == "https://h/feed?a=1&api_key=geheim&Token=geheim&b=2")
    #expect(address.shown == "https://h/feed?a=1&api_key=…&Token=…&b=2")
  }

  @Test func `parameters are added, replaced and taken out`() throws {
    let base = try WebAddress("https://h/oai?set=old&x=1")
    #expect(
      try base.with([("verb", "ListRecords"), ("set", "a b&c/中")]).url
        == "https://h/oai?x=1&verb=ListRecords&set=a%20b%26c%2F%E4%B8%AD")
    #expect(try base.with([("set", nil)]).url == "https://h/oai?x=1")
  }
}
