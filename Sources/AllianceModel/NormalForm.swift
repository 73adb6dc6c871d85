import Foundation

/// The one spelling under which texts are compared, indexed and looked up; never shown.
///
/// Full-width and half-width, Traditional and Simplified characters, upper and lower case, letters with and without
/// diacritics, pinyin annotations (`機(jī)器` is `机器`), and regional words (`軟體` is `软件`) fall together.
/// White space and control characters become single spaces. Linear in the text; plain ASCII and Chinese take a table
/// look-up a character, all else goes through Unicode compatibility decomposition (UAX #15, NFKD).
public enum NormalForm {
  /// The normal form of a text; empty where the text has nothing but space.
  public static func of(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      for byte in text.utf8 { append(ascii: byte, to: &bytes) }
    } else {
      var scalars: [Unicode.Scalar] = []
      scalars.reserveCapacity(text.utf8.count / 2)
      for scalar in text.unicodeScalars { appendFolded(scalar, to: &scalars) }
      for scalar in RegionalWords.unified(PinyinAnnotation.removed(from: scalars)) {
        append(folded: scalar, to: &bytes)
      }
    }
    if bytes.last == space { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let space = UInt8(ascii: " ")

  private static func append(ascii byte: UInt8, to bytes: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte | 0x20)
    case 0...space, 0x7F: if let last = bytes.last, last != space { bytes.append(space) }
    default: bytes.append(byte)
    }
  }

  private static func append(folded scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    if scalar.isASCII {
      append(ascii: UInt8(scalar.value), to: &bytes)
    } else if ScriptTable.range.contains(scalar.value) {
      bytes.append(contentsOf: UTF8.encode(scalar)!)
    } else if scalar.properties.isWhitespace || scalar.properties.generalCategory == .control {
      append(ascii: space, to: &bytes)
    } else if !scalar.properties.isDiacritic && scalar.properties.generalCategory != .format
      && scalar.properties.generalCategory != .nonspacingMark
    {
      bytes.append(contentsOf: UTF8.encode(scalar)!)
    }
  }

  /// Width, script and case folded; tone marks stay for ``PinyinAnnotation`` to see and fall at the end.
  private static func appendFolded(_ scalar: Unicode.Scalar, to scalars: inout [Unicode.Scalar]) {
    switch scalar.value {
    case 0..<0x80: scalars.append(scalar)
    case ScriptTable.range: scalars.append(ScriptTable.simplified(scalar))
    case 0xFF01...0xFF5E: scalars.append(Unicode.Scalar(scalar.value - 0xFF01 + 0x21)!)
    case 0x3000...0x303F: scalars.append(scalar == "\u{3000}" ? " " : scalar)
    default:
      if let plain = undecomposable[scalar] {
        scalars.append(contentsOf: plain.unicodeScalars)
      } else {
        let decomposed = String(scalar).decomposedStringWithCompatibilityMapping.lowercased()
        for part in decomposed.unicodeScalars {
          scalars.append(ScriptTable.range.contains(part.value) ? ScriptTable.simplified(part) : part)
        }
      }
    }
  }

  /// Latin letters that Unicode does not decompose, in their usual plain spelling.
  private static let undecomposable: [Unicode.Scalar: String] = [
    "ß": "ss", "ẞ": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l",
    "đ": "d", "Đ": "d", "ð": "d", "Ð": "d", "þ": "th", "Þ": "th", "ı": "i", "ħ": "h", "Ħ": "h", "’": "'",
    "‘": "'",
    "“": "\"", "”": "\"", "–": "-", "—": "-", "‐": "-", "‑": "-",
  ]
}

/// Traditional to Simplified, a character at a time, read once from ICU's `Traditional-Simplified` transform.
private enum ScriptTable {
  static let range: ClosedRange<UInt32> = 0x4E00...0x9FFF

  static func simplified(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    table[Int(scalar.value - range.lowerBound)]
  }

  private static let table: [Unicode.Scalar] = {
    let block = range.map { Unicode.Scalar($0)! }
    let text = String(String.UnicodeScalarView(block))
    let simplified = text.applyingTransform(StringTransform("Traditional-Simplified"), reverse: false) ?? text
    let scalars = Array(simplified.unicodeScalars)
    precondition(scalars.count == block.count, "the transform maps each character to one")
    return scalars
  }()
}

/// A character's sound in brackets behind it, as careless conversions leave it: `機(jī)遇`.
private enum PinyinAnnotation {
  static func removed(from scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard scalars.contains("(") else { return scalars }
    var kept: [Unicode.Scalar] = []
    kept.reserveCapacity(scalars.count)
    var next = 0
    while next < scalars.count {
      if scalars[next] == "(", let last = kept.last, ScriptTable.range.contains(last.value),
        let end = annotationEnd(in: scalars, from: next + 1)
      {
        next = end
      } else {
        kept.append(scalars[next])
        next += 1
      }
    }
    return kept
  }

  /// The place behind the closing bracket where the bracket holds one toned syllable; nil otherwise, so `能(AI)` stays.
  private static func annotationEnd(in scalars: [Unicode.Scalar], from start: Int) -> Int? {
    var toned = false
    var next = start
    while next < scalars.count, next < start + 9, scalars[next] != ")" {
      switch scalars[next] {
      case "a"..."z": break
      case "\u{300}", "\u{301}", "\u{304}", "\u{308}", "\u{30C}": toned = true
      default: return nil
      }
      next += 1
    }
    return toned && next < scalars.count && scalars[next] == ")" ? next + 1 : nil
  }
}

/// Words for one thing that differ between regions, beyond the script: `軟體` in Taiwan is `软件` on the mainland.
private enum RegionalWords {
  static func unified(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    result.reserveCapacity(scalars.count)
    var next = 0
    while next < scalars.count {
      if ScriptTable.range.contains(scalars[next].value), let words = byFirst[scalars[next]],
        let match = words.first(where: { scalars[next...].starts(with: $0.regional) })
      {
        result.append(contentsOf: match.common)
        next += match.regional.count
      } else {
        result.append(scalars[next])
        next += 1
      }
    }
    return result
  }

  private struct Word {
    let regional: [Unicode.Scalar]
    let common: [Unicode.Scalar]
  }

  /// Longer words first, so that `积体电路` is tried before any word that begins it.
  private static let byFirst: [Unicode.Scalar: [Word]] = {
    let words = pairs.map { Word(regional: Array($0.unicodeScalars), common: Array($1.unicodeScalars)) }
    return Dictionary(
      grouping: words.sorted { $0.regional.count > $1.regional.count }, by: { $0.regional[0] })
  }()

  /// Both columns in simplified characters; no right-hand word begins a left-hand one, so one pass is enough.
  private static let pairs: [(String, String)] = [
    ("软体", "软件"), ("硬体", "硬件"), ("韧体", "固件"), ("频宽", "带宽"), ("晶片", "芯片"), ("积体电路", "集成电路"),
    ("伺服器", "服务器"), ("感测器", "传感器"), ("感应器", "传感器"), ("网路", "网络"), ("资讯", "信息"), ("资安", "信息安全"),
    ("程式", "程序"), ("雷射", "激光"), ("记忆体", "存储器"), ("光碟", "光盘"), ("硬碟", "硬盘"),
    ("萤幕", "屏幕"), ("滑鼠", "鼠标"), ("印表机", "打印机"), ("列印", "打印"), ("演算法", "算法"), ("云端", "云"),
    ("类神经", "神经"), ("矽晶圆", "硅片"), ("矽", "硅"), ("电晶体", "晶体管"), ("主机板", "主板"), ("介面", "接口"),
    ("讯号", "信号"), ("无线通讯", "无线通信"), ("通讯", "通信"), ("人工智慧", "人工智能"), ("智慧型", "智能"),
    ("减速机", "减速器"), ("谐波传动", "谐波减速"), ("品质", "质量"), ("影像", "图像"),
    ("数位", "数字"), ("行动", "移动"), ("奈米", "纳米"),
    ("机器手臂", "机械臂"), ("机械手臂", "机械臂"), ("机器臂", "机械臂"), ("无人载具", "无人驾驶车辆"),
  ]
}
