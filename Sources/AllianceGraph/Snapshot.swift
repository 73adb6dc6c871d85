import AllianceMatching
import AllianceModel
import AllianceNetwork
import Foundation

/// One generation of the graph, with the matcher over it. Every question takes it in hand, so it is not copied.
final class Snapshot: Sendable {
  let edition = UUID()
  let graph: CollaborationGraph
  let matcher: Matcher
  let guidance: Guidance
  /// The day on which a feed last stated each listing.
  let lastSeen: [FactID: CalendarDate]
  let identities: Identities

  convenience init(
    _ contents: AllianceContents, guidance: Guidance = Guidance(), lastSeen: [FactID: CalendarDate] = [:],
    identities: Identities = Identities()
  ) {
    let matcher = Matcher(CollaborationGraph(contents), guidance: guidance, lastSeen: lastSeen)
    self.init(matcher, guidance, lastSeen, identities)
  }

  private init(
    _ matcher: Matcher, _ guidance: Guidance, _ lastSeen: [FactID: CalendarDate], _ identities: Identities
  ) {
    graph = matcher.graph
    self.matcher = matcher
    self.guidance = guidance
    self.lastSeen = lastSeen
    self.identities = identities
  }

  /// The same generation with other guidance.
  func guided(by guidance: Guidance) -> Snapshot {
    Snapshot(matcher.guided(by: guidance), guidance, lastSeen, identities)
  }

  /// The same knowledge over other contents.
  func over(_ contents: AllianceContents) -> Snapshot {
    Snapshot(contents, guidance: guidance, lastSeen: lastSeen, identities: identities)
  }
}
