import AllianceGraph
import AllianceModel
import AllianceStore
import Dispatch
import Foundation
import HTTPTypes
import Logging
import Synchronization

/// Runs imports one after another beside the answers, whether whoever asked for them is still there or not.
final class ImportQueue: Sendable {
  private let alliance: Alliance
  private let spool: Spool
  private let scribe: Scribe
  private let clock: ServiceClock
  private let queue = DispatchQueue(label: "alliance.imports", qos: .utility)
  private let state = Mutex(State())
  private let log = Logger(label: "alliance.imports") { JSONLog(label: $0) }

  private struct State {
    /// Jobs whose end is not in the store yet, in their order.
    var live: [ImportJob] = []
    var isStopping = false
  }

  /// More jobs than this don't wait: each holds a file.
  private static let limit = 8

  /// What an earlier process left unfinished is called interrupted.
  init(_ alliance: Alliance, spool: Spool, scribe: Scribe, clock: ServiceClock) throws {
    (self.alliance, self.spool, self.scribe, self.clock) = (alliance, spool, scribe, clock)
    try scribe.write("interrupted imports") { [store = alliance.store] in
      try store.interruptImportJobs(now: clock.seconds())
    }
  }

  /// Has a feed imported that lies in an uploaded file, which is then the queue's own.
  ///
  /// Throws ``Problem`` where too many wait.
  ///
  /// - Parameter isKept: Whether the file is kept for its sender afterwards, under the job's id.
  func add(
    _ upload: URL, name: String, format: String?, options: ImportOptions, by account: String, isKept: Bool
  ) throws -> ImportJob {
    let size = try upload.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0
    let job = ImportJob(
      id: String(Secret().text.prefix(16)), account: account, file: name, format: format, options: options,
      size: size, asked: clock.seconds())
    try state.withLock { state in
      guard state.live.count < Self.limit else { throw Problem.tooManyImports() }
      state.live.append(job)
    }
    do {
      let file = try spool.own(upload)
      try save(job)
      queue.async { self.run(job, file, isKept: isKept) }
    } catch {
      state.withLock { $0.live.removeAll { $0.id == job.id } }
      throw error
    }
    return job
  }

  /// The job of an id as it stands; nil where there is none.
  func job(_ id: String) throws -> ImportJob? {
    try state.withLock { $0.live.first { $0.id == id } } ?? alliance.store.importJob(id)
  }

  /// All jobs as they stand, the latest first, without their summaries.
  func jobs() throws -> [ImportJob] {
    let live = state.withLock { $0.live }
    let ids = Set(live.map(\.id))
    return live.reversed().map(\.withoutSummary)
      + (try alliance.store.importJobs().filter { !ids.contains($0.id) })
  }

  /// Waits for the job that runs; those behind it are interrupted.
  func finish() {
    state.withLock { $0.isStopping = true }
    queue.sync {}
    scribe.finish()
  }

  private func run(_ job: ImportJob, _ file: URL, isKept: Bool) {
    var job = job
    job.began = clock.seconds()
    if state.withLock({ $0.isStopping }) {
      (job.state, job.began) = (.interrupted, nil)
    } else {
      // What waits for the store goes first: it can't while the import holds it.
      job.state = .running
      update(job)
      try? save(job)
      scribe.finish()
      take(&job, file)
    }
    if isKept && job.state == .done { spool.keep(file, as: job.id, name: job.file, for: job.account) }
    spool.remove(file)
    close(job)
  }

  private func take(_ job: inout ImportJob, _ file: URL) {
    let start = ContinuousClock.now
    var running = job
    do {
      let summary = try alliance.importFeed(job.request(file, today: clock.today)) { step in
        guard case .read(let records, let share) = step else { return }
        running.advance(records: records, share: share ?? 0, time: .now - start)
        update(running)
      }
      running.advance(records: summary.total.read + summary.faults, share: 1, time: .now - start)
      running.summary = summary
      (running.state, running.reason) =
        summary.outcome == .refused
        ? (.failed, ImportJob.refusal(of: job.file, faults: summary.faults)) : (.done, nil)
      if summary.outcome == .committed { try alliance.renew() }
    } catch {
      let problem = Problem(error)
      if problem.status.code >= 500 {
        log.error("an import failed", metadata: ["error": "\(type(of: error))", "job": "\(job.id)"])
      }
      (running.state, running.reason) = (.failed, problem.detail ?? problem.status.reasonPhrase)
    }
    job = running
  }

  private func close(_ job: ImportJob) {
    var job = job
    job.ended = clock.seconds()
    update(job)
    let ended = job
    try? scribe.write("import job \(job.id)") { [self] in
      try alliance.store.save(ended)
      state.withLock { $0.live.removeAll { $0.id == ended.id } }
    }
  }

  private func save(_ job: ImportJob) throws {
    try scribe.write("import job \(job.id)") { [store = alliance.store] in try store.save(job) }
  }

  private func update(_ job: ImportJob) {
    state.withLock { state in
      if let place = state.live.firstIndex(where: { $0.id == job.id }) { state.live[place] = job }
    }
  }
}

extension ImportJob {
  fileprivate var withoutSummary: ImportJob {
    var job = self
    job.summary = nil
    return job
  }

  fileprivate func request(_ upload: URL, today: CalendarDate) -> ImportRequest {
    ImportRequest(
      path: upload.path(percentEncoded: false), name: file, format: format, options: options, today: today)
  }

  fileprivate mutating func advance(records: Int, share: Double, time: Duration) {
    self.records = records
    bytesRead = min(size, Int((share * Double(size)).rounded()))
    milliseconds = Int(time / .milliseconds(1))
  }
}
