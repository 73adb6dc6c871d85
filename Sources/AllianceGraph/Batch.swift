import Dispatch
import Synchronization

/// How many questions are answered before their answers are handed on; bounds what waits in memory.
private let batchSize = 64

/// Answers many questions on all cores and hands the answers on one at a time, in the order of the questions: what is
/// written is the same whatever thread was first.
func answerInOrder<Question: Sendable, Answer: Sendable>(
  _ questions: [Question], answer: @Sendable (Question) -> Answer, take: (Question, Answer) -> Void
) {
  for start in stride(from: 0, to: questions.count, by: batchSize) {
    let batch = questions[start..<min(start + batchSize, questions.count)]
    let answers = Mutex<[Int: Answer]>([:])
    DispatchQueue.concurrentPerform(iterations: batch.count) { place in
      let answered = answer(batch[start + place])
      answers.withLock { $0[place] = answered }
    }
    let answered = answers.withLock { $0 }
    for (place, question) in batch.enumerated() {
      if let answer = answered[place] { take(question, answer) }
    }
  }
}
