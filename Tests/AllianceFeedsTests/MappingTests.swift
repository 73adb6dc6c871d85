import AllianceModel
import SeededRandom
import Testing

@testable import AllianceFeeds

@Suite struct MappingTests {
  static let feed = """
    <list><firms>
      <note>1</note>
      <firm nr="7"><sort>公司</sort><name l="zh">云岭</name><name l="en">Yunling</name>
        <makes><p no="a">减速器</p><p no="b">齿轮</p></makes></firm>
      <firm nr="8"><sort>大学</sort><name l="zh">云岭工学院</name></firm>
    </firms></list>
    """

  static func mapping(_ body: String = member, record: String = "/list/firms/firm") throws -> FeedMapping {
    let head = "<mapping xmlns=\"\(FeedMapping.namespace)\" source=\"park\" record=\"\(record)\">"
    return try FeedMapping(bytes: Array("\(head)\(tables)\(body)</mapping>".utf8), name: "mapping.xml")
  }

  static let tables = """
    <values name="sorts"><value from="公司" to="enterprise"/><value from="大学" to="university"/></values>
    """
  static let member = """
    <member id="{@nr}" kind="{sort => sorts}">
      <name xml:lang="zh">{name[@l='zh']}</name><name xml:lang="en">{name[@l='en']}</name>
      <capability each="makes/p" id="{@no}"><text xml:lang="zh">国产{.}</text></capability>
    </member>
    """

  private func events(_ mapping: FeedMapping, in feed: String = feed) throws -> [FeedEvent] {
    let reader = try FeedReader(bytes: Array(feed.utf8), name: "park.xml", mapping: mapping)
    var events: [FeedEvent] = []
    while let event = try reader.nextEvent() { events.append(event) }
    return events
  }

  private func remarks(_ events: [FeedEvent]) -> [String] {
    events.compactMap { event in
      switch event {
      case .remark(let remark): "\(remark)"
      case .fault(let fault, _): "\(fault)"
      case .record: nil
      }
    }
  }

  @Test func `records of any XML become members with their listings`() throws {
    let events = try self.events(Self.mapping())
    let members = events.compactMap { event -> (Member, [Listing])? in
      if case .record(.member(let member, let listings), _) = event { (member, listings) } else { nil }
    }
    #expect(members.map(\.0.id.description) == ["park:7", "park:8"])
    #expect(members.map(\.0.kind) == [.enterprise, .university])
    #expect(members[0].0.names.map(\.text) == ["云岭", "Yunling"])
    #expect(members[0].1.map(\.id.key) == ["7/a", "7/b"])
    #expect(members[0].1.flatMap(\.text).map(\.text) == ["国产减速器", "国产齿轮"])
    #expect(members[1].0.names.map(\.text) == ["云岭工学院"])
    #expect(remarks(events) == [])
  }

  @Test func `a path that finds nothing is named, with a name that is near`() throws {
    let body = Self.member.replacing("</member>", with: "<profile>{makes/prod}</profile></member>")
      .replacing("{sort =>", with: "{sorte =>").replacing("kind=", with: "standing=\"member\" kind=")
    let said = try remarks(events(Self.mapping(body)))
    #expect(said.contains { $0.contains("path 'sorte' found nothing in 2 records; did you mean 'sort'?") })
    #expect(said.contains { $0.contains("path 'makes/prod' found nothing in 2 records") })
  }

  @Test func `a record path that finds nothing is a fault, so that nothing is retired`() throws {
    let events = try self.events(Self.mapping(record: "/list/firms/frm"))
    guard case .fault(let fault, _) = try #require(events.last) else {
      Issue.record("no fault")
      return
    }
    #expect("\(fault)".contains("'/list/firms/frm' found nothing in the feed; did you mean 'firm'?"))
  }

  @Test func `a feed with another root is refused`() throws {
    #expect(throws: Diagnostic.self) { try events(Self.mapping(), in: "<other/>") }
  }

  @Test(arguments: [
    "<member id=\"{@nr\"/>", "<member id=\"{//a}\"/>", "<member id=\"{a => none}\"/>",
    "<member each=\"@a\"/>",
    "<member id=\"{}\"/>", "<member id=\"{a[}\"/>", "<member id=\"{a[0]}\"/>", "",
  ])
  func `a mapping that is not understood is refused with its line`(body: String) throws {
    let fault = #expect(throws: Diagnostic.self) { try Self.mapping(body) }
    #expect(fault?.line == 1)
  }

  @Test func `no mutated mapping crashes`() throws {
    var random = SplitMix64(seed: 11)
    let good = Array(
      "<mapping xmlns=\"\(FeedMapping.namespace)\" source=\"p\" record=\"/a/b\">\(Self.member)</mapping>".utf8
    )
    for _ in 0..<500 {
      var bytes = good
      for _ in 0..<3 {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 32...126, using: &random)
      }
      guard let mapping = try? FeedMapping(bytes: bytes, name: "m.xml") else { continue }
      _ = try? events(mapping)
    }
  }
}
