import AllianceGraph
import AllianceModel
import Foundation
import Testing

/// How people name a member, and what they are told where nobody is called that.
@Suite struct MemberLookupTests {
  static let alliance = Result { try Alliance.told() }

  func id(_ name: String) throws -> String {
    try Self.alliance.get().show(ShowRequest(member: name)).member.id.description
  }

  func refusal(_ name: String) throws -> String {
    let error = #expect(throws: RequestError.self) { try id(name) }
    return error?.description ?? ""
  }

  @Test(
    arguments: [
      "delta:reducer", "529900SAMPLEDELTA005", "lei:529900SAMPLEDELTA005", "珠江谐波传动有限公司", "珠江諧波",
      "Pearl Harmonic Drives", "PEARL  harmonic drives", "ｐｅａｒｌ ｈａｒｍｏｎｉｃ ｄｒｉｖｅｓ", "珠江諧(xié)波傳動有限公司",
      "harmonic dri", "珠江",
    ])
  func `a member is found by id, identifier, name in any spelling, and a part of its name`(name: String)
    throws
  {
    #expect(try id(name) == "delta:reducer")
  }

  @Test(arguments: ["steel", "南岭特钢", "南嶺特鋼"])
  func `a member is found by the source's own id where one source has it`(name: String) throws {
    #expect(try id(name) == "delta:steel")
  }

  @Test(arguments: [
    "0000-0002-1825-0097", "orcid:0000-0002-1825-0097", "https://orcid.org/0000-0002-1825-0097",
  ])
  func `an identifier is found as it is usually written`(name: String) throws {
    #expect(try id(name) == "delta:expert")
  }

  @Test func `an id of two sources and a part of two names list who is meant`() throws {
    #expect(
      try refusal("reducer")
        == "'reducer' names several members: 'delta:reducer' (珠江谐波传动有限公司), 'port:reducer' (Harbour Gears); give the id of one"
    )
    #expect(try refusal("滨海").contains("'delta:lab' (滨海理工大学), 'delta:sensor' (滨海传感)"))
  }

  @Test(arguments: [
    ("Pearl Harmonic Drivse", "'reducer'"), ("关节动力科枝", "'joint'"), ("珠江谐波传洞", "'reducer'"),
    ("stele", "'steel'"),
  ])
  func `a misspelt name is answered with the near one`(name: String, near: String) throws {
    #expect(try refusal(name).hasPrefix("no member is called '\(name)'; did you mean \(near)"))
  }

  @Test(arguments: ["", " ", "nobody at all", "delta:nobody", "：", "!!"])
  func `a name near to none says how to list them`(name: String) throws {
    #expect(try refusal(name) == "no member is called '\(name)'; list them with 'alliance members'")
  }

  @Test func `an empty store says what to do first`() throws {
    let error = #expect(throws: RequestError.self) { try Alliance().show(ShowRequest(member: "x")) }
    #expect(error?.description.contains("'alliance import FEED'") == true)
  }

  @Test func `unknown kinds, pictures and regions are answered with the near one`() throws {
    let alliance = try Self.alliance.get()
    func said(_ body: () throws -> Void) -> String {
      #expect(throws: RequestError.self, performing: body)?.description ?? ""
    }
    #expect(
      said { _ = try alliance.suggest(SuggestRequest(member: "steel", kind: "upsteam")) }
        .hasPrefix("'upsteam' is unknown; did you mean 'upstream'? expected one of 'upstream'"))
    #expect(
      said { _ = try alliance.graph(GraphRequest(picture: "pairing")) }.contains("did you mean 'pairings'?"))
    #expect(
      said { _ = try alliance.graph(GraphRequest(picture: "member")) }.contains("name it with --member"))
    #expect(
      said { _ = try alliance.members(MembersRequest(region: "Guangdnog")) }
        .hasPrefix("region 'Guangdnog' is unknown; did you mean 'Guangdong'?"))
    #expect(
      said { _ = try alliance.suggest(SuggestRequest(member: "fund", kind: "upstream")) }
        == "pairings of kind 'upstream' are not for 'fund', by its kind of member; these are: 'funding'")
  }
}
