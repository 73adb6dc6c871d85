import AllianceModel
public import Foundation

/// A matching event: who comes, when, and who wants to meet whom.
///
/// Written as JSON; all but `start`, `slots`, `tables` and `people` may be missing.
public struct MeetingEvent: Hashable, Codable, Sendable {
  /// What it is called.
  public var title: String?
  /// When the first slot begins, in local time: `2026-06-20T09:00`.
  public var start: String
  /// How long a slot is, in minutes; 20 where it is missing.
  public var slotMinutes: Int?
  /// How many slots there are, breaks included, 1…64.
  public var slots: Int
  /// How many tables there are.
  public var tables: Int
  /// Slots without meetings, from 1.
  public var breaks: [Int]?
  /// How many meetings each should have at least.
  public var minimum: Int?
  /// How many meetings each may have at most.
  public var maximum: Int?
  /// Who comes.
  public var people: [Person]
  /// Who wants to meet whom.
  public var wishes: [Wish]?

  /// Somebody who comes.
  public struct Person: Hashable, Codable, Sendable {
    /// The person's id at this event.
    public var id: String
    /// The name; the member's where it is missing.
    public var name: String?
    /// The member the person speaks for: an id, identifier or unambiguous name.
    public var member: String?
    /// The languages spoken, `zh`, `en`; any where it is missing.
    public var languages: [String]?
    /// The first slot the person is there for, from 1.
    public var from: Int?
    /// The last one.
    public var until: Int?
    /// Slots in between the person is away for.
    public var absent: [Int]?
    /// At least so many meetings, instead of the event's number.
    public var minimum: Int?
    /// At most so many.
    public var maximum: Int?
  }

  /// A wish of one person about another.
  public struct Wish: Hashable, Codable, Sendable {
    /// Whose wish it is.
    public var from: String
    /// Whom it is about.
    public var to: String
    /// How strong it is.
    public var wish: Strength

    /// How strong a wish is. Raw values are the event's words.
    public enum Strength: String, CaseIterable, Codable, Sendable {
      /// 必须.
      case must
      /// 希望.
      case would
      /// 不见.
      case no
    }
  }

  /// Reads an event from a file's bytes.
  ///
  /// Throws ``RequestError`` where it is no event. See ``checked(name:)`` for what else can be wrong.
  public init(reading data: Data, name: String) throws {
    do {
      self = try JSONDecoder().decode(MeetingEvent.self, from: data)
    } catch let error as DecodingError {
      throw RequestError.badEvent(name, error.place)
    }
  }

  /// The event itself; throws ``RequestError`` where its numbers or names don't agree.
  public func checked(name: String) throws -> MeetingEvent {
    if let fault { throw RequestError.badEvent(name, fault) }
    return self
  }

  /// What is wrong with it; nil where nothing is.
  private var fault: String? {
    if startMinutes == nil { return "'start' must be a time like '2026-06-20T09:00'" }
    guard (1...64).contains(slots) else { return "'slots' must be from 1 to 64" }
    guard (1...10_000).contains(tables) else { return "'tables' must be from 1 to 10000" }
    guard (1...1_000).contains(minutes) else { return "'slotMinutes' must be from 1 to 1000" }
    let counts = [minimum, maximum] + people.flatMap { [$0.minimum, $0.maximum] }
    guard counts.allSatisfy({ $0.map { (0...64).contains($0) } ?? true }) else {
      return "'minimum' and 'maximum' must be from 0 to 64"
    }
    guard people.count <= 2_000 else { return "at most 2000 people can be planned" }
    if startMinutes! + slots * minutes > 24 * 60 { return "the last slot must end on the first day" }
    var ids: Set<String> = []
    for person in people where !ids.insert(person.id).inserted {
      return "person '\(person.id)' is named twice"
    }
    for wish in wishes ?? [] {
      for id in [wish.from, wish.to] where !ids.contains(id) {
        return "a wish names '\(id)', who is no person"
      }
      if wish.from == wish.to { return "'\(wish.from)' wishes to meet '\(wish.to)'" }
    }
    return nil
  }

  /// The length of a slot in minutes.
  var minutes: Int { slotMinutes ?? 20 }

  /// The day of the event; the start must be read first.
  var day: CalendarDate? { CalendarDate(start) }

  /// Minutes from midnight to the first slot; nil where `start` is no time.
  var startMinutes: Int? {
    let parts = start.split(separator: "T")
    guard parts.count == 2, day != nil else { return nil }
    let clock = parts[1].split(separator: ":").map { Int($0) }
    guard clock.count >= 2, let hour = clock[0], let minute = clock[1], (0..<24).contains(hour),
      (0..<60).contains(minute)
    else { return nil }
    return hour * 60 + minute
  }
}
