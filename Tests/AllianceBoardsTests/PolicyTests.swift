import AllianceBoards
import AllianceModel
import AllianceNetwork
import Foundation
import SampleAlliance
import Testing

@Suite struct PolicyTests {
  func finding(_ conditions: String, for member: String) throws -> PolicyFinding {
    let text = """
      [{"id": "p", "title": [], "measures": [{"id": "m", "clause": "1", "text": [], "conditions": \(conditions)}]}]
      """
    let graph = CollaborationGraph(SampleAlliance.contents)
    let policies = try JSONDecoder().decode([Policy].self, from: Data(text.utf8))
    let number = try #require(graph.number(of: SampleAlliance.id(member)))
    return PolicyCheck(graph, member: number).findings(policies)[0]
  }

  @Test(
    arguments: [
      ("{}", "arm", PolicyFinding.Verdict.applies), (#"{"kinds": ["university"]}"#, "arm", .no),
      (#"{"region": "广东", "kinds": ["enterprise"]}"#, "arm", .applies), (#"{"region": "CN-SH"}"#, "arm", .no),
      (#"{"field": ["reducer"]}"#, "reducer", .applies), (#"{"field": ["reducer"]}"#, "arm", .no),
      (#"{"field": ["reducer"], "readiness": 7}"#, "reducer", .open), (#"{"maximumAge": 5}"#, "arm", .open),
      (#"{"seeks": "funding"}"#, "arm", .applies), (#"{"seeks": "funding"}"#, "vision", .no),
      (#"{"stage": "running"}"#, "factory", .applies), (#"{"stage": "finished"}"#, "factory", .no),
      (#"{"maximumStaff": 300}"#, "arm", .open), (#"{"maximumStaff": 300, "region": "CN-SH"}"#, "arm", .no),
    ])
  func `a measure applies where all its conditions are met, and is open where data are missing`(
    conditions: String, member: String, verdict: PolicyFinding.Verdict
  ) throws {
    #expect(try finding(conditions, for: member).verdict == verdict)
  }
}
