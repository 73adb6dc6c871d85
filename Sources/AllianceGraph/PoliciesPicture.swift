public import AllianceBoards
public import AllianceExport
public import AllianceModel

extension PoliciesAnswer {
  /// The member and the measures, each with its conditions: met ✓, not met ✗, or to be found out ?.
  public func picture(in language: Language) -> Picture {
    let center = Picture.Node(
      id: member.id.description, label: member.names.text(for: language) ?? member.id.key, kind: member.kind,
      column: 0, group: "member", isFocus: true)
    let measures = findings.map { finding in
      Picture.Node(
        id: id(of: finding), label: "\(title(of: finding, in: language)) · \(finding.measure.clause)",
        part: part(finding.verdict), column: 1, group: "measures", details: checks(of: finding, in: language))
    }
    let links = findings.filter { $0.verdict != .no }.map { finding in
      Picture.Link(
        from: center.id, to: id(of: finding), tie: "applies", isSuggested: finding.verdict == .open,
        tooltip: finding.measure.text.text(for: language) ?? "")
    }
    let counts = PolicyFinding.Verdict.allCases.map { verdict in
      "\(verdict.name(in: language)) \(findings.count { $0.verdict == verdict })"
    }
    return Picture(
      columnsOf: [center] + measures, links,
      in: [
        .init("member", language == .zh ? "成员" : "member"),
        .init("measures", language == .zh ? "措施" : "measures"),
      ], title: language == .zh ? "政策匹配" : "policies",
      notes: [counts.joined(separator: language == .zh ? "，" : ", ")], language: language)
  }

  /// The title of a finding's policy.
  public func title(of finding: PolicyFinding, in language: Language) -> String {
    titles[finding.policy]?.text(for: language) ?? finding.policy
  }

  /// What became of each condition of a measure: `✓ region`.
  public func checks(of finding: PolicyFinding, in language: Language) -> [String] {
    finding.checks.map { check in
      "\(check.isMet.map { $0 ? "✓" : "✗" } ?? "?") \(check.condition.name(in: language))"
    }
  }

  private func id(of finding: PolicyFinding) -> String { "measure \(finding.policy) \(finding.measure.id)" }

  private func part(_ verdict: PolicyFinding.Verdict) -> PicturePart {
    switch verdict {
    case .applies: .applies
    case .open: .toCheck
    case .no: .ruledOut
    }
  }
}
