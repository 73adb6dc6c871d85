import AllianceExport
public import AllianceModel
public import Foundation

/// A plan of meetings as one picture: a row for each table, a column for each slot, in each cell the two who meet.
///
/// Drawn as SVG without Graphviz: a timetable needs no layout.
public struct MeetingOverview: Sendable {
  private let answer: MeetingsAnswer
  private let language: Language
  private let tables: Int

  // In points.
  private static let cell = (width: 152, height: 40)
  private static let margin = 16
  private static let head = 92
  private static let side = 56
  /// As many columns of letters as fit into a cell.
  private static let letters = 22

  /// An overview of a whole plan.
  public init(_ answer: MeetingsAnswer, language: Language) {
    self.answer = answer
    self.language = language
    tables = answer.meetings.map(\.table).max() ?? 1
  }

  /// The picture as SVG; the same plan is the same bytes.
  public var svg: Data {
    let width = 2 * Self.margin + Self.side + answer.slots.count * Self.cell.width
    let height = Self.head + tables * Self.cell.height + 3 * Self.margin
    let title = answer.title.isEmpty ? words("对接会日程", "meetings") : answer.title
    let body =
      [text(title + " · \(answer.day)", x: Self.margin, y: 26, size: 18)]
      + [text(answer.summary(in: language), x: Self.margin, y: 48, size: 12)]
      + answer.slots.indices.map(column) + (1...tables).map(row) + answer.meetings.map(meeting)
      + legend(y: height - Self.margin)
    return Data(
      """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" viewBox="0 0 \(width) \(height)" \
      font-family="Noto Sans CJK SC,PingFang SC,Microsoft YaHei,sans-serif" fill="#111111">
      <rect width="\(width)" height="\(height)" fill="#FFFFFF"/>
      \(body.joined(separator: "\n"))
      </svg>

      """.utf8)
  }

  private func words(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  private func left(_ slot: Int) -> Int { Self.margin + Self.side + slot * Self.cell.width }

  private func top(_ table: Int) -> Int { Self.head + (table - 1) * Self.cell.height }

  private func column(_ slot: Int) -> String {
    text(answer.time(slot + 1), x: left(slot) + 4, y: Self.head - 8, size: 12)
  }

  private func row(_ table: Int) -> String {
    let (y, right) = (top(table), left(answer.slots.count))
    return "<line x1=\"\(Self.margin)\" y1=\"\(y)\" x2=\"\(right)\" y2=\"\(y)\" stroke=\"#CCCCCC\"/>\n"
      + text(words("\(table)号桌", "table \(table)"), x: Self.margin, y: y + 24, size: 11)
  }

  private func meeting(_ meeting: MeetingsAnswer.Meeting) -> String {
    let (x, y) = (left(meeting.slot - 1), top(meeting.table))
    let names = meeting.people.map { answer.name($0, in: language) }
    let lines = names.enumerated().map { place, name in
      text(DisplayWidth.clipped(name, to: Self.letters), x: x + 6, y: y + 16 + 15 * place, size: 10)
    }
    return """
      <g><title>\(PlainText.html("\(answer.time(meeting.slot)) · \(names.joined(separator: " – ")) · \(meeting.value)"))</title>
      \(box(x, y, Worth(meeting.value)))
      \(lines.joined(separator: "\n"))</g>
      """
  }

  private func legend(y: Int) -> [String] {
    Worth.allCases.enumerated().flatMap { place, worth in
      let x = Self.margin + place * 230
      return [
        "<rect x=\"\(x)\" y=\"\(y - 12)\" width=\"24\" height=\"14\" fill=\"\(worth.fill)\" stroke=\"\(worth.line)\"/>",
        text(worth.name(in: language), x: x + 32, y: y, size: 11),
      ]
    }
  }

  private func box(_ x: Int, _ y: Int, _ worth: Worth) -> String {
    """
    <rect x="\(x + 2)" y="\(y + 2)" width="\(Self.cell.width - 4)" height="\(Self.cell.height - 4)" rx="3" \
    fill="\(worth.fill)" stroke="\(worth.line)"/>
    """
  }

  private func text(_ text: String, x: Int, y: Int, size: Int) -> String {
    "<text x=\"\(x)\" y=\"\(y)\" font-size=\"\(size)\">\(PlainText.html(text))</text>"
  }

  /// What a meeting comes from, by its worth.
  private enum Worth: CaseIterable {
    case must, would, suggested

    init(_ value: Int) { self = value >= 100 ? .must : value >= 40 ? .would : .suggested }

    var fill: String {
      switch self {
      case .must: "#CFECE1"
      case .would: "#D3E6F5"
      case .suggested: "#F4F4F4"
      }
    }

    var line: String {
      switch self {
      case .must: "#00745A"
      case .would: "#0072B2"
      case .suggested: "#777777"
      }
    }

    func name(in language: Language) -> String {
      switch self {
      case .must: language == .zh ? "必须见（价值 100 起）" : "a must (worth 100 and more)"
      case .would: language == .zh ? "希望见（价值 40 起）" : "wished for (40 and more)"
      case .suggested: language == .zh ? "由建议而来" : "from suggestions"
      }
    }
  }
}
