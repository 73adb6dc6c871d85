public import AllianceBoards
public import AllianceModel

/// Gaps of the chain in words, the same in a terminal and on a page.
extension GapsAnswer {
  /// Something that is said of a gap: words, or members with what is added to their names.
  public struct Remark: Sendable {
    /// What it is about.
    public var title: String
    /// The words; empty where members are named.
    public var text = ""
    /// The members.
    public var members: [(id: FactID, note: String)] = []
  }

  /// How much hangs on a gap, who needs it and offers it, and who could fill it.
  public func remarks(on entry: Entry, in language: Language) -> [Remark] {
    func words(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
    func members(_ title: String, _ ids: [FactID]) -> Remark {
      Remark(title: title, members: ids.map { ($0, "") })
    }
    let gap = entry.gap
    let direct = gap.stated.count + gap.implied.count
    let load = words(
      "\(ScoreText.tenths(gap.weight))（直接\(direct)家，下游再\(gap.exposed.count)家）",
      "\(ScoreText.tenths(gap.weight)) (\(direct) directly, \(gap.exposed.count) more down the chain)")
    let sides = [
      members(words("需求", "needed by"), gap.stated),
      members(words("链上所需", "goes into what is made by"), gap.implied),
      members(words("供方", "offered by"), gap.providers),
    ]
    let fillers = GapFiller.Way.allCases.map { way in
      Remark(
        title: words("补链·", "fill: ") + way.name(in: language),
        members: entry.fillers.filter { $0.way == way }.map { ($0.member, note(on: $0, in: language)) })
    }
    return [Remark(title: words("牵动", "weight"), text: load)]
      + (sides + fillers).filter { !$0.members.isEmpty }
  }

  private func note(on filler: GapFiller, in language: Language) -> String {
    let project = filler.project.flatMap { projects[$0.description]?.text(for: language) }
    guard let note = project ?? filler.from.map({ label(of: $0, in: language) }) else { return "" }
    return language == .zh ? "（\(note)）" : " (\(note))"
  }

  /// Each place whose state a supposition changes; empty where nothing was supposed.
  public func changes(in language: Language) -> [String] {
    let nobody = language == .zh ? "无需求" : "not needed"
    return (change?.places ?? []).map { place in
      let states = [place.before, place.after].map { $0?.name(in: language) ?? nobody }
      let colon = language == .zh ? "：" : ": "
      return "\(label(of: place.concept, in: language))\(colon)\(states[0]) → \(states[1])"
    }
  }

  /// How many places were and would be in each state.
  public func counts(since change: GapsChange, in language: Language) -> String {
    ChainGap.Status.allCases.map { status in
      "\(status.name(in: language)) \(change.before[status.rawValue] ?? 0) → \(counts[status.rawValue] ?? 0)"
    }.joined(separator: " · ")
  }

  /// A concept's label.
  public func label(of id: FactID, in language: Language) -> String {
    concepts[id.description]?.text(for: language) ?? id.key
  }

  /// A member's name.
  public func name(_ id: FactID, in language: Language) -> String {
    members[id.description]?.names.text(for: language) ?? id.key
  }
}

extension GapsChange {
  /// How many places change.
  public func title(in language: Language) -> String {
    language == .zh ? "变化 \(places.count)处" : "changes: \(places.count)"
  }
}

extension ChainGap {
  /// The state, and why it is that.
  public func state(in language: Language) -> String {
    let reasons = weaknesses.map { $0.name(in: language) }.joined(separator: language == .zh ? "、" : ", ")
    let note = language == .zh ? "（\(reasons)）" : " (\(reasons))"
    return status.name(in: language) + (reasons.isEmpty ? "" : note)
  }
}
