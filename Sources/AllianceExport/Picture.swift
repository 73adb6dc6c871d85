public import AllianceBoards
public import AllianceModel

/// A plain drawing of a part of the alliance: nodes, links and groups with their words in one language, and no format.
///
/// Every format writes the same picture. What is not in here is in no file that is made from it.
public struct Picture: Hashable, Codable, Sendable {
  /// What it shows.
  public var title: String
  /// The language of all its words.
  public var language: Language
  /// How it is laid out.
  public var flow: Flow
  /// The nodes, each once, in the order they are drawn.
  public var nodes: [Node]
  /// The links, each between two nodes, in the order they are drawn.
  public var links: [Link]
  /// The boxes around nodes, from the first to the last along the flow.
  public var groups: [Group]
  /// What a reader must know: how much was folded or left out, and of which day it is.
  public var notes: [String]

  /// How a picture is laid out.
  public enum Flow: String, Codable, Sendable {
    /// Links pull nodes together.
    case free
    /// From left to right along the links.
    case rightward
  }

  /// A member, or several drawn as one.
  public struct Node: Hashable, Codable, Sendable {
    /// The member's id, or a name of its own for several drawn as one.
    public var id: String
    /// The name, not yet broken into lines.
    public var label: String
    /// The kind of member; nil for several of more than one kind, for places of the chain and what is no member.
    public var kind: MemberKind?
    /// How well a place of the chain is held; nil for members.
    public var gap: ChainGap.Status?
    /// How many members it stands for.
    public var count: Int
    /// The id of the group it stands in; nil for none.
    public var group: String?
    /// The step along a rightward flow, from 0; nil to let links decide.
    public var layer: Int?
    /// How much it stands out, 0…1.
    public var weight: Double
    /// Whether it came or went between the two days of the picture; nil where it stayed, or there is one day.
    public var change: FactChange.Fate?
    /// What it is where it stands for no member; nil for members and places of the chain.
    public var part: PicturePart?
    /// What a fund must look at twice in it; nil for nothing.
    public var flag: PortfolioFlag?
    /// What stands beneath the name, a fact on a line; nil for nothing.
    public var details: [String]?
    /// Whether the picture is about this node.
    public var isFocus: Bool
    /// What a pointer over it tells.
    public var tooltip: String
    /// Its web address as stored: formats link to it only where its scheme is http or https.
    public var website: String?
  }

  /// A tie between two nodes.
  public struct Link: Hashable, Codable, Sendable {
    /// The id of the node it leaves.
    public var from: String
    /// The id of the node it goes to.
    public var to: String
    /// What ties the two: the name of a relation's predicate, `project` for joint projects, or a pairing kind's name.
    public var tie: String
    /// Whether it is suggested, as against observed.
    public var isSuggested: Bool
    /// Whether it has a direction.
    public var isDirected: Bool
    /// Whether it came or went between the two days of the picture; nil where it stayed, or there is one day.
    public var change: FactChange.Fate?
    /// How many facts it stands for, from 1.
    public var count: Int
    /// What a pointer over it tells: the facts, or for a suggestion its reasons.
    public var tooltip: String
  }

  /// A box around nodes.
  public struct Group: Hashable, Codable, Sendable {
    /// Its id in this picture.
    public var id: String
    /// Its heading.
    public var label: String
  }

  /// The node with an id; nil where there is none.
  public func node(_ id: String) -> Node? { nodes.first { $0.id == id } }
}
