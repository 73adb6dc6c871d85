import AllianceBoards
import AllianceMatching
import AllianceModel

/// How a node looks: kinds differ by shape as well as by colour, so that they can be told apart in black and white.
///
/// The hues are those of Okabe and Ito (2008), which the colour-blind can tell apart, lightened for black text on paper.
struct NodeStyle {
  let shape: String
  let fill: String
  let line: String
  var isRounded = false
  var isDashed = false

  init(_ shape: String, fill: String, line: String, isRounded: Bool = false, isDashed: Bool = false) {
    self.shape = shape
    self.fill = fill
    self.line = line
    self.isRounded = isRounded
    self.isDashed = isDashed
  }

  /// The look of a node.
  static func of(_ node: Picture.Node) -> NodeStyle {
    let style = node.gap.map(of) ?? node.part.map(of) ?? of(node.kind)
    return node.change.map(style.showing) ?? node.flag.map(style.showing) ?? style
  }

  /// The same shape for what a fund must look at twice, outlined in red.
  func showing(_ flag: PortfolioFlag) -> NodeStyle {
    NodeStyle(shape, fill: fill, line: "#C00000", isRounded: isRounded, isDashed: isDashed)
  }

  /// The same shape for what came, outlined in green, or went, dashed and faded.
  func showing(_ change: FactChange.Fate) -> NodeStyle {
    NodeStyle(
      shape, fill: change == .retired ? "#FFFFFF" : fill, line: LinkStyle.color(of: change),
      isRounded: isRounded, isDashed: change == .retired)
  }

  /// The look of a place of the chain: what is not there is a dashed hole.
  static func of(_ gap: ChainGap.Status) -> NodeStyle {
    switch gap {
    case .missing: NodeStyle("box", fill: "#FFFFFF", line: "#B84500", isDashed: true)
    case .singleSource: NodeStyle("ellipse", fill: "#FADACB", line: "#B84500")
    case .weak: NodeStyle("hexagon", fill: "#FAF5BE", line: "#857A00")
    case .strong: NodeStyle("box", fill: "#D3E6F5", line: "#0072B2", isRounded: true)
    }
  }

  /// The look of a part: what mandates don't name, teams leave open and policies rule out is dashed.
  static func of(_ part: PicturePart) -> NodeStyle {
    switch part {
    case .mandate: NodeStyle("tab", fill: "#FAF5BE", line: "#857A00")
    case .holding: NodeStyle("box", fill: "#CFECE1", line: "#00745A")
    case .deal: NodeStyle("note", fill: "#FBE6C2", line: "#B87400")
    case .wanted: NodeStyle("box", fill: "#D3E6F5", line: "#0072B2", isRounded: true)
    case .unwanted: NodeStyle("box", fill: "#FFFFFF", line: "#555555", isDashed: true)
    case .open: NodeStyle("box", fill: "#F4F4F4", line: "#777777", isRounded: true)
    case .requirement: NodeStyle("note", fill: "#FAF5BE", line: "#857A00")
    case .uncovered: NodeStyle("note", fill: "#FFFFFF", line: "#B84500", isDashed: true)
    case .applies: NodeStyle("box", fill: "#CFECE1", line: "#00745A", isRounded: true)
    case .toCheck: NodeStyle("hexagon", fill: "#FAF5BE", line: "#857A00")
    case .ruledOut: NodeStyle("box", fill: "#FFFFFF", line: "#555555", isDashed: true)
    }
  }

  /// Graphviz's words for how it is filled and outlined.
  var looks: [String] {
    ["filled"] + (isRounded ? ["rounded"] : []) + (isDashed ? ["dashed"] : [])
  }

  /// The look of a kind of member; of several members of more than one kind for nil.
  static func of(_ kind: MemberKind?) -> NodeStyle {
    switch kind {
    case .enterprise: NodeStyle("box", fill: "#D3E6F5", line: "#0072B2")
    case .university: NodeStyle("house", fill: "#FBE6C2", line: "#B87400")
    case .researchInstitute: NodeStyle("hexagon", fill: "#CFECE1", line: "#00745A")
    case .investor: NodeStyle("octagon", fill: "#FAF5BE", line: "#857A00")
    case .applicationUnit: NodeStyle("box", fill: "#F6DAE6", line: "#A3476F", isRounded: true)
    case .industryBody: NodeStyle("folder", fill: "#E9E9E9", line: "#555555")
    case .government: NodeStyle("component", fill: "#F4F4F4", line: "#222222")
    case .expert: NodeStyle("ellipse", fill: "#FADACB", line: "#B84500")
    case nil: NodeStyle("box3d", fill: "#FFFFFF", line: "#777777")
    }
  }
}

/// How a link looks: ties differ by colour and arrow head; observed ones are solid, suggested ones dashed.
struct LinkStyle {
  let color: String
  let arrow: String

  /// The look of a tie by its name; unknown names look plain.
  static func of(tie: String) -> LinkStyle {
    switch tie {
    case "supplies", PairingKind.upstream.name, PairingKind.downstream.name:
      LinkStyle(color: "#0072B2", arrow: "normal")
    case "collaborates", "project", PairingKind.research.name: LinkStyle(color: "#00745A", arrow: "vee")
    case "funds", "holds", "could hold", PairingKind.funding.name:
      LinkStyle(color: "#B84500", arrow: "diamond")
    case "owns": LinkStyle(color: "#222222", arrow: "box")
    case "licenses": LinkStyle(color: "#857A00", arrow: "empty")
    case "employs": LinkStyle(color: "#777777", arrow: "dot")
    case PairingKind.scenario.name: LinkStyle(color: "#A3476F", arrow: "vee")
    default: LinkStyle(color: "#555555", arrow: "normal")
    }
  }

  /// The colour of what came, changed or went.
  static func color(of change: FactChange.Fate) -> String {
    switch change {
    case .added: "#00745A"
    case .changed: "#857A00"
    case .retired: "#B84500"
    }
  }

  /// What stands at the ends of a link: a head where it has a direction, two where both sides do the same, and none
  /// for those who only take part in one thing.
  static func ends(of link: Picture.Link) -> DOTWriter.Attributes {
    let arrow = of(tie: link.tie).arrow
    if link.isDirected { return [("arrowhead", arrow)] }
    return link.tie == "project"
      ? [("dir", "none")] : [("dir", "both"), ("arrowhead", arrow), ("arrowtail", arrow)]
  }

  /// A tie's name for people.
  static func title(tie: String, isSuggested: Bool, in language: Language) -> String {
    switch tie {
    case "targets": return language == .zh ? "投向" : "wants"
    case "holds": return language == .zh ? "已投" : "holds"
    case "could hold": return language == .zh ? "可投" : "could hold"
    case "takenBy" where isSuggested: return language == .zh ? "其他方案中由其承担" : "taken by, in another team"
    case "takenBy": return language == .zh ? "由其承担" : "taken by"
    case "applies" where isSuggested: return PicturePart.toCheck.name(in: language)
    case "applies": return PicturePart.applies.name(in: language)
    default: break
    }
    if isSuggested {
      let kind = PairingKind.named(tie)?.title.text(for: language) ?? tie
      return language == .zh ? "建议：\(kind)" : "suggested: \(kind)"
    }
    if tie == "upstreamOf" { return language == .zh ? "用于" : "goes into" }
    if tie == "project" { return language == .zh ? "共同项目" : "joint project" }
    return Relation.Predicate(rawValue: tie)?.name(in: language) ?? tie
  }
}
