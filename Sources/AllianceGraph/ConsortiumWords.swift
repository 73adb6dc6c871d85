import AllianceBoards
public import AllianceModel

/// A consortium in words, the same in a terminal, on a page and in a picture.
extension ConsortiumAnswer {
  /// A team's place, size and cover, and how near it comes to the best.
  public func title(of rank: Int, in language: Language) -> String {
    let team = teams[rank - 1]
    let all = requirements.count
    let covered = all - team.uncovered.count
    let size =
      language == .zh
      ? "方案\(rank)：\(team.parts.count)家，覆盖 \(covered)/\(all)"
      : "team \(rank): \(counted(team.parts.count, "member")), \(covered) of \(all) covered"
    return ([size] + [cost(of: team, in: language)].compactMap { $0 } + [proof(of: team, in: language)])
      .joined(separator: " · ")
  }

  /// What a member is to bring, or as what it is there.
  public func task(of part: Part, in language: Language) -> String {
    guard part.covers.isEmpty else { return labels(part.covers, in: language) }
    let kind = members[part.member.description]?.kind.name(in: language) ?? ""
    return language == .zh ? "作为\(kind)参与" : "as the \(kind)"
  }

  /// With whom of the team a member has worked, and what it asks; empty where there is nothing to say.
  public func remarks(on part: Part, in language: Language) -> [String] {
    let known = part.workedWith.map { name($0, in: language) }.joined(separator: language == .zh ? "、" : ", ")
    let past = language == .zh ? "曾与\(known)合作" : "worked with \(known)"
    let price = part.price.map { price in
      let sum = AmountText.of(price, budget?.currency ?? "")
      return language == .zh ? "\(sum)起" : "from \(sum)"
    }
    return (known.isEmpty ? [] : [past]) + [price].compactMap { $0 }
  }

  /// What a team leaves open.
  public func lacks(of team: Team, in language: Language) -> [String] {
    let kinds = team.missingKinds.map { $0.name(in: language) }.joined(
      separator: language == .zh ? "、" : ", ")
    let open = (language == .zh ? "未覆盖：" : "uncovered: ") + labels(team.uncovered, in: language)
    return (team.uncovered.isEmpty ? [] : [open])
      + (kinds.isEmpty ? [] : [(language == .zh ? "缺少：" : "no ") + kinds])
  }

  /// What could be given up to cover more, what nobody can bring, and who is left out for a conflict.
  public func advice(in language: Language) -> [String] {
    func words(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
    let apart = keptApart.map { name($0, in: language) }.joined(separator: words("、", ", "))
    return relaxations.map { text(of: $0, in: language) }
      + (impossible.isEmpty
        ? [] : [words("联盟内无人能提供：", "nobody of the alliance offers: ") + labels(impossible, in: language)])
      + (apart.isEmpty ? [] : [words("因与需求方有利益关联未列入：", "left out, tied to who poses the need: ") + apart])
  }

  /// Labels of concepts, one after the other.
  public func labels(_ ids: [FactID], in language: Language) -> String {
    ids.map { concepts[$0.description]?.text(for: language) ?? $0.key }
      .joined(separator: language == .zh ? "、" : ", ")
  }

  /// A member's name.
  public func name(_ id: FactID, in language: Language) -> String {
    members[id.description]?.names.text(for: language) ?? id.key
  }

  private func cost(of team: Team, in language: Language) -> String? {
    guard let cost = team.cost, let budget, let most = budget.maximum else { return nil }
    let silent = team.parts.count { $0.price == nil && !$0.covers.isEmpty }
    let isSaid = team.parts.contains { $0.price != nil }
    let (sum, all) = (AmountText.of(cost, budget.currency), AmountText.of(most, budget.currency))
    let said =
      language == .zh
      ? (isSaid ? "报价\(sum)，" : "") + "预算\(all)" : (isSaid ? "from \(sum), " : "") + "budget \(all)"
    let unsaid = language == .zh ? "，\(silent)家未报价" : ", \(silent) without a price"
    return said + (silent > 0 ? unsaid : "")
  }

  /// How near a team comes to the best there can be.
  private func proof(of team: Team, in language: Language) -> String {
    func words(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
    let scope =
      team.without.map { member in
        words("不含\(name(member, in: language))时", " without \(name(member, in: language))")
      } ?? ""
    guard team.value != team.bound else { return words("\(scope)已证最优", "proven best\(scope)") }
    let strength = ScoreText.percent(team.gap.strength)
    let open = [
      team.gap.covered > 0
        ? words("至多再多覆盖\(team.gap.covered)项", "at most \(team.gap.covered) more covered") : nil,
      team.gap.size > 0
        ? words("至多再少\(team.gap.size)家", "at most \(counted(team.gap.size, "member")) fewer") : nil,
      words("实力至多再高\(strength)", "at most \(strength) stronger"),
    ].compactMap { $0 }
    return words("\(scope)未证最优：", "not proven best\(scope): ")
      + open.joined(separator: words("，", ", "))
  }

  private func text(of relaxation: Relaxation, in language: Language) -> String {
    func words(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
    let (limit, gain) = (relaxation.teamLimit ?? 0, relaxation.gain)
    let sum = relaxation.cost.map { AmountText.of($0, budget?.currency ?? "") } ?? ""
    let condition =
      switch relaxation.condition {
      case .teamLimit: words("放宽到\(limit)家", "allow \(limit) members")
      case .budget: words("预算提高到 \(sum)", "raise the budget to \(sum)")
      case .excluded: words("不排除任何成员", "exclude nobody")
      case .region: words("不限地区", "allow any region")
      case .kinds: words("不限成员类别", "require no kind of member")
      }
    return words("\(condition)：多覆盖\(gain)项", "\(condition): \(gain) more covered")
  }
}
