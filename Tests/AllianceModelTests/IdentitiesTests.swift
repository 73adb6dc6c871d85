import AllianceModel
import Testing

@Suite struct IdentitiesTests {
  private let day = CalendarDate("2026-01-01")!

  private func id(_ key: String) -> FactID { FactID(source: "s", key: key) }

  private func log(_ entries: (IdentityDecision.Verdict, String, String)...) -> [IdentityDecision] {
    entries.enumerated().map { number, entry in
      IdentityDecision(id: number + 1, entry.0, .init(id(entry.1), id(entry.2)), on: day)
    }
  }

  private func groups(_ log: [IdentityDecision]) -> [[String]] {
    Identities(log).groups.map { $0.map(\.key) }
  }

  @Test func `merges join groups, and the first named gives its id`() {
    let identities = Identities(log((.merge, "b", "a"), (.merge, "d", "c"), (.merge, "b", "d")))
    #expect(identities.groups.map { $0.map(\.key) } == [["b", "a", "d", "c"]])
    #expect(identities.current(id("c")) == id("b"))
    #expect(identities.current(id("x")) == id("x"))
  }

  @Test func `a split takes one out, and the rest keeps together under the next`() {
    #expect(groups(log((.merge, "a", "b"), (.merge, "a", "c"), (.split, "b", "a"))) == [["b", "c"]])
    #expect(Identities(log((.merge, "a", "b"), (.split, "a", "b"))).areApart(id("a"), id("b")))
  }

  @Test func `what was said apart is apart from all that is merged, until it is merged itself`() {
    let apart = log((.distinct, "b", "c"), (.merge, "a", "b"))
    #expect(Identities(apart).areApart(id("a"), id("c")))
    #expect(
      !Identities(log((.distinct, "b", "c"), (.merge, "b", "c"), (.split, "b", "x"))).areApart(
        id("b"), id("c")))
  }

  @Test func `an undo of an undo counts again`() {
    var entries = log((.merge, "a", "b"))
    entries.append(IdentityDecision(id: 2, .undo, undoes: 1, on: day))
    #expect(Identities(entries) == Identities())
    entries.append(IdentityDecision(id: 3, .undo, undoes: 2, on: day))
    #expect(groups(entries) == [["a", "b"]])
    #expect(Identities.counting(entries) == [1, 3])
  }
}
