import AllianceGraph
import AllianceModel
import AllianceStore
import Foundation
import HTTPTypes

extension Route {
  static let importFeed = Route(
    method: .post, path: "\(prefix)/imports",
    summary:
      "Imports a feed; the body is the XML, compressed with gzip or not. With 'Prefer: respond-async' the answer is a job.",
    access: .secretariat,
    parameters: [
      Parameter(
        name: "name", about: "What the feed's file is called in messages; 'upload' where it is not said."),
      Parameter(
        name: "format", about: "The feed's format; by the root element where it is not said.",
        sort: .word(Alliance.feedFormats)),
      Parameter(name: "dry-run", about: "Says what would change, and changes nothing.", sort: .flag),
      Parameter(
        name: "faults", about: "What to do about faulty records; 'strict' where it is not said.",
        sort: .word(ImportOptions.Faults.allCases.map(\.rawValue))),
    ], body: .file, changes: true, canBeJob: true, answerType: [ImportSummary].self
  ) { call in
    guard let file = call.file else { throw Problem.badBody("it is empty") }
    let feed = HandedIn(
      file: file, name: call["name"], format: call["format"], faults: call.word("faults") ?? .strict,
      isDryRun: call.flag("dry-run"))
    guard !call.wantsJob else { return try .accepted(call.begin(feed)) }
    let summary = try call.take(feed)
    var reply = try Reply.json([summary])
    if summary.outcome == .refused { reply.status = 422 }
    return reply
  }

  static let importJobs = Route(
    method: .get, path: "\(prefix)/imports",
    summary: "Lists the latest import jobs and how far they are, the last first.", access: .secretariat,
    answerType: JobsAnswer.self
  ) { call in try .json(JobsAnswer(jobs: call.desk.imports.jobs().map(JobAnswer.init))) }

  static let importJob = Route(
    method: .get, path: "\(prefix)/imports/{job}",
    summary: "Tells how far an import job is, and at its end what it did, as the command does.",
    access: .secretariat, parameters: [.job], answerType: JobAnswer.self
  ) { call in try .json(JobAnswer(call.importJob())) }
}

extension Parameter {
  static let job = Parameter(name: "job", about: "The job's id.")
}

extension Reply {
  /// What follows from here can be asked for at the job (RFC 9110, 202).
  static func accepted(_ job: ImportJob) throws -> Reply {
    var reply = try Reply.json(JobAnswer(job))
    reply.status = 202
    reply.location = "\(Route.prefix)/imports/\(job.id)"
    if let name = HTTPField.Name("Preference-Applied") { reply.fields[name] = "respond-async" }
    return reply
  }
}

/// A feed that lies in an uploaded file.
struct HandedIn {
  var file: URL
  /// What its sender calls it; nil where that is not said.
  var name: String?
  var format: String?
  var faults = ImportOptions.Faults.strict
  var isDryRun = false

  var options: ImportOptions { ImportOptions(faults: faults, dryRun: isDryRun) }

  /// The last part of the name it is said to have, in one line.
  var plainName: String {
    let last = name?.split(whereSeparator: { "/\\".contains($0) }).last.map(String.init) ?? "upload"
    return last.replacing(/\p{Cc}+/, with: " ")
  }
}

extension Call {
  /// Imports a feed while its sender waits.
  func take(_ feed: HandedIn) throws -> ImportSummary {
    try alliance.importFeed(
      ImportRequest(
        path: feed.file.path(percentEncoded: false), name: feed.plainName, format: feed.format,
        options: feed.options, today: desk.clock.today))
  }

  /// Has a feed imported beside the answers.
  ///
  /// - Parameter isKept: Whether its sender may take it up once more afterwards.
  func begin(_ feed: HandedIn, isKept: Bool = false) throws -> ImportJob {
    try desk.imports.add(
      feed.file, name: feed.plainName, format: feed.format, options: feed.options, by: visitor.name,
      isKept: isKept)
  }

  /// The job that is asked for.
  func importJob() throws -> ImportJob {
    let id = self["job"] ?? ""
    guard let job = try desk.imports.job(id) else { throw Problem.unknownImport(String(id.prefix(100))) }
    return job
  }
}
