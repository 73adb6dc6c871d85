public import AllianceMatching
public import AllianceModel
import AllianceNetwork

/// A way to look at the alliance. A new one is a file in `Pictures/` and its line in ``all``.
public struct PictureKind: Sendable {
  /// The name in commands and requests: `network`.
  public let name: String
  /// What it shows, one a language.
  public let title: [LocalizedText]
  /// Whether it is of one member, which the scene must name.
  public let needsMember: Bool
  /// Whether it compares two days, of which the scene must hold the earlier.
  public let needsPast: Bool
  /// Whether the member must be a fund: it states a mandate.
  public let needsMandate: Bool
  private let draw: @Sendable (Scene) -> Picture

  init(
    name: String, title: [LocalizedText], needsMember: Bool, needsPast: Bool = false,
    needsMandate: Bool = false,
    draw: @escaping @Sendable (Scene) -> Picture
  ) {
    self.name = name
    self.title = title
    self.needsMember = needsMember
    self.needsPast = needsPast
    self.needsMandate = needsMandate
    self.draw = draw
  }

  /// All pictures, in the order in which they are shown.
  public static let all: [PictureKind] = [
    .network, .member, .chain, .pairings, .gaps, .portfolio, .change,
  ]

  /// The picture with this name; nil where there is none.
  public static func named(_ name: String) -> PictureKind? { all.first { $0.name == name } }

  /// Draws a scene. A picture that needs a member or an earlier day must be given one.
  public func picture(of scene: Scene) -> Picture {
    precondition(!needsMember || scene.member != nil)
    precondition(!needsPast || scene.past != nil)
    return draw(scene)
  }
}

/// What a picture is drawn from, and how.
public struct Scene: Sendable {
  /// The graph and what is suggested in it.
  public let matcher: Matcher
  /// The alliance of an earlier day, to compare with; nil for none.
  public let past: Matcher?
  /// The language of all words.
  public let language: Language
  /// The member it is about; nil for the whole alliance.
  public let member: Int?
  /// The kind of pairing that `pairings` shows; nil for the first.
  public let pairing: PairingKind?
  /// What nodes are grouped by.
  public let grouping: Grouping
  /// More nodes than this are folded.
  public let limit: Int

  /// What nodes are grouped by.
  public enum Grouping: String, CaseIterable, Codable, Sendable {
    /// The kind of member.
    case kind
    /// The region.
    case region
  }

  /// As many nodes as a reader can take in, and Graphviz can lay out well within a few seconds.
  public static let usualLimit = 120

  /// The whole alliance grouped by kind, unless said otherwise.
  public init(
    _ matcher: Matcher, past: Matcher? = nil, language: Language, member: Int? = nil,
    pairing: PairingKind? = nil,
    grouping: Grouping = .kind, limit: Int = usualLimit
  ) {
    self.matcher = matcher
    self.past = past
    self.language = language
    self.member = member
    self.pairing = pairing
    self.grouping = grouping
    self.limit = limit
  }

  var graph: CollaborationGraph { matcher.graph }

  /// The same scene of the earlier day; nil where there is none.
  var then: Scene? {
    past.map {
      Scene($0, language: language, pairing: pairing, grouping: grouping, limit: limit)
    }
  }

  /// The word for the reader.
  func words(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  func name(_ member: Int) -> String {
    graph.members[member].names.text(for: language) ?? graph.members[member].id.key
  }

  /// A member as a node.
  func node(_ member: Int, group: String? = nil, layer: Int? = nil, weight: Double = 0) -> Picture.Node {
    let facts = graph.members[member]
    let lines = [
      name(member),
      [facts.kind.name(in: language), facts.region?.name(in: language), facts.id.description]
        .compactMap { $0 }.joined(separator: " · "),
    ]
    return Picture.Node(
      id: facts.id.description, label: name(member), kind: facts.kind, count: 1, group: group, layer: layer,
      weight: weight, isFocus: member == self.member, tooltip: lines.joined(separator: "\n"),
      website: facts.website)
  }

  /// The day the picture is of, as a note; empty where nothing is dated.
  var dateNote: [String] { graph.date.map { [words("数据截至 \($0)", "as of \($0)")] } ?? [] }
}
