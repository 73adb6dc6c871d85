@testable import AllianceMatching
import AllianceModel
import AllianceNetwork
import Testing

@Suite struct LearningTests {
  @Test func `a right one on top is worth all, one at rank two less, none nothing`() {
    let first = RankingQuality(ranks: [true, false], total: 1)
    #expect((first.hits, first.reciprocalRank, first.gain, first.recall) == (1, 1, 1, 1))
    let second = RankingQuality(ranks: [false, true], total: 2)
    #expect((second.hits, second.reciprocalRank, second.recall) == (1, 0.5, 0.5))
    #expect(abs(second.gain - (1 / 1.584962500721156) / (1 + 1 / 1.584962500721156)) < 1e-12)
    let none = RankingQuality(ranks: [false], total: 3)
    #expect((none.hits, none.reciprocalRank, none.gain, none.recall) == (0, 0, 0, 0))
  }

  @Test func `lists that name one candidate only are as uneven as can be, lists that name all alike even`() {
    let same = Exposure(lists: [[0], [0], [0], [0]], candidates: 4)
    #expect(same.coverage == 0.25 && abs(same.gini - 0.75) < 1e-12)
    let even = Exposure(lists: [[0], [1], [2], [3]], candidates: 4)
    #expect(even.coverage == 1 && abs(even.gini) < 1e-12)
  }

  @Test func `whoever suggests knows nothing of what is held back`() throws {
    let later = Self.later
    #expect(later.history.projects.allSatisfy { $0.start! < Self.split })
    #expect(later.count == Self.pairs)
    for answer in later.answers {
      let known = PartnerIndex(later.history).partners(of: try #require(answer.seeker)).map(\.member)
      #expect(answer.candidates.isDisjoint(with: known))
    }
  }

  @Test func `the full method beats chance where history repeats itself, and says so the same way twice`()
    throws
  {
    let evaluation = Self.later.evaluation(ablating: true)
    let quality = Dictionary(uniqueKeysWithValues: evaluation.methods.map { ($0.method, $0.quality) })
    #expect(try #require(quality["full"]).gain > 1.5 * #require(quality["random"]).gain)
    #expect(quality["without shared-partners"] != nil)
    #expect(evaluation == Self.later.evaluation(ablating: true))
  }

  @Test
  func `training makes the right ones likelier, keeps weights at 0 or more, and repeats to the bit`() {
    let table = QuestionTable(Self.later, limit: 100)
    let shipped = Array(table.weights(of: .research).prefix(PairingKind.research.features.count))
    let logit = ConditionalLogit(table.questions, prior: shipped)
    let learned = logit.fitted()
    #expect(logit.loss(at: learned.map(Double.init)) < logit.loss(at: shipped.map(Double.init)))
    #expect(learned.allSatisfy { $0 >= 0 })
    #expect(learned == logit.fitted())
  }

  @Test func `where learning ends, no weight can gain by moving, and those at 0 would fall further`() {
    let table = QuestionTable(Self.later, limit: 100)
    let shipped = Array(table.weights(of: .research).prefix(PairingKind.research.features.count))
    let logit = ConditionalLogit(table.questions, prior: shipped)
    let learned = logit.fitted().map(Double.init)
    for (weight, gradient) in zip(learned, logit.slope(at: learned).gradient) {
      #expect(weight > 0 ? abs(gradient) < 1e-3 : gradient > -1e-3)
    }
  }

  @Test func `a need in words is answered by who took part in the project that came of it`() throws {
    let needs = LaterPairings(
      needsIn: Self.contents, kind: .research, from: Self.split,
      until: CalendarDate(year: 2024, month: 12, day: 31)!)
    #expect(needs.count == Self.pairs)
    let answer = try #require(needs.answers.first)
    #expect(answer.words == "study 4")
    let asked = try #require(answer.seeker)
    #expect(needs.history.members[asked].kind == .enterprise)
    #expect(answer.candidates.map { needs.history.members[$0].id.key } == ["u0-2"])
    #expect(needs.evaluation().methods.last?.method == "full")
  }

  static let split = CalendarDate(year: 2024, month: 1, day: 1)!
  static let pairs = 10

  /// Ten fields, each with labs and companies that meet within the field, the last pair of each only after the split.
  static let contents: AllianceContents = {
    var contents = AllianceContents()
    for field in 0..<pairs {
      for number in 0..<4 {
        for (kind, sort) in [(MemberKind.enterprise, "c"), (.university, "u")] {
          contents.members.append(
            Member(
              id: FactID(source: "t", key: "\(sort)\(field)-\(number)"), kind: kind,
              names: [LocalizedText("\(sort) \(field) \(number)", language: "en")]))
        }
      }
      for (number, (company, lab, year)) in [
        (0, 0, 2021), (0, 1, 2022), (1, 1, 2022), (1, 2, 2023), (0, 2, 2024),
      ]
      .enumerated() {
        contents.projects.append(
          Project(
            id: FactID(source: "t", key: "p\(field)-\(number)"),
            title: [LocalizedText("study \(number)", language: "en")],
            concepts: [ConceptReference(scheme: "fields", name: "f\(field)")],
            participants: [
              Participation(member: FactID(source: "t", key: "c\(field)-\(company)")),
              Participation(member: FactID(source: "t", key: "u\(field)-\(lab)")),
            ], start: CalendarDate(year: year, month: 6, day: 1)))
      }
    }
    return AllianceContents(members: contents.members, projects: contents.projects)
  }()

  static let later = LaterPairings(
    contents, kind: .research, from: split, until: CalendarDate(year: 2024, month: 12, day: 31)!)
}

@Suite struct LessonsTests {
  private func entry(_ id: Int, _ verdict: Feedback.Verdict, withdrawn: Bool = false) -> Feedback {
    Feedback(
      id: id, kind: "research", seeker: FactID(source: "t", key: "a"),
      candidate: FactID(source: "t", key: "b"),
      verdict: verdict, on: CalendarDate(year: 2025, month: 1, day: 1)!,
      summands: ["need-text": 0.4, "region-fit": 0.1], isWithdrawn: withdrawn)
  }

  @Test func `what people accept weighs more, what they decline less, and nothing leaves its bounds`() throws
  {
    let accepted = try #require(Lessons([entry(1, .accept)]).factors["research"])
    #expect(accepted["need-text"]! > 1 && accepted["region-fit"]! < 1)
    let declined = try #require(Lessons([entry(1, .decline)]).factors["research"])
    #expect(declined["need-text"]! < 1 && declined["region-fit"]! > 1)
    let many = Lessons((1...1_000).map { entry($0, .accept) })
    #expect(many.factors["research"]!.values.allSatisfy { Lessons.bounds.contains($0) })
  }

  @Test func `the log replayed gives the same to the bit, and what is taken back leaves no trace`() {
    let log = [entry(1, .accept), entry(2, .met), entry(3, .decline)]
    #expect(Lessons(log) == Lessons(log))
    #expect(
      Lessons([entry(1, .accept), entry(2, .decline, withdrawn: true)]) == Lessons([entry(1, .accept)]))
  }
}
