import AllianceExport
import AllianceGraph
import AllianceMatching
import AllianceModel
import Foundation

/// Everything an audience can ask of an alliance, each question with the bytes of its answer.
struct Questions {
  let audience: Visibility
  /// Words to look up beside those of the fixtures.
  var words: [String] = []
  /// Formats to write pictures in.
  var formats = ["dot", "json"]

  /// The answers by question. A question that can't be answered is answered with the error's message.
  func answers(of alliance: Alliance) throws -> [String: String] {
    let members = try alliance.members(MembersRequest(audience: audience)).members.map(\.id.description)
    var answers: [String: String] = [:]
    func ask(_ question: String, _ answer: () throws -> Data) {
      answers[question] =
        (try? String(decoding: answer(), as: UTF8.self))
        ?? Result { try answer() }.failure.map { "error: \($0)" }
    }
    for word in [""] + searched {
      ask("members \(word)") {
        try AnswerJSON.data(alliance.members(MembersRequest(query: word, audience: audience)))
      }
      for side in Listing.Side.allCases {
        ask("find \(word) \(side)") {
          let request = FindRequest(need: Need(word, side: side), limit: 50, audience: audience)
          return try AnswerJSON.data(alliance.find(request))
        }
      }
      ask("find \(word) for steel") {
        let request = FindRequest(need: Need(word), member: "steel", kind: "upstream", audience: audience)
        return try AnswerJSON.data(alliance.find(request))
      }
    }
    for member in members + words {
      ask("show \(member)") {
        try AnswerJSON.data(alliance.show(ShowRequest(member: member, audience: audience)))
      }
      for new in [false, true] {
        ask("suggest \(member) \(new)") {
          let request = SuggestRequest(member: member, limit: 50, onlyNew: new, audience: audience)
          return try AnswerJSON.data(alliance.suggest(request))
        }
      }
    }
    for seeker in members {
      for candidate in members {
        ask("explain \(seeker) \(candidate)") {
          let request = ExplainRequest(seeker: seeker, candidate: candidate, audience: audience)
          return try AnswerJSON.data(alliance.explain(request))
        }
      }
    }
    for word in words + ["关节", "reducer"] {
      ask("suppose \(word)") {
        let request = ExplainRequest(
          seeker: "delta:steel", candidate: "delta:reducer", kind: "upstream", withNeeds: [word],
          withCapabilities: [word], audience: audience)
        return try AnswerJSON.data(alliance.explain(request))
      }
      for key in ["reducer/s1", "steel/s2"] {
        ask("suppose away \(key)") {
          let request = ExplainRequest(
            seeker: "delta:steel", candidate: "delta:reducer", kind: "upstream", without: [key],
            audience: audience)
          return try AnswerJSON.data(alliance.explain(request))
        }
      }
    }
    for kind in PairingKind.all {
      ask("explain steel reducer \(kind.name)") {
        let request = ExplainRequest(
          seeker: "delta:steel", candidate: "delta:reducer", kind: kind.name, audience: audience)
        return try AnswerJSON.data(alliance.explain(request))
      }
      ask("rank \(kind.name)") { try rankings(alliance, kind.name) }
    }
    for supposed in [[], ["leaves:joint"], ["fails:reducer"], ["leaves:joint", "fails:reducer"]] {
      ask("gaps \(supposed)") {
        try AnswerJSON.data(alliance.gaps(GapsRequest(whatIf: supposed, audience: audience)))
      }
    }
    for word in searched {
      ask("consortium \(word)") {
        try AnswerJSON.data(alliance.consortium(ConsortiumRequest(need: word, audience: audience)))
      }
    }
    for ends in [[], ["steel", "arm"]] {
      ask("network \(ends)") {
        try AnswerJSON.data(alliance.network(NetworkRequest(between: ends, audience: audience)))
      }
    }
    for fund in ["fund", "joint"] {
      ask("dealflow \(fund)") {
        try AnswerJSON.data(alliance.dealFlow(DealFlowRequest(fund: fund, audience: audience)))
      }
    }
    ask("rank needs") { try rankingsOfNeeds(alliance) }
    for kind in PictureKind.all {
      for language in Language.allCases {
        for format in formats {
          ask("graph \(kind.name) \(language) \(format)") { try picture(alliance, kind, language, format) }
        }
      }
    }
    return answers
  }

  private var searched: [String] { words + ["谐波减速器", "bearing steel", "轴承钢", "production", "资金", "reducer"] }

  private func rankings(_ alliance: Alliance, _ kind: String) throws -> Data {
    var lines: [String] = []
    try alliance.rankings(seekers: nil, kind: kind, limit: 50, onlyNew: false, audience: audience) {
      lines.append("\($0) \($1) \($2)")
    }
    return try AnswerJSON.data(lines)
  }

  private func rankingsOfNeeds(_ alliance: Alliance) throws -> Data {
    var lines: [String] = []
    let needs = searched.map { (query: $0, member: "", text: $0) }
    for side in Listing.Side.allCases {
      try alliance.rankings(needs: needs, side: side, kind: nil, limit: 50, audience: audience) {
        lines.append("\($0) \($1) \($2)")
      }
    }
    return try AnswerJSON.data(lines)
  }

  private func picture(
    _ alliance: Alliance, _ kind: PictureKind, _ language: Language, _ format: String
  ) throws -> Data {
    let request = GraphRequest(
      picture: kind.name, member: kind.needsMandate ? "fund" : kind.needsMember ? "delta:reducer" : nil,
      language: language,
      audience: audience)
    return try PictureFormat.named(format)!.data(alliance.graph(request))
  }
}

extension Result {
  fileprivate var failure: Failure? {
    if case .failure(let failure) = self { failure } else { nil }
  }
}
