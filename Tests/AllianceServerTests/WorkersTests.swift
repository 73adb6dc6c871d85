import Foundation
import Testing

@testable import AllianceServer

@Suite struct WorkersTests {
  @Test func `more questions than may wait are refused, and when those are answered there is room again`()
    async throws
  {
    let workers = Workers(limit: 2)
    let gate = DispatchSemaphore(value: 0)
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for _ in 0..<40 {
        group.addTask {
          do {
            try await workers.run { _ = gate.wait(timeout: .now() + 30) }
            return true
          } catch is Problem {
            return false
          }
        }
      }
      var refused = 0
      while refused < 38, let wasAnswered = try await group.next() { refused += wasAnswered ? 0 : 1 }
      #expect(refused == 38)
      for _ in 0..<2 { gate.signal() }
      for try await wasAnswered in group { #expect(wasAnswered) }
    }
    for _ in 0..<5 { #expect(try await workers.run { 7 } == 7) }
  }
}
