import Synchronization
import Testing

@testable import AllianceGraph

@Suite struct BatchTests {
  @Test func `answers of all cores come in the order of the questions, each once`() {
    for count in [0, 1, 63, 64, 65, 1_000] {
      var taken: [Int] = []
      let asked = Mutex(0)
      answerInOrder(Array(0..<count)) { question in
        asked.withLock { $0 += 1 }
        // Later questions are the quicker ones, so that they overtake the earlier.
        return (0..<(count - question) * 10).reduce(question) { sum, _ in sum }
      } take: { question, answer in
        #expect(question == answer)
        taken.append(answer)
      }
      #expect(taken == Array(0..<count))
      #expect(asked.withLock { $0 } == count)
    }
  }
}
