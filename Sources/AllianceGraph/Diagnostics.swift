import AllianceModel

/// Why a question can't be answered.
public struct RequestError: Error, CustomStringConvertible, Hashable {
  /// The message, in the form of all messages: lower case, names in single quotes, no full stop.
  public let description: String
  /// Which of many questions it is about, counted from 0; nil where there was one.
  public var place: Int?
  /// Whether what is asked for is not there, as against a question that is wrong in itself.
  public var isNotFound = false

  static func unknownMember(_ name: String, near: [String]) -> RequestError {
    let hint =
      near.isEmpty ? "list them with 'alliance members'" : "did you mean \(near.joined(separator: ", "))?"
    return RequestError(description: "no member is called '\(name)'; \(hint)", isNotFound: true)
  }

  static func ambiguousMember(_ name: String, _ matches: [String]) -> RequestError {
    RequestError(
      description: "'\(name)' names several members: \(matches.joined(separator: ", ")); give the id of one")
  }

  static func unknownKind(_ name: String, known: [String]) -> RequestError {
    let near = SpellingDistance.nearest(to: name, among: known).map { "did you mean '\($0)'? " } ?? ""
    let list = known.map { "'\($0)'" }.joined(separator: ", ")
    return RequestError(description: "'\(name)' is unknown; \(near)expected one of \(list)")
  }

  static func unknownRegion(_ name: String) -> RequestError {
    let near = Region.nearestName(to: name).map { "did you mean '\($0)'? " } ?? ""
    return RequestError(
      description:
        "region '\(name)' is unknown; \(near)give a code such as 'CN-GD', 'DE', or a name such as '广东'")
  }

  static func unknownConcept(_ name: String, near: String?) -> RequestError {
    let hint = near.map { "did you mean '\($0)'?" } ?? "import its taxonomy first"
    return RequestError(description: "concept '\(name)' is in no taxonomy of the store; \(hint)")
  }

  static func notForThisMember(_ kind: String, _ member: String, fitting: [String]) -> RequestError {
    let hint =
      fitting.isEmpty
      ? "no kind of pairing is" : "these are: \(fitting.map { "'\($0)'" }.joined(separator: ", "))"
    return RequestError(
      description: "pairings of kind '\(kind)' are not for '\(member)', by its kind of member; \(hint)")
  }

  static func noKindPairs(_ seeker: Member, _ candidate: Member) -> RequestError {
    let exchange = seeker.kind == candidate.kind ? "" : "exchange the two, or "
    return RequestError(
      description:
        "no kind of pairing proposes a member of kind '\(candidate.kind.rawValue)' such as '\(candidate.id.key)' to one of kind '\(seeker.kind.rawValue)' such as '\(seeker.id.key)'; \(exchange)ask for one kind with --kind to see its rules"
    )
  }

  static func unknownRequirement(_ text: String, name: String, known: [String]) -> RequestError {
    let near = SpellingDistance.nearest(to: name, among: known).map { "did you mean '\($0)=…'? " } ?? ""
    return RequestError(
      description:
        "'\(text)' is no requirement; \(near)expected 'region=广东', 'trl=6' or 'amount=CNY:1000000-5000000'")
  }

  static func unknownFact(_ name: String, near: String?, several: [String]) -> RequestError {
    guard several.isEmpty else {
      return RequestError(
        description:
          "'\(name)' names several facts: \(several.map { "'\($0)'" }.joined(separator: ", ")); give the id of one"
      )
    }
    let hint = near.map { "did you mean '\($0)'?" } ?? "'alliance show MEMBER --json' lists the ids"
    return RequestError(description: "no project, relation or listing has the id '\(name)'; \(hint)")
  }

  static func badReadiness(_ text: String) -> RequestError {
    RequestError(description: "'\(text)' is no readiness; expected a level from 1 to 9, such as 'trl=6'")
  }

  static func badBudget(_ text: String) -> RequestError {
    RequestError(
      description: "'\(text)' is no budget; expected a currency and the most it may be, 'CNY:3000000'")
  }

  static func badAmount(_ text: String) -> RequestError {
    RequestError(
      description:
        "'\(text)' is no amount; expected a currency's code and whole units, such as 'amount=CNY:1000000-5000000' or 'amount=EUR:-200000'"
    )
  }

  static func oneMember(_ member: String) -> RequestError {
    RequestError(description: "both names mean '\(member)'; name two members to keep apart")
  }

  static func noSecretary(_ name: String, known: [String]) -> RequestError {
    let near = SpellingDistance.nearest(to: name, among: known).map { "did you mean '\($0)'? " } ?? ""
    let list = known.isEmpty ? "none" : "one of \(known.map { "'\($0)'" }.joined(separator: ", "))"
    return RequestError(description: "'\(name)' is no account of the secretariat; \(near)expected \(list)")
  }

  static func unknownKeptApart(_ id: Int) -> RequestError {
    RequestError(
      description: "no pair \(id) is kept apart; list them with 'alliance rules'")
  }

  static func needsMember(_ picture: String) -> RequestError {
    RequestError(description: "picture '\(picture)' is of one member; name it with --member")
  }

  static func needsPast(_ picture: String) -> RequestError {
    RequestError(description: "picture '\(picture)' compares two days; name the earlier with --since")
  }

  static func noRequirement(_ need: String) -> RequestError {
    RequestError(
      description:
        "'\(need)' names no concept of a taxonomy; name what is required with --concepts, or the id of a need"
    )
  }

  static func tooManyRequirements(_ count: Int) -> RequestError {
    RequestError(
      description: "\(count) requirements are too many; ask for 64 at most, the kinds of member included")
  }

  static func badEvent(_ file: String, _ fault: String) -> RequestError {
    RequestError(description: "'\(file)' is no event that can be planned: \(fault)")
  }

  static func noMandate(_ member: String) -> RequestError {
    RequestError(
      description:
        "'\(member)' states no mandate: a capability of kind 'funding'; name a fund that does")
  }

  static func noStage(_ verdict: Feedback.Verdict) -> RequestError {
    let known = Feedback.Verdict.allCases.filter { $0.stage != nil }.map { "'\($0.rawValue)'" }
    return RequestError(
      description:
        "'\(verdict.rawValue)' is no stage on the way to use; expected one of \(known.joined(separator: ", "))"
    )
  }

  static func badPolicies(_ file: String, _ fault: String) -> RequestError {
    RequestError(description: "'\(file)' holds no policies: \(fault)")
  }

  static func unknownScheme(_ name: String?, known: [String]) -> RequestError {
    notOne(
      of: known, name, none: "the store holds no taxonomy; import one first",
      several: "several taxonomies are in the store"
    ) { "'\($0)' is no taxonomy of the store" }
  }

  static func unstatedSource(_ name: String?, known: [String]) -> RequestError {
    notOne(
      of: known, name, none: "the store holds no member; import a feed first",
      several: "several sources are in the store"
    ) { "no feed of source '\($0)' states a member" }
  }

  /// Of the names that are known none was named, or another.
  private static func notOne(
    of known: [String], _ name: String?, none: String, several: String, unknown: (String) -> String
  ) -> RequestError {
    guard !known.isEmpty else { return RequestError(description: none) }
    let list = known.map { "'\($0)'" }.joined(separator: ", ")
    guard let name else { return RequestError(description: "\(several); name one of \(list)") }
    let near = SpellingDistance.nearest(to: name, among: known).map { "did you mean '\($0)'?" }
    return RequestError(description: "\(unknown(name)); \(near ?? "name one of \(list)")")
  }

  static func badSupposition(_ text: String) -> RequestError {
    RequestError(
      description:
        "'\(text)' is no supposition; expected 'leaves:MEMBER', 'fails:CONCEPT' or 'joins:FILE'")
  }

  static func unknownSource(_ name: String, known: [String]) -> RequestError {
    guard !known.isEmpty else {
      return RequestError(
        description:
          "no source is registered; register one with 'alliance sources add', or import a web address")
    }
    let near = SpellingDistance.nearest(to: name, among: known).map { "did you mean '\($0)'?" }
    return RequestError(
      description: "'\(name)' is no registered source; \(near ?? "list them with 'alliance sources'")")
  }

  static func emptyNeed() -> RequestError {
    RequestError(description: "the text holds no word to look for; say the need in a few words")
  }

  static func noDayToAsk() -> RequestError {
    RequestError(
      description:
        "'later' needs the day from which to ask again, as in 'later --until 2026-06-01'; no other answer has one"
    )
  }

  static func unknownFeedback(_ id: Int) -> RequestError {
    RequestError(
      description: "the log has no entry \(id) that still counts; list it with 'alliance feedback --list'",
      isNotFound: true)
  }

  static func alreadyOne(_ a: String, _ b: String, _ id: FactID) -> RequestError {
    RequestError(
      description:
        "'\(a)' and '\(b)' are both '\(id)' already; name two members, or take them apart with 'split'")
  }

  static func notMerged(_ member: FactID) -> RequestError {
    RequestError(
      description:
        "'\(member)' holds no merged entry to split off; see 'alliance duplicates log' for what was merged")
  }

  static func notOfGroup(_ name: String, _ member: FactID, _ group: [FactID]) -> RequestError {
    let known = group.map { "'\($0)'" }.joined(separator: ", ")
    return RequestError(description: "'\(name)' is no entry of '\(member)'; expected one of \(known)")
  }

  static func unknownCard(_ code: String) -> RequestError {
    RequestError(
      description: "there is no card '\(code)' that you could answer; look at the list of cards again",
      isNotFound: true)
  }

  static func unknownDecision(_ number: Int) -> RequestError {
    RequestError(
      description: "the log has no entry \(number) that still counts; list it with 'alliance duplicates log'",
      isNotFound: true)
  }

  static func nothingDated() -> RequestError {
    RequestError(
      description:
        "no project or relation of the store has a date, so there is no before and after to judge by; import a feed with dates"
    )
  }

  static func emptySpan(_ until: CalendarDate) -> RequestError {
    RequestError(description: "the span to hold back is empty; let --from be before \(until)")
  }

  static func nothingLater(_ kind: String, from: CalendarDate, until: CalendarDate) -> RequestError {
    RequestError(
      description:
        "no members met for the first time in a pairing of kind '\(kind)' from \(from) to \(until); try an earlier --from, or another --kind"
    )
  }

  static func tooFewPairings(_ kind: String, _ earlier: Int, _ later: Int, needed: Int) -> RequestError {
    RequestError(
      description:
        "too few members met in pairings of kind '\(kind)' to learn from: \(earlier) in the last year but one and \(later) in the last, \(needed) are needed in each; the shipped weights stay"
    )
  }

  static func emptyStore() -> RequestError {
    RequestError(
      description: "the store holds no members yet; import a feed with 'alliance import FEED'",
      isNotFound: true)
  }
}

extension Diagnostic {
  static func unknownConcept(
    _ reference: ConceptReference, near: String?, of fact: String, file: String, line: Int
  ) -> Diagnostic {
    let hint = near.map { "did you mean '\($0)'? " } ?? ""
    return Diagnostic(
      file: file, line: line, severity: .warning,
      message: "concept '\(reference.name)' is not in the taxonomy; \(hint)'\(fact)' kept without it")
  }

  static func needsMapping(file: String, line: Int) -> Diagnostic {
    Diagnostic(
      file: file, line: line, severity: .error,
      message: "the record is of a feed read by a mapping; name the mapping's file with --mapping")
  }

  static func missingTaxonomy(_ scheme: String, file: String, line: Int) -> Diagnostic {
    Diagnostic(
      file: file, line: line, severity: .note,
      message:
        "no taxonomy '\(scheme)' is in the store, so its concepts have no labels or links; import it too")
  }

  static func noSuchSource(_ path: String) -> Diagnostic {
    Diagnostic(
      file: path, line: nil, severity: .error,
      message: "there is no such file or folder; check the path, or give a web address with https://")
  }

  static func harvestStartsAgain(_ address: String) -> Diagnostic {
    Diagnostic(
      file: address, line: nil, severity: .note,
      message: "the repository does not know any more where the harvest was; it started again")
  }

  static func harvestGoesNowhere(_ address: String) -> Diagnostic {
    Diagnostic(
      file: address, line: nil, severity: .error,
      message:
        "the repository refers from one part of its answer to the same again, or to none; what came before is kept: tell its owner"
    )
  }

  static func harvestStopped(_ address: String, parts: Int) -> Diagnostic {
    Diagnostic(
      file: address, line: nil, severity: .note,
      message:
        "of the answer \(parts) \(parts == 1 ? "part was" : "parts were") taken before the one that was refused, where the next harvest goes on"
    )
  }

  static func noAnswer(_ address: String) -> Diagnostic {
    Diagnostic(
      file: address, line: nil, severity: .error,
      message: "the server answered 304, nothing changed, where it was not asked that; tell its owner")
  }
}
