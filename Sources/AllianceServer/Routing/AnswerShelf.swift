import AllianceModel
import Crypto
import Foundation
import NIOCore
import Synchronization

/// All that an answer from a snapshot depends on: whoever asks with another key gets another answer.
struct AnswerKey: Hashable, Sendable {
  /// The state of the facts.
  let edition: UUID
  /// What whoever asks may see.
  let audience: Visibility
  /// Whose own listings are among it; nil for nobody's.
  let member: FactID?
  let language: Language
  /// Of pages, whose visit it is: they hold the name and the token of its forms. Empty for programs.
  let visit: String
  /// The path and the query as they were sent.
  let asked: String
  /// The state of what the answer depends on beside the facts; empty for most.
  var mark = ""

  /// The ETag: the same for the same answer, and no other's.
  var tag: String {
    let parts = [
      edition.uuidString, audience.rawValue, member?.description ?? "", language.rawValue, visit, asked, mark,
    ]
    let digest = SHA256.hash(data: Data(parts.joined(separator: "|").utf8))
    return "\"\(digest.prefix(12).map { String($0, radix: 16) }.joined(separator: "-"))\""
  }
}

/// Answers that were given, for whoever asks the same again while nothing changed. Those not asked for go first.
final class AnswerShelf: Sendable {
  private let limit: Int
  private let boards = Mutex(Boards())

  /// What was asked for lately, and what was before that.
  private struct Boards {
    var upper: [AnswerKey: Kept] = [:]
    var lower: [AnswerKey: Kept] = [:]
    var upperBytes = 0
  }

  /// An answer with its ETag.
  struct Kept: Sendable {
    /// What goes back, its bytes left out.
    let reply: Reply
    /// The bytes, as they are sent: those who ask again are sent the very same without a copy.
    let body: ByteBuffer
    let tag: String

    init(_ reply: Reply, tag: String) {
      body = ByteBuffer(bytes: reply.body)
      self.reply = reply.withoutBody
      self.tag = tag
    }

    /// Bytes in memory, about.
    var size: Int { body.readableBytes + 1_000 }
  }

  /// - Parameter limit: At most so many bytes are kept.
  init(limit: Int) { self.limit = limit }

  /// The answer that was given; nil where none is kept.
  subscript(_ key: AnswerKey) -> Kept? {
    boards.withLock { boards in
      if let kept = boards.upper[key] { return kept }
      guard let kept = boards.lower[key] else { return nil }
      put(kept, key, on: &boards)
      return kept
    }
  }

  /// Keeps an answer, unless it would fill the shelf.
  func keep(_ reply: Reply, for key: AnswerKey) -> Kept {
    let kept = Kept(reply, tag: key.tag)
    if kept.size <= limit / 8 { boards.withLock { put(kept, key, on: &$0) } }
    return kept
  }

  /// How many bytes are kept, about.
  var size: Int {
    boards.withLock { ($0.upper.values.map(\.size) + $0.lower.values.map(\.size)).reduce(0, +) }
  }

  private func put(_ kept: Kept, _ key: AnswerKey, on boards: inout Boards) {
    if boards.upperBytes + kept.size > limit / 2 {
      boards.lower = boards.upper
      boards.upper = [:]
      boards.upperBytes = 0
    }
    if boards.upper.updateValue(kept, forKey: key) == nil { boards.upperBytes += kept.size }
  }
}
