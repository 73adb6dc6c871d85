import AllianceBoards
import AllianceExport
public import AllianceModel
import AllianceNetwork
import AllianceStore
public import Foundation

/// Which time to report on.
public struct ReportRequest: Hashable, Codable, Sendable {
  /// The day before the time: what was known then is the beginning.
  public var from: CalendarDate
  /// Its last day.
  public var to: CalendarDate
  /// Who asks.
  public var audience: Visibility

  /// What happened after one day and up to another.
  public init(from: CalendarDate, to: CalendarDate, audience: Visibility = .secretariat) {
    self.from = from
    self.to = to
    self.audience = audience
  }
}

/// What became of an alliance in some time.
public struct ReportAnswer: Hashable, Codable, Sendable {
  /// The day before it.
  public var from: CalendarDate
  /// Its last day.
  public var to: CalendarDate
  /// Members, listings, projects and relations that came, changed and went, field by field.
  public var changes: [FactChange]
  /// How many suggestions came how far in that time, in the order of the stages; those that none came to are left out.
  public var outcomes: [Outcome]
  /// The places of the chain whose state is another.
  public var gaps: GapsChange
  /// Names of the members that changes name, by id.
  public var names: [String: [LocalizedText]]
  /// Labels of the concepts that gaps name, by id.
  public var concepts: [String: [LocalizedText]]

  /// How many suggestions came to a stage.
  public struct Outcome: Hashable, Codable, Sendable {
    /// The stage.
    public var verdict: Feedback.Verdict
    /// How often it was said.
    public var count: Int
  }
}

extension Alliance {
  /// Draws what came and went in the network in the time of a report, as SVG.
  ///
  /// Throws ``ExportError`` where Graphviz can't; a report without its picture is still a report.
  public func picture(of request: ReportRequest, in language: Language) throws -> Data {
    let drawn = try graph(
      GraphRequest(
        picture: PictureKind.change.name, asOf: request.to, since: request.from, language: language,
        audience: request.audience))
    return try PictureFormat.svg.data(drawn)
  }

  /// Reports what came, changed and went, what became of suggestions, and which gaps of the chain opened and closed.
  public func report(_ request: ReportRequest) throws -> ReportAnswer {
    let diff = try diff(DiffRequest(from: request.from, to: request.to, audience: request.audience))
    let graphs = try [request.from, request.to].map {
      CollaborationGraph(try contents(for: request.audience, knownOn: $0))
    }
    let gaps = GapsChange(from: GapFinder(graphs[0]).gaps(), to: GapFinder(graphs[1]).gaps())
    let said = try store.feedback().filter {
      !$0.isWithdrawn && $0.on > request.from && $0.on <= request.to
    }
    let outcomes = Feedback.Verdict.allCases.map { verdict in
      ReportAnswer.Outcome(verdict: verdict, count: said.count { $0.verdict == verdict })
    }
    return ReportAnswer(
      from: request.from, to: request.to, changes: diff.changes.filter { $0.fact.fact != .concept },
      outcomes: outcomes.filter { $0.count > 0 }, gaps: gaps, names: diff.names,
      concepts: graphs[1].taxonomy.labels(of: gaps.places.map(\.concept)))
  }
}
