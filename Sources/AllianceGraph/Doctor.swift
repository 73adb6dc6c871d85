import AllianceExport
public import AllianceModel
import AllianceStore

/// What works here and what does not.
public struct DoctorAnswer: Hashable, Codable, Sendable {
  /// One check each, in the order of ``Subject``.
  public var checks: [Check]

  /// What was looked at, and what was found.
  public struct Check: Hashable, Codable, Sendable {
    /// What was looked at.
    public var subject: Subject
    /// How it is.
    public var state: State
    /// What was found, in both languages.
    public var found: [LocalizedText]
    /// What to do, in both languages; empty where nothing needs to be done.
    public var advice: [LocalizedText]
  }

  /// What is looked at.
  public enum Subject: String, CaseIterable, Codable, Sendable {
    /// The store's file.
    case integrity
    /// The shape of its tables.
    case schema
    /// The room on its disk.
    case disk
    /// What was put aside of feeds.
    case quarantine
    /// The program that draws.
    case graphviz
    /// The fonts it draws with.
    case fonts
  }

  /// How something is.
  public enum State: String, CaseIterable, Codable, Sendable {
    /// As it should be.
    case good
    /// Something is worth doing.
    case warning
    /// Something does not work.
    case fault
  }

  /// Whether something does not work.
  public var isFaulty: Bool { checks.contains { $0.state == .fault } }
}

extension Alliance {
  /// Looks through the store and at what pictures need.
  public func doctor() throws -> DoctorAnswer {
    let health = try store.health()
    let drawing = DrawingHealth.found()
    return DoctorAnswer(checks: [
      .integrity(health), .schema(health), .disk(health),
      .quarantine(try store.status(staleAfter: 365).quarantined), .graphviz(drawing), .fonts(drawing),
    ])
  }
}

extension DoctorAnswer.Check {
  private init(
    _ subject: DoctorAnswer.Subject, _ state: DoctorAnswer.State, _ zh: String, _ en: String,
    advice: (zh: String, en: String)? = nil
  ) {
    self.subject = subject
    self.state = state
    found = Self.both(zh, en)
    self.advice = state == .good ? [] : advice.map { Self.both($0.zh, $0.en) } ?? []
  }

  private static func both(_ zh: String, _ en: String) -> [LocalizedText] {
    [LocalizedText(zh, language: "zh"), LocalizedText(en, language: "en")]
  }

  fileprivate static func integrity(_ health: StoreHealth) -> Self {
    let count = health.faults.count + health.danglingReferences
    let first = health.faults.first.map { ": \($0)" } ?? ""
    return Self(
      .integrity, count == 0 ? .good : .fault,
      count == 0 ? "完好，SQLite \(health.sqlite)" : "发现 \(count) 处损坏\(first)",
      count == 0 ? "whole, SQLite \(health.sqlite)" : "\(counted(count, "fault"))\(first)",
      advice: (
        "停止服务，换用最近的备份，再导入其后的数据",
        "stop the service, put the latest backup in its place and import what came after"
      ))
  }

  fileprivate static func schema(_ health: StoreHealth) -> Self {
    Self(.schema, .good, "数据表最后一次变更：\(health.schema)", "tables as of the change '\(health.schema)'")
  }

  /// A copy of the file must fit beside it, for upgrades and backups.
  fileprivate static func disk(_ health: StoreHealth) -> Self {
    let (size, room) = (megabytes(health.bytes), health.room.map(megabytes))
    let isTight = health.room.map { $0 < 2 * health.bytes + 100_000_000 } ?? false
    return Self(
      .disk, isTight ? .warning : .good, "数据 \(size) MB，剩余空间 \(room ?? "未知") MB",
      "\(size) MB of data, \(room ?? "unknown") MB of room left",
      advice: ("腾出空间：备份与升级需要容纳一份副本", "make room: backups and upgrades need a copy to fit"))
  }

  fileprivate static func quarantine(_ count: Int) -> Self {
    Self(
      .quarantine, count == 0 ? .good : .warning, "隔离 \(count) 条记录", "\(counted(count, "record")) kept aside",
      advice: ("alliance quarantine 列出原因；改好后 retry", "'alliance quarantine' says why; mend and retry"))
  }

  fileprivate static func graphviz(_ drawing: DrawingHealth) -> Self {
    Self(
      .graphviz, drawing.graphviz == nil ? .fault : .good, drawing.graphviz ?? "未找到 dot",
      drawing.graphviz ?? "there is no 'dot'",
      advice: (
        "安装：apt install graphviz；在此之前列表照常可用", "apt install graphviz; until then lists work and pictures don't"
      ))
  }

  fileprivate static func fonts(_ drawing: DrawingHealth) -> Self {
    let count = drawing.chineseFonts ?? 0
    return Self(
      .fonts, count == 0 ? .warning : .good, "中文字体 \(count) 种", "\(count) fonts with Chinese",
      advice: ("安装：apt install fonts-noto-cjk fontconfig", "apt install fonts-noto-cjk fontconfig"))
  }

  private static func megabytes(_ bytes: Int) -> String { "\((bytes + 999_999) / 1_000_000)" }
}

extension DoctorAnswer.Subject: VocabularyTerm {
  /// What was looked at, in words.
  public func name(in language: Language) -> String {
    switch self {
    case .integrity: language == .zh ? "数据文件" : "store"
    case .schema: language == .zh ? "数据表" : "schema"
    case .disk: language == .zh ? "磁盘" : "disk"
    case .quarantine: language == .zh ? "隔离区" : "quarantine"
    case .graphviz: language == .zh ? "绘图程序" : "Graphviz"
    case .fonts: language == .zh ? "字体" : "fonts"
    }
  }
}

extension DoctorAnswer.State: VocabularyTerm {
  /// How it is, in words.
  public func name(in language: Language) -> String {
    switch self {
    case .good: language == .zh ? "正常" : "good"
    case .warning: language == .zh ? "注意" : "warning"
    case .fault: language == .zh ? "故障" : "fault"
    }
  }
}
