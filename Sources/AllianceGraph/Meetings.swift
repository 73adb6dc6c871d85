import AllianceMatching
public import AllianceModel
import AllianceNetwork

/// Which event to plan.
public struct MeetingsRequest: Hashable, Codable, Sendable {
  /// The event.
  public var event: MeetingEvent
  /// Who asks.
  public var audience: Visibility

  /// An event.
  public init(event: MeetingEvent, audience: Visibility = .secretariat) {
    self.event = event
    self.audience = audience
  }
}

/// Who meets whom, when, and at which table.
public struct MeetingsAnswer: Hashable, Codable, Sendable {
  /// What the event is called.
  public var title: String
  /// The day.
  public var day: CalendarDate
  /// How long a slot is, in minutes.
  public var minutes: Int
  /// When each slot begins, in minutes from midnight.
  public var slots: [Int]
  /// The meetings by slot and table.
  public var meetings: [Meeting]
  /// Wishes that don't come true, the most valuable first.
  public var unmet: [Unmet]
  /// Who comes, by id.
  public var people: [String: Person]
  /// What the plan is worth: 100 for each must, 40 for each would, up to 30 for what is suggested.
  public var value: Int
  /// No plan is worth more, shortest stays and tables aside.
  public var bound: Int
  /// How many more meetings one more table would allow.
  public var gainOfTable: Int
  /// How many more meetings one more slot would allow.
  public var gainOfSlot: Int

  /// A meeting.
  public struct Meeting: Hashable, Codable, Sendable {
    /// The slot, from 1.
    public var slot: Int
    /// The table, from 1.
    public var table: Int
    /// The two people's ids.
    public var people: [String]
    /// What it is worth.
    public var value: Int
  }

  /// Somebody who comes.
  public struct Person: Hashable, Codable, Sendable {
    /// The name.
    public var name: [LocalizedText]
    /// How many meetings there are for the person.
    public var meetings: Int
    /// How many there should be at least.
    public var minimum: Int
  }

  /// A wish that doesn't come true.
  public struct Unmet: Hashable, Codable, Sendable {
    /// The two people's ids.
    public var people: [String]
    /// What the meeting would be worth.
    public var value: Int
    /// What stands in its way.
    public var obstacle: Obstacle
    /// Whom that concerns; nil where it concerns both.
    public var person: String?
  }

  /// What can stand in the way of a meeting.
  public enum Obstacle: String, CaseIterable, Codable, Sendable {
    /// One of them does not want it.
    case declined
    /// They share no language: an interpreter would free it.
    case language
    /// They are never there together: staying longer would.
    case absence
    /// One has as many meetings as allowed: a higher limit would.
    case limit
    /// No table is left when both are free: another table would.
    case tables
    /// They are never free together: another slot would.
    case busy
  }
}

extension Alliance {
  /// Plans the meetings of an event, from the wishes of those who come and from what is suggested to their members.
  ///
  /// Throws ``RequestError`` where a person's member is unknown.
  public func meetings(_ request: MeetingsRequest) throws -> MeetingsAnswer {
    let snapshot = try snapshot(for: request.audience)
    let numbers = try request.event.people.map { person in
      try person.member.map { try snapshot.graph.member(meant: $0) }
    }
    let names = zip(request.event.people, numbers).map { person, number in
      person.name.map { [LocalizedText($0, language: "")] } ?? number.map { snapshot.graph.members[$0].names }
        ?? [LocalizedText(person.id, language: "")]
    }
    let suggested = SuggestedMeetings(snapshot.matcher, members: numbers).values
    return MeetingDesk(request.event, suggested: suggested).answer(names: names)
  }
}

/// What meetings are worth by what is suggested to the members people speak for.
private struct SuggestedMeetings {
  let matcher: Matcher
  let members: [Int?]

  /// What a perfect suggestion is worth.
  private static let most = 30.0
  /// How many candidates a member and kind are looked at: beyond these a suggestion says little.
  private static let candidates = 50

  init(_ matcher: Matcher, members: [Int?]) {
    self.matcher = matcher
    self.members = members
  }

  /// The best suggestion between the members of two people, by the people's places.
  var values: [[Int]: Int] {
    let places = Dictionary(grouping: members.indices.filter { members[$0] != nil }) { members[$0]! }
    var values: [[Int]: Int] = [:]
    for (seeker, people) in places.sorted(by: { $0.key < $1.key }) {
      for kind in PairingKind.all where kind.canSeek(matcher.graph.members[seeker].kind) {
        for ranked in matcher.ranking(for: seeker, kind: kind, limits: .init(count: Self.candidates)) {
          let value = Int((ranked.score * Self.most).rounded())
          for one in people {
            for other in places[ranked.member] ?? [] where other != one && value > 0 {
              let pair = [min(one, other), max(one, other)]
              values[pair] = max(values[pair] ?? 0, value)
            }
          }
        }
      }
    }
    return values
  }
}
