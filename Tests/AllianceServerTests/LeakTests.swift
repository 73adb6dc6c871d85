import AllianceModel
import AllianceStore
import Foundation
import HTTPTypes
import Testing

@testable import AllianceServer

/// No word of a listing reaches anybody who may not see it, whatever is asked.
@Suite struct LeakTests {
  /// Words of the fixtures that stand in listings of one visibility alone.
  static let secrets: [(visibility: Visibility, words: [String])] = [
    (.members, ["青鸾", "azuremark"]), (.matched, ["赤霄", "crimsonkey"]),
    (.secretariat, ["玄圃", "obsidianpact"]),
  ]

  static let members = ["delta:reducer", "delta:steel", "delta:joint", "delta:fund"]

  @Test(arguments: [nil] + Account.Role.allCases)
  func `hidden words are in no answer of any route`(role: Account.Role?) async throws {
    let visit = try Visit().by(role, member: "delta:joint")
    let audience = Visitor(account: try visit.account, writes: false, session: nil).audience
    let hidden = Self.secrets.filter { $0.visibility > audience }.flatMap(\.words)
    var seen = ""
    for path in try paths() {
      let answer = try await visit.get(path)
      let asked = path.removingPercentEncoding ?? ""
      for word in hidden where !asked.contains(word) {
        #expect(!answer.all.contains(word), "\(word) in \(path)")
      }
      seen += answer.text
    }
    for (visibility, words) in Self.secrets where visibility <= audience {
      #expect(words.allSatisfy { seen.contains($0) }, "\(visibility)")
    }
  }

  @Test func `who asks for a hidden word is answered as if there were none`() async throws {
    let visit = try Visit()
    for word in Self.secrets.flatMap(\.words) {
      let encoded = FormText.encoded(word)
      let members = try await visit.get("/api/v1/members?query=\(encoded)")
      #expect(members.text.contains("\"count\" : 0"), "\(word)")
      let found = try await visit.get("/api/v1/find?text=\(encoded)&side=need")
      #expect(!found.text.contains("delta:reducer"), "\(word)")
    }
  }

  @Test func `a member sees its own listings, and nobody else's`() async throws {
    let own = try await Visit().by(.member, member: "delta:reducer").get("/api/v1/members/delta:reducer")
    #expect(Self.secrets.flatMap(\.words).allSatisfy { own.text.contains($0) })
    let other = try await Visit().by(.member, member: "delta:reducer").get("/api/v1/members/delta:steel")
    #expect(!other.text.contains("crimsonkey") && other.text.contains("azuremark"))
  }

  @Test func `an answer kept for one is not given to another`() async throws {
    let alliance = try Visit()
    let tags = try await [nil, .member, .secretariat].asyncMap { role in
      try await alliance.by(role).get("/api/v1/members/delta:reducer").fields[.eTag]
    }
    #expect(Set(tags).count == 3)
    var everybody = alliance
    everybody.fields["If-None-Match"] = tags[2]
    #expect(try await everybody.get("/api/v1/members/delta:reducer").status == 200)
    everybody.fields["If-None-Match"] = tags[0]
    #expect(try await everybody.get("/api/v1/members/delta:reducer").status == 304)
  }

  /// Every route that reads, of every member, in every format of text.
  private func paths() throws -> [String] {
    var paths = try Route.all.filter { $0.method == .get }.flatMap { try $0.samples.map(\.path) }
    for member in Self.members {
      paths += [
        "/members/\(member)", "/api/v1/members/\(member)", "/api/v1/members/\(member)/suggestions?limit=50",
        "/api/v1/gaps?what-if=leaves:\(member)", "/api/v1/dealflow?fund=\(member)",
        "/api/v1/graph/member?member=\(member)&audience=secretariat&format=dot",
      ]
      paths += Self.members.map { "/api/v1/explanation?seeker=\(member)&candidate=\($0)" }
    }
    for picture in ["chain", "pairings", "gaps"] {
      for format in ["dot", "graphml", "csv", "nodecsv", "json"] {
        paths.append("/api/v1/graph/\(picture)?audience=secretariat&format=\(format)")
      }
    }
    for word in Self.secrets.flatMap(\.words) + ["bearing", "轴承", "资金"] {
      let encoded = FormText.encoded(word)
      paths += ["need", "capability"].map { "/api/v1/find?text=\(encoded)&side=\($0)&limit=50" }
      paths += ["/members?query=\(encoded)", "/search?text=\(encoded)", "/search?text=\(encoded)&side=need"]
      paths += ["/api/v1/members?query=\(encoded)", "/api/v1/consortium?need=\(encoded)"]
    }
    return paths
  }
}

extension Visit {
  var account: Account? {
    get throws {
      guard let secret = token.flatMap({ Secret($0) }) else { return nil }
      return try desk.store.holder(ofSecretHash: secret.hash, purpose: .token, now: Visit.moment)?.account
    }
  }
}

extension Sequence {
  func asyncMap<Result>(_ transform: (Element) async throws -> Result) async rethrows -> [Result] {
    var results: [Result] = []
    for element in self { results.append(try await transform(element)) }
    return results
  }
}
