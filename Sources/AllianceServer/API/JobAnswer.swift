import AllianceStore

/// Import jobs, as programs get them.
struct JobsAnswer: Hashable, Codable, Sendable {
  /// The jobs, the latest first, without their summaries.
  var jobs: [JobAnswer]
}

/// How far an import is.
struct JobAnswer: Hashable, Codable, Sendable {
  /// What it is asked by.
  var id: String
  /// Where it stands.
  var state: ImportJob.State
  /// Who handed the feed in.
  var account: String
  /// What its file is called.
  var file: String
  /// The name of its format; nil to go by its root element.
  var format: String?
  /// What is done about faulty records.
  var faults: ImportOptions.Faults
  /// Whether it changes nothing.
  var dryRun: Bool
  /// The size of the file, in bytes as they were sent.
  var bytes: Int
  /// How many of them were read.
  var bytesRead: Int
  /// How many records were read.
  var records: Int
  /// When the feed was handed in, in UTC.
  var asked: String
  /// When its turn came; nil before.
  var began: String?
  /// When it ended; nil before.
  var ended: String?
  /// For how long it has been running, or ran.
  var seconds: Double
  /// Bytes read in a second; nil before that can be told.
  var bytesPerSecond: Int?
  /// Records read in a second; nil before that can be told.
  var recordsPerSecond: Int?
  /// How long it will take yet at this rate; nil unless it is running and that can be told.
  var secondsLeft: Int?
  /// Why it failed, or what to do where it was interrupted; nil for others.
  var detail: String?
  /// What it did or would do, as the command says with --json; nil in lists and before its end.
  var summary: ImportSummary?

  init(_ job: ImportJob) {
    (id, state, account, file, format) = (job.id, job.state, job.account, job.file, job.format)
    (faults, dryRun) = (job.options.faults, job.options.dryRun)
    (bytes, bytesRead, records) = (job.size, job.bytesRead, job.records)
    (asked, began, ended) = (AccessTime(job.asked).text, job.began.map(Self.time), job.ended.map(Self.time))
    seconds = Double(job.milliseconds) / 1_000
    bytesPerSecond = job.rate(of: job.bytesRead)
    recordsPerSecond = job.rate(of: job.records)
    secondsLeft = job.secondsLeft
    detail = job.state == .interrupted ? ImportJob.interruption : job.reason
    summary = job.summary
  }

  private static func time(_ seconds: Int) -> String { AccessTime(seconds).text }
}

extension ImportJob {
  /// How many of what was counted in a second; nil where nothing was, or too soon.
  func rate(of count: Int) -> Int? {
    count > 0 && milliseconds > 0 ? Int((Double(count) * 1_000 / Double(milliseconds)).rounded()) : nil
  }

  /// How long it will take yet at the rate so far.
  var secondsLeft: Int? {
    guard state == .running, let rate = rate(of: bytesRead), rate > 0 else { return nil }
    return Int((Double(size - bytesRead) / Double(rate)).rounded(.up))
  }
}
