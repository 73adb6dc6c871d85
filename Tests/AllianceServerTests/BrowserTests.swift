import AllianceGraph
import Foundation
import Synchronization
import Testing

@testable import AllianceServer

/// The pages in a real browser, over loopback.
@Suite struct BrowserTests {
  @Test func `a first day of the secretariat works in a browser, from the invitation to signing out`()
    async throws
  {
    let options = ServiceOptions(port: 0, requestsPerSecond: 10_000)
    let desk = try ServiceDesk(Alliance(), options: options, passwordCost: 4)
    let service = AllianceService(desk, log: .silent)
    let running = Task {
      try await service.run { address in
        let link = (try? service.firstInvitation(at: address)) ?? nil
        Self.invitation.withLock { $0 = link }
      }
    }
    defer { running.cancel() }
    let link = try await Self.invited()
    let (code, said) = try await Self.browse(link)
    #expect(code == 0, "\(said)")
  }

  /// The link of the service's first start.
  private static let invitation = Mutex<String?>(nil)

  private static func invited() async throws -> String {
    for _ in 0..<600 {
      if let link = invitation.withLock({ $0 }) { return link }
      try await Task.sleep(for: .milliseconds(50))
    }
    throw CocoaError(.featureUnsupported)
  }

  /// Runs the script that uses the browser: how it ended and what it said.
  private static func browse(_ invitation: String) async throws -> (code: Int32, said: String) {
    let script = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Scripts/browse").standardized
    let output = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try Data().write(to: output)
    defer { try? FileManager.default.removeItem(at: output) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/python3")
    process.arguments = [script.path(percentEncoded: false), "--at", invitation]
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = process.standardOutput
    let code = try await withCheckedThrowingContinuation { continuation in
      process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
      do { try process.run() } catch { continuation.resume(throwing: error) }
    }
    return (code, String(decoding: try Data(contentsOf: output), as: UTF8.self))
  }
}
