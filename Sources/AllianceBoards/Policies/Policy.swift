public import AllianceModel

/// A policy with its measures, as data.
public struct Policy: Hashable, Codable, Sendable {
  /// Its id, unique in its file.
  public var id: String
  /// What it is called.
  public var title: [LocalizedText]
  /// What it offers.
  public var measures: [Measure]

  /// One measure of a policy.
  public struct Measure: Hashable, Codable, Sendable {
    /// Its id, unique in the policy.
    public var id: String
    /// Where in the policy it stands.
    public var clause: String
    /// What it offers to whom.
    public var text: [LocalizedText]
    /// What a member must meet, all of it.
    public var conditions: Conditions
  }

  /// What a member must meet; what is missing is no condition.
  public struct Conditions: Hashable, Codable, Sendable {
    /// One of these kinds of member.
    public var kinds: [MemberKind]?
    /// Where it must sit.
    public var region: Region?
    /// One of these concepts, or something more special, among what it offers; by id or label.
    public var field: [String]?
    /// The least technology readiness level of what it offers in the field, 1…9.
    public var readiness: Int?
    /// The most years since it was founded.
    public var maximumAge: Int?
    /// What it must be looking for.
    public var seeks: Listing.Kind?
    /// A project of this stage it must take part in.
    public var stage: Project.Stage?
    /// The most people it may employ.
    public var maximumStaff: Int?
  }
}

/// Whether a measure applies to a member, condition by condition.
public struct PolicyFinding: Hashable, Codable, Sendable {
  /// The policy's id.
  public var policy: String
  /// The measure.
  public var measure: Policy.Measure
  /// Whether it applies.
  public var verdict: Verdict
  /// What was looked at, in the order of ``Condition``.
  public var checks: [Check]

  /// Whether a measure applies.
  public enum Verdict: String, CaseIterable, Codable, Sendable {
    /// All conditions are met.
    case applies
    /// None is failed, but something must be found out first.
    case open
    /// A condition is failed.
    case no
  }

  /// A condition and what became of it.
  public struct Check: Hashable, Codable, Sendable {
    /// The condition.
    public var condition: Condition
    /// Whether it is met; nil where the data don't say.
    public var isMet: Bool?
  }

  /// The conditions a measure can have.
  public enum Condition: String, CaseIterable, Codable, Sendable {
    /// The kind of member.
    case kinds
    /// Where it sits.
    case region
    /// What it does.
    case field
    /// How ready that is.
    case readiness
    /// How old it is.
    case age
    /// What it looks for.
    case seeks
    /// The stage of its projects.
    case stage
    /// How many people it has.
    case staff
  }
}

extension PolicyFinding.Verdict: VocabularyTerm {
  /// The verdict in words.
  public func name(in language: Language) -> String {
    switch self {
    case .applies: language == .zh ? "适用" : "applies"
    case .open: language == .zh ? "待核实" : "to be checked"
    case .no: language == .zh ? "不适用" : "does not apply"
    }
  }
}

extension PolicyFinding.Condition: VocabularyTerm {
  /// The condition in words.
  public func name(in language: Language) -> String {
    switch self {
    case .kinds: language == .zh ? "成员类别" : "kind of member"
    case .region: language == .zh ? "地区" : "region"
    case .field: language == .zh ? "领域" : "field"
    case .readiness: language == .zh ? "技术就绪水平" : "readiness"
    case .age: language == .zh ? "成立年限" : "age"
    case .seeks: language == .zh ? "需求类别" : "what it seeks"
    case .stage: language == .zh ? "项目阶段" : "stage of a project"
    case .staff: language == .zh ? "人员规模" : "number of people"
    }
  }
}
