import AllianceModel
import Testing

@Suite struct RegionTests {
  @Test(
    arguments: [
      ("北京", "CN-BJ"), ("北京市", "CN-BJ"), ("CN-GD", "CN-GD"), ("cn-44", "CN-GD"), ("440000", "CN-GD"),
      ("廣東省", "CN-GD"), ("Guangdong", "CN-GD"), ("440305", "CN-4403"), ("深圳", "CN-4403"),
      ("Shenzhen", "CN-4403"),
      ("广东省深圳市", "CN-4403"), ("廣東深圳", "CN-4403"), ("广东省 东莞", "CN-4419"),
      ("UK", "GB"), ("EL", "GR"), ("DE", "DE"), ("德国", "DE"), ("香港", "CN-HK"), ("HK", "CN-HK"), ("NA", "NA"),
    ])
  func `a region is found by code and by name in both languages`(said: String, code: String) {
    #expect(Region(said)?.code == code)
  }

  @Test func `an unknown region is nil`() {
    #expect(Region("Atlantis") == nil)
    #expect(Region("广东省成都市") == nil)
    #expect(Region("广东省广东省") == nil)
    #expect(Region("") == nil)
    #expect(Region("999999") == nil)
  }

  @Test func `a city lies in its province and country`() throws {
    let city = try #require(Region("东莞"))
    #expect(city.parent?.code == "CN-GD")
    #expect(city.isWithin(try #require(Region("CN"))))
    #expect(!city.isWithin(try #require(Region("CN-BJ"))))
    #expect(city.country == "CN")
  }

  @Test func `a region has a name in both languages`() {
    #expect(Region("CN-GD")?.name(in: .zh) == "广东")
    #expect(Region("CN-4403")?.name(in: .en) == "Shenzhen")
    #expect(Region("DE")?.name(in: .zh) == "德国")
    #expect(Region("DE")?.name(in: .en) == "Germany")
  }
}
