import AllianceGraph
import AllianceModel
import AllianceStore

/// How far an import is, in a line for people.
struct JobLine {
  let job: ImportJob
  let language: Language

  private var words: Wording { Wording(language: language) }

  var text: String {
    let parts: [String?] = [
      stateName, size, records, job.rate(of: job.bytesRead).map { ByteText.of($0) + words("/秒", "/s") },
      job.secondsLeft.map { words("约剩 \($0) 秒", "about \($0) s left") },
    ]
    return parts.compactMap { $0 }.joined(separator: words("，", ", "))
  }

  /// Where it stands, in a word.
  var stateName: String {
    switch job.state {
    case .waiting: words("等待中", "waiting")
    case .running: words("进行中", "running")
    case .done: job.options.dryRun ? words("已预览", "looked through") : words("已完成", "done")
    case .failed: words("失败", "failed")
    case .interrupted: words("已中断", "interrupted")
    }
  }

  private var size: String {
    let (read, all) = (ByteText.of(job.bytesRead), ByteText.of(job.size))
    return job.state == .running ? words("已读 \(read)，共 \(all)", "\(read) of \(all)") : all
  }

  private var records: String? {
    guard job.records > 0 else { return nil }
    return words("\(job.records) 条记录", "\(job.records) \(job.records == 1 ? "record" : "records")")
  }
}
