import AllianceModel
import Foundation
import GRDB

/// Lists of pairs as they stand in a row: `[["zh","减速器"],["en","reducers"]]` for texts and languages,
/// `[["air-chain","harmonic-reducer"],[null,"gears"]]` for names of concepts and schemes.
///
/// Invariant that makes its pointers safe: bytes are looked at within the call that is given them alone, and no place is
/// read that was not compared with their end.
struct StoredLists {
  /// What many lists say.
  var frequent = FrequentTexts()

  /// The texts of a list. Throws ``StoreError`` where it is none.
  mutating func texts(_ list: UnsafeBufferPointer<UInt8>) throws -> [LocalizedText] {
    try pairs(list) { LocalizedText($1, language: $0 ?? "") }
  }

  /// The texts of a list that was read as one; none for nil. Throws ``StoreError`` where it is no list.
  mutating func texts(_ list: String?) throws -> [LocalizedText] {
    guard var list else { return [] }
    return try list.withUTF8 { try texts($0) }
  }

  /// The references of a list. Throws ``StoreError`` where it is none.
  mutating func references(_ list: UnsafeBufferPointer<UInt8>) throws -> [ConceptReference] {
    try pairs(list) { ConceptReference(scheme: $0, name: $1) }
  }

  private mutating func pairs<Item>(
    _ list: UnsafeBufferPointer<UInt8>, _ item: (String?, String) -> Item
  ) throws -> [Item] {
    var scanner = PairScanner(list)
    var items: [Item] = []
    while let (first, second) = scanner.next() {
      items.append(item(first.map { frequent.text($0) }, frequent.text(second)))
    }
    return scanner.isAtEnd ? items : try escapedPairs(list, item)
  }

  /// The same for lists with anything that the scanner passes up: escapes, or spaces between the items.
  private func escapedPairs<Item>(
    _ list: UnsafeBufferPointer<UInt8>, _ item: (String?, String) -> Item
  ) throws -> [Item] {
    let damaged = StoreError.damagedList(String(decoding: list.prefix(80), as: UTF8.self))
    guard let pairs = try? JSONDecoder().decode([[String?]].self, from: Data(list)) else { throw damaged }
    return try pairs.map { pair in
      guard pair.count == 2, let second = pair[1] else { throw damaged }
      return item(pair[0], second)
    }
  }
}

/// Goes through a list of pairs that is written without spaces and escapes, as nearly all are.
private struct PairScanner {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  private let bytes: Bytes
  private var place = 0

  init(_ bytes: Bytes) { self.bytes = bytes }

  /// Whether the whole list was gone through.
  private(set) var isAtEnd = false

  /// The next pair; nil at the end, and where something else stands than was expected.
  mutating func next() -> (first: Bytes?, second: Bytes)? {
    if place > 0, skip(UInt8(ascii: "]")) {
      isAtEnd = place == bytes.count
      return nil
    }
    guard skip(UInt8(ascii: place == 0 ? "[" : ",")), skip(UInt8(ascii: "[")) else { return nil }
    let first = quoted()
    guard first != nil || skipNull(), skip(UInt8(ascii: ",")), let second = quoted(), skip(UInt8(ascii: "]"))
    else { return nil }
    return (first, second)
  }

  private mutating func skip(_ byte: UInt8) -> Bool {
    guard place < bytes.count, bytes[place] == byte else { return false }
    place += 1
    return true
  }

  private mutating func skipNull() -> Bool {
    for byte in "null".utf8 where !skip(byte) { return false }
    return true
  }

  private mutating func quoted() -> Bytes? {
    guard let start = bytes.baseAddress, skip(UInt8(ascii: "\"")) else { return nil }
    let rest = bytes.count - place
    guard let end = memchr(start + place, Int32(UInt8(ascii: "\"")), rest) else { return nil }
    let length = UnsafeRawPointer(end) - UnsafeRawPointer(start + place)
    guard memchr(start + place, Int32(UInt8(ascii: "\\")), length) == nil else { return nil }
    defer { place += length + 1 }
    return Bytes(start: start + place, count: length)
  }
}

/// Texts that come again share their memory: labels, names of concepts, short phrases.
struct FrequentTexts {
  private var slots = [String](repeating: "", count: 4_096)

  /// Shorter ones need no memory of their own, longer ones rarely come again.
  private static let lengths = 16...64

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    guard Self.lengths.contains(bytes.count) else { return String(decoding: bytes, as: UTF8.self) }
    let hash = bytes.reduce(UInt64(14_695_981_039_346_656_037)) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
    let slot = Int((hash ^ hash >> 32) % UInt64(slots.count))
    if slots[slot].utf8.elementsEqual(bytes) { return slots[slot] }
    slots[slot] = String(decoding: bytes, as: UTF8.self)
    return slots[slot]
  }
}
