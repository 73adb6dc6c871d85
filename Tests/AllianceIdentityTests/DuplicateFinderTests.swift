import AllianceModel
import Foundation
import Testing

@testable import AllianceIdentity

@Suite struct DuplicateFinderTests {
  private func member(
    _ key: String, _ names: String..., region: String? = "DE", identifiers: [Identifier] = [],
    kind: MemberKind = .enterprise
  ) -> Member {
    Member(
      id: FactID(source: "test", key: key), kind: kind, names: names.map { LocalizedText($0, language: "") },
      identifiers: identifiers, region: region.flatMap { Region($0) })
  }

  private func pairs(_ members: Member..., minimum: Float = DuplicateModel.listed) -> [DuplicatePair] {
    DuplicateFinder(members.map(IdentityRecord.init)).pairs(minimum: minimum)
  }

  @Test(
    arguments: [
      ("Kranzbach Antriebe GmbH", "KRANZBACH ANTRIEBE AG"),
      ("Universität Kranzbach", "University of Kranzbach"),
      ("Müller & Söhne", "Mueller und Soehne GmbH"),
      ("Zentrum für Optik Kranzbach", "Kranzbach Centre of Optics"),
      ("Kranzbacher Institut fur Werkstoffe (KIW)", "Kranzbacher Institut für Werkstoffe"),
      ("Institut für Optik - Wolliner Akademie der Wissenschaften", "Institut für Optik WAW"),
      ("Institutt Kranzbach forluftforskning", "Kranzbach Institutt for luftforskning"),
      ("Quantum (Germany)", "Quantum Ltd"), ("光学（德国）", "光学有限公司"),
    ])
  func `Spellings of one organisation are found`(_ a: String, _ b: String) {
    #expect(pairs(member("a", a), member("b", b)).count == 1)
  }

  @Test(
    arguments: [
      ("Kranzbach Werk 1", "Kranzbach Werk 2"), ("Universität Kranzbach", "Universität Wollin"),
      ("Kranzbach Optik GmbH", "Wollin Optik GmbH"), ("", ""), ("---", "---"),
      ("Kranzbach Universitet", "Kranzbach Universitetshospital"), ("Kranz Pro", "Kranz On"),
      ("Université de Kranz I", "Université de Kranz II"), ("Kranz Institute", "Kranz Institute of Optics"),
      ("University of Bath", "Bath Spa University"), ("Comunidad de Kranz", "Ayuntamiento de Kranz"),
      ("Kranz Optik GmbH & Co. KG", "Kranz Optik GmbH"), ("Kranz Optik SA", "Kranz Optik SARL"),
      ("Kranz Optik GmbH", "Kranz Optik AG"),
      ("Universitätsmedizin Kranzbach", "Universität Kranzbach"), ("克兰茨大学附属医院", "克兰茨大学"),
    ])
  func `Different organisations are not certain`(_ a: String, _ b: String) {
    #expect(pairs(member("a", a), member("b", b)).allSatisfy { $0.verdict != .certain })
  }

  @Test func `Names without letters never meet`() {
    #expect(pairs(member("a", "---"), member("b", "..."), member("c", "—"), minimum: 0).isEmpty)
  }

  @Test func `An equal identifier settles it, whatever the names`() throws {
    let lei = Identifier(scheme: "lei", value: "529900TEST")
    let found = pairs(
      member("a", "Kranzbach", identifiers: [lei]), member("b", "岭捷传动", region: "CN", identifiers: [lei]))
    #expect(found.map(\.verdict) == [.certain])
    #expect(found[0].reasons.first?.fact == .sameIdentifier)
  }

  @Test func `Two identifiers of one register speak against equal names`() throws {
    let one = Identifier(scheme: "vat", value: "1")
    let two = Identifier(scheme: "vat", value: "2")
    let found = pairs(
      member("a", "Kranzbach Antriebe", identifiers: [one]),
      member("b", "Kranzbach Antriebe", identifiers: [two]), minimum: 0)
    #expect(found.count == 1)
    #expect(found[0].verdict != .certain)
  }

  @Test func `Equal names in different countries are not one`() {
    #expect(pairs(member("a", "Kranzbach Antriebe"), member("b", "Kranzbach Antriebe", region: "FR")).isEmpty)
  }

  @Test func `A person is never an organisation`() {
    #expect(pairs(member("a", "Anna Kranzbach", kind: .expert), member("b", "Anna Kranzbach")).isEmpty)
  }

  @Test func `A score is its summands, and the same both ways`() throws {
    let one = pairs(member("a", "Kranzbach Antriebe GmbH"), member("b", "Kranzbach Antrieb"))
    let other = pairs(member("b", "Kranzbach Antrieb"), member("a", "Kranzbach Antriebe GmbH"))
    #expect(one == other)
    let sum = one[0].reasons.reduce(DuplicateModel.start) { $0 + $1.summand }
    #expect(abs(log(one[0].score / (1 - one[0].score)) - sum) < 0.01)
  }

  @Test func `A thousand members with one word in common are not all compared`() {
    let members = (0..<1000).map { member("\($0)", "Kranzbach \($0 * 7919)") }
    let finder = DuplicateFinder(members.map(IdentityRecord.init))
    #expect(finder.pairs().count < 20_000)
  }

  @Test func `Initials alone are for a person to judge`() throws {
    let found = pairs(
      member("a", "KIWO"), member("b", "Kranzbacher Institut für Werkstoffe und Oberflächen"))
    #expect(found.map(\.verdict) == [.review])
  }

  /// The sense `computer` is spelt `Rechen` here first.
  @Test func `Initials are those of the name's own words, not of others of their sense`() throws {
    let found = pairs(
      member("a", "Rechenzentrum Wollin"),
      member("b", "Kranzbach University of Informatics, Mechanics, Optics"),
      member("c", "Kranzbach University IMO"))
    #expect(found.map { [$0.a.key, $0.b.key] } == [["b", "c"]])
    #expect(found.first?.verdict == .review)
    #expect(found.first?.reasons.contains { $0.fact == .initials } == true)
  }

  @Test func `Two scripts are compared only where no script is common`() {
    let found = pairs(
      member("a", "Kranzbach Hospital", "克兰茨医院", region: "CN"),
      member("b", "Wollin Hospital", "沃林医院", region: "CN"))
    #expect(found.allSatisfy { $0.verdict != .certain })
  }

  @Test func `Weak links don't chain clusters together`() {
    let ids = ["a", "b", "c"].map { FactID(source: "test", key: $0) }
    func pair(_ a: Int, _ b: Int, _ score: Float) -> DuplicatePair {
      DuplicatePair(
        a: ids[a], b: ids[b], score: score, reasons: [],
        verdict: score >= DuplicateModel.certain ? .certain : .review)
    }
    #expect(DuplicateClusters.of([pair(0, 1, 0.99), pair(1, 2, 0.98)]) == [[ids[0], ids[1]]])
    #expect(
      DuplicateClusters.of([pair(0, 1, 0.99), pair(1, 2, 0.98), pair(0, 2, 0.5)]) == [[ids[0], ids[1]]])
    #expect(DuplicateClusters.of([pair(0, 1, 0.99), pair(1, 2, 0.98), pair(0, 2, 0.97)]) == [ids])
  }

  @Test func `Every weight is that of a fact, and silence is no reason to look`() {
    #expect(DuplicateModel.score([:]).verdict == .different)
    #expect(DuplicateModel.weights.values.allSatisfy { $0.allSatisfy(\.isFinite) })
  }

  @Test(
    arguments: [
      ("Universität Fujairah", "جامعة الفجيرة", "AE"), ("Pusan Hospital", "부산병원", "KR"),
      ("Kuboko Paint", "久保孝ペイント株式会社", "JP"),
      ("Kharkiv Institute of Physics", "Харьковский институт физики", "UA"),
    ])
  func `Names in two scripts meet by sense and by sound`(_ a: String, _ b: String, _ country: String) {
    #expect(pairs(member("a", a, region: country), member("b", b, region: country)).count == 1)
  }

  @Test(
    arguments: [
      ("UMR5251", "UMR5250"), ("阜阳师范学院", "咸阳师范学院"), ("Kranz Universitetet", "克兰茨医院"), ("🙂", "🙃"),
      ("&", "&"), ("ⴰⵎⴰⵣⵉⵖ", "ⵜⴰⵎⵓⵔⵜ"),
    ])
  func `A number, a place or no letter at all never makes two certain`(_ a: String, _ b: String) {
    #expect(pairs(member("a", a), member("b", b)).allSatisfy { $0.verdict != .certain })
  }

  @Test func `An equal identifier beside a different one of another register is for a person to judge`() {
    let (pic, one, two) = (
      Identifier(scheme: "pic", value: "999999999"), Identifier(scheme: "lei", value: "A"),
      Identifier(scheme: "lei", value: "B")
    )
    let found = pairs(
      member("a", "Kranzbach", identifiers: [pic, one]), member("b", "Kranzbach", identifiers: [pic, two]))
    #expect(found.map(\.verdict) == [.review])
  }

  @Test func `No curve turns back, so more of a fact never tells less`() {
    for (fact, curve) in DuplicateModel.weights {
      let sign: Float = curve.allSatisfy { $0 >= 0 } ? 1 : -1
      let steps = zip([0] + curve, curve)
      #expect(steps.allSatisfy { ($0.1 - $0.0) * sign >= 0 }, "\(fact)")
    }
  }
}
