import AllianceKernel
import ArgumentParser
import Foundation

/// Reads `row<TAB>column<TAB>weight` lines, ascending by row.
struct TableReader {
  private var rows = SparseRows()
  private var entries: [SparseEntry] = []
  private var fields: [[UInt8]] = [[], [], []]
  private var field = 0
  private var line = 1

  static func rows(at path: String) throws -> SparseRows {
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw ValidationError("\(path): error: the file can't be opened; check its path and permissions")
    }
    var reader = TableReader()
    while let chunk = try file.read(upToCount: 1 << 20), !chunk.isEmpty {
      for byte in [UInt8](chunk) {
        switch byte {
        case UInt8(ascii: "\t") where reader.field < 2: reader.field += 1
        case UInt8(ascii: "\n"): try reader.endLine(path)
        default: reader.fields[reader.field].append(byte)
        }
      }
    }
    reader.rows.append(reader.entries)
    return reader.rows
  }

  private mutating func endLine(_ path: String) throws {
    guard let row = Self.number(fields[0]), let column = Self.number(fields[1]), column < Int(UInt32.max),
      let weight = Self.weight(fields[2]), SparseRows.weights.contains(weight), row >= rows.count
    else {
      throw ValidationError(
        "\(path):\(line): error: expected row, column and weight with tabs between, ascending by row")
    }
    while rows.count < row {
      rows.append(entries)
      entries.removeAll(keepingCapacity: true)
    }
    entries.append(SparseEntry(column: UInt32(column), weight: weight))
    for place in 0..<3 { fields[place].removeAll(keepingCapacity: true) }
    field = 0
    line += 1
  }

  private static func number(_ digits: [UInt8]) -> Int? {
    guard !digits.isEmpty, digits.count < 18 else { return nil }
    var number = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      number = 10 * number + Int(digit - 0x30)
    }
    return number
  }

  /// Up to 15 digits with a point are exact as a whole number over a power of ten; anything else is left to the library.
  private static func weight(_ text: [UInt8]) -> Float? {
    guard let point = text.firstIndex(of: UInt8(ascii: ".")), text.count <= 16,
      let whole = number(Array(text[..<point]) + text[(point + 1)...])
    else { return Float(String(decoding: text, as: UTF8.self)) }
    return Float(Double(whole) / powers[text.count - 1 - point])
  }

  private static let powers = (0...16).map { pow(10, Double($0)) }
}

/// Writes `need<TAB>rank<TAB>offer<TAB>score` lines, ranks from 1.
struct HitWriter {
  private let file: FileHandle
  private var buffer: [UInt8] = []

  init(path: String) throws {
    guard FileManager.default.createFile(atPath: path, contents: nil),
      let file = FileHandle(forWritingAtPath: path)
    else {
      throw ValidationError("\(path): error: the file can't be written; check its folder and permissions")
    }
    self.file = file
  }

  mutating func write(_ hits: some Sequence<Hit>, need: Int) throws {
    for (rank, hit) in hits.enumerated() {
      for number in [need, rank + 1, Int(hit.row)] {
        add(number)
        buffer.append(UInt8(ascii: "\t"))
      }
      buffer.append(contentsOf: hit.score.description.utf8)
      buffer.append(UInt8(ascii: "\n"))
    }
    if buffer.count > 1 << 20 { try flush() }
  }

  mutating func flush() throws {
    try file.write(contentsOf: buffer)
    buffer.removeAll(keepingCapacity: true)
  }

  private mutating func add(_ number: Int) {
    let start = buffer.count
    var rest = number
    repeat {
      buffer.append(0x30 + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    buffer[start...].reverse()
  }
}
