import AllianceGraph
import AllianceModel
import AllianceStore
import Foundation
import HTTPTypes
import Synchronization
import Testing

@testable import AllianceServer

/// Imports that go on by themselves.
@Suite struct ImportJobTests {
  private static func handIn(_ feed: Data, _ visit: Visit, query: String = "") async throws -> Visit.Answer {
    var asking = visit
    asking.fields["Prefer"] = "wait=10, Respond-Async"
    return try await asking.ask(.post, "/api/v1/imports" + query, body: feed, type: "application/xml")
  }

  private static func job(_ answer: Visit.Answer) throws -> JobAnswer {
    try JSONDecoder().decode(JobAnswer.self, from: answer.body)
  }

  /// A job at its end.
  private static func ended(_ id: String, _ visit: Visit) async throws -> JobAnswer {
    for _ in 0..<1_200 {
      let job = try job(try await visit.get("/api/v1/imports/\(id)"))
      if job.state.isFinal { return job }
      try await Task.sleep(for: .milliseconds(25))
    }
    throw CocoaError(.featureUnsupported)
  }

  @Test func `a feed handed in as a job is answered at once and ends with what the command says of it`()
    async throws
  {
    let visit = try Visit(alliance: Alliance()).by(.secretariat)
    let feed = try Feeds.data("delta.xml")
    let answer = try await Self.handIn(feed, visit, query: "?name=a/delta.xml")
    #expect(answer.status == 202, "\(answer.all)")
    let job = try Self.job(answer)
    #expect(answer.fields[.location] == "/api/v1/imports/\(job.id)")
    #expect(answer.fields[HTTPField.Name("Preference-Applied")!] == "respond-async")
    #expect(job.file == "delta.xml" && job.bytes == feed.count && job.account == "secretariat-ducer")
    let end = try await Self.ended(job.id, visit)
    let expected = try Alliance().importFeed(
      ImportRequest(path: Feeds.path("delta.xml"), name: "delta.xml", today: visit.desk.clock.today))
    #expect(end.state == .done && end.summary == expected && end.bytesRead == feed.count)
    #expect(end.records == expected.total.read && end.ended == "2026-05-28T20:26:40Z")
    #expect(try await !visit.get("/api/v1/members").text.contains("\"count\" : 0"))
    let list = try await visit.get("/api/v1/imports")
    #expect(try JSONDecoder().decode(JobsAnswer.self, from: list.body).jobs.map(\.id) == [job.id])
    #expect(!list.text.contains("summary"))
  }

  @Test func `a feed with a fault or that is no feed fails with its reason, and nothing was taken`()
    async throws
  {
    let visit = try Visit(alliance: Alliance()).by(.secretariat)
    let faulty = """
      <alliance xmlns="urn:alliancegraph:feed:1" source="x" issued="2026-01-20">
      <member id="a" kind="starship"><name>A</name></member></alliance>
      """
    let refused = try Self.job(await Self.handIn(Data(faulty.utf8), visit, query: "?name=x.xml"))
    let end = try await Self.ended(refused.id, visit)
    #expect(end.state == .failed && end.summary?.faults == 1, "\(end)")
    #expect(end.detail?.hasPrefix("x.xml: error: 1 record is faulty and nothing was taken") == true)
    let noFeed = try Self.job(await Self.handIn(Data("{}".utf8), visit, query: "?name=y.xml"))
    let other = try await Self.ended(noFeed.id, visit)
    #expect(other.state == .failed && other.summary == nil)
    #expect(other.detail?.hasPrefix("y.xml") == true && other.detail?.contains("alliance-serve") == false)
    #expect(try visit.desk.alliance.status().feeds.isEmpty)
  }

  @Test
  func `a job that ran when the service ended is interrupted after the next start, and says what to do`()
    async throws
  {
    let alliance = try Alliance()
    var job = ImportJob(id: "0123456789abcdef", account: "wang", file: "a.xml", size: 10, asked: 5)
    (job.state, job.began) = (.running, 6)
    try alliance.store.save(job)
    let visit = try Visit(alliance: alliance).by(.secretariat)
    visit.desk.scribe.finish()
    let end = try Self.job(await visit.get("/api/v1/imports/\(job.id)"))
    #expect(end.state == .interrupted && end.began == "1970-01-01T00:00:06Z")
    #expect(end.detail?.contains("send it again") == true)
    var person = visit
    person.fields["Accept-Language"] = "zh"
    #expect(try await person.get("/imports/\(job.id)").text.contains("请重新上传"))
  }

  @Test func `jobs that wait are interrupted when the service is stopped, the one that runs is finished`()
    async throws
  {
    let visit = try Visit(alliance: Alliance()).by(.secretariat)
    let first = try Self.job(await Self.handIn(try Feeds.data("delta.xml"), visit))
    visit.desk.imports.finish()
    let second = try Self.job(await Self.handIn(try Feeds.data("port.xml"), visit))
    #expect([.done, .interrupted].contains(try await Self.ended(first.id, visit).state))
    #expect(try await Self.ended(second.id, visit).state == .interrupted)
    #expect(try visit.desk.alliance.status().feeds.count <= 1)
  }

  @Test func `while a feed is written nobody waits, and what was read meanwhile is on record afterwards`()
    async throws
  {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).sqlite")
    let path = file.path(percentEncoded: false)
    defer { for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + end) } }
    let visit = try Visit(alliance: Alliance(path: path)).by(.secretariat)
    let members = (0..<600).map {
      "<member id=\"m\($0)\" kind=\"enterprise\"><name>Firm \($0)</name></member>"
    }
    let feed = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).xml")
    defer { try? FileManager.default.removeItem(at: feed) }
    try Data(
      "<alliance xmlns=\"urn:alliancegraph:feed:1\" source=\"s\" issued=\"2026-01-20\">\(members.joined())</alliance>"
        .utf8
    ).write(to: feed)
    let (isWriting, mayGoOn) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    let alliance = visit.desk.alliance
    Thread.detachNewThread {
      _ = try? alliance.importFeed(
        ImportRequest(path: feed.path(percentEncoded: false), today: CalendarDate("2026-02-01")!)
      ) { _ in
        isWriting.signal()
        mayGoOn.wait()
      }
    }
    await Self.wait(for: isWriting)
    // Were they to wait for the import, this would never come to its end.
    for _ in 0..<20 { #expect(try await visit.get("/api/v1/members").status == 200) }
    let job = try Self.job(await Self.handIn(try Feeds.data("delta.xml"), visit))
    #expect(!(try Self.job(await visit.get("/api/v1/imports/\(job.id)"))).state.isFinal)
    mayGoOn.signal()
    #expect(try await Self.ended(job.id, visit).state == .done)
    visit.desk.scribe.finish()
    let records = try visit.desk.store.accessRecords(limit: 100)
    #expect(records.count { $0.subject == "/api/v1/members" } == 20)
    #expect(records.contains { $0.action == "change imports" })
  }

  private static func wait(for semaphore: DispatchSemaphore) async {
    await withCheckedContinuation { continuation in
      Thread.detachNewThread {
        semaphore.wait()
        continuation.resume()
      }
    }
  }

  @Test func `of many jobs the latest are kept`() throws {
    let store = try AllianceStore()
    for number in 0..<AllianceStore.importJobLimit + 20 {
      let id = String(format: "%016x", number)
      try store.save(ImportJob(id: id, account: "a", file: "f", size: 0, asked: number))
    }
    let jobs = try store.importJobs()
    #expect(jobs.count == AllianceStore.importJobLimit)
    #expect(jobs.first?.asked == AllianceStore.importJobLimit + 19 && jobs.last?.asked == 20)
  }

  @Test func `how long an import will take yet is told from how far it is`() {
    var job = ImportJob(id: "0123456789abcdef", account: "a", file: "f.xml", size: 3_000_000, asked: 0)
    #expect(JobLine(job: job, language: .en).text == "waiting, 3.0 MB")
    (job.state, job.bytesRead, job.records, job.milliseconds) = (.running, 1_000_000, 500, 2_000)
    #expect(
      JobLine(job: job, language: .en).text
        == "running, 1.0 MB of 3.0 MB, 500 records, 500.0 kB/s, about 4 s left")
    #expect(JobLine(job: job, language: .zh).text == "进行中，已读 1.0 MB，共 3.0 MB，500 条记录，500.0 kB/秒，约剩 4 秒")
  }
}
