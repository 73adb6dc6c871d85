import ArgumentParser
import Foundation

/// A member feed of any size.
struct MakeFeed: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feed",
    abstract: "Write a member feed with texts in two languages, the same for the same size.")

  @Argument(help: "How large it is to be, in MB.") var megabytes: Int
  @Argument(help: "Where it is written.") var file: String

  func run() throws {
    var feed = try FeedFile(path: file)
    while feed.bytes < megabytes * 1_000_000 { try feed.add((0..<200).map { member(feed.members + $0) }) }
    try feed.end()
  }

  /// A feed of some members in memory.
  static func bytes(members: Int) -> [UInt8] {
    Array((FeedFile.start + (0..<members).map(MakeFeed().member).joined() + FeedFile.end).utf8)
  }

  private static let chinese = ["谐波减速器", "伺服电机", "六维力传感器", "机器人关节", "视觉检测", "激光雷达", "数控机床"]
  private static let english = [
    "harmonic reducer", "servo motor", "force sensor", "robot joint", "visual inspection", "lidar",
    "machine tool",
  ]

  private func words(_ list: [String], _ first: Int, _ count: Int) -> String {
    (0..<count).map { list[(first + $0 * $0) % list.count] }.joined(separator: ", ")
  }

  func member(_ number: Int) -> String {
    """
      <member id="m\(number)" kind="enterprise">
        <name xml:lang="zh">\(words(Self.chinese, number, 1))第\(number)公司</name>
        <name xml:lang="en">\(words(Self.english, number, 1)) company \(number)</name>
        <region>CN-GD</region>
        <website>https://www.example.org/\(number)</website>
        <founded>\(1980 + number % 45)</founded>
        <profile xml:lang="zh">\(words(Self.chinese, number, 25))</profile>
        <profile xml:lang="en">\(words(Self.english, number, 25))</profile>
    \((0..<3).map { listing(number + $0, $0) }.joined())  </member>

    """
  }

  private func listing(_ number: Int, _ place: Int) -> String {
    let side = place < 2 ? "capability" : "need"
    return """
          <\(side) id="l\(place)" kind="product" visibility="public">
            <text xml:lang="zh">\(words(Self.chinese, number, 6))</text>
            <text xml:lang="en">\(words(Self.english, number, 6))</text>
            <concept scheme="bench">\(words(Self.english, number, 1))</concept>
            <readiness>\(1 + number % 9)</readiness>
            <amount currency="CNY" min="100000" max="\(1 + number % 9)000000"/>
            <valid from="2025-06-01" until="2026-06-01"/>
          </\(side)>

      """
  }
}

/// A feed as it is written to a file, some members at a time.
struct FeedFile {
  static let start = """
    <?xml version="1.0" encoding="UTF-8"?>
    <alliance xmlns="urn:alliancegraph:feed:1" source="bench" issued="2025-06-06" content="full">

    """
  static let end = "</alliance>\n"

  private let handle: FileHandle
  private(set) var bytes = 0
  private(set) var members = 0

  init(path: String) throws {
    guard FileManager.default.createFile(atPath: path, contents: nil),
      let handle = FileHandle(forWritingAtPath: path)
    else {
      throw ValidationError("\(path): error: the file can't be written; check its folder and permissions")
    }
    self.handle = handle
    try write(Self.start)
  }

  mutating func add(_ texts: [String]) throws {
    try write(texts.joined())
    members += texts.count
  }

  mutating func end() throws { try write(Self.end) }

  private mutating func write(_ text: String) throws {
    let data = Data(text.utf8)
    bytes += data.count
    try handle.write(contentsOf: data)
  }
}
