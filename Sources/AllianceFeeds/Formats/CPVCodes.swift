import AllianceModel

/// The Common Procurement Vocabulary as the European Union publishes it (Regulation (EC) No 213/2008): a taxonomy of
/// 9,454 codes in all official languages.
///
/// A concept's id is the code's eight digits, as notices name it; the check digit behind them is another label. The
/// hierarchy is in the digits: what is broader has zeros where the last digit that counts stands, and where the
/// vocabulary leaves a step out, it is the next one that it has. It fits in memory and its codes can come in any
/// order, so its concepts come when it has ended.
struct CPVCodes: FeedFormat {
  static let name = "cpv"
  static let roots = ["CPV_CODE"]
  static let namespace = ""

  static func recognises(_ root: FeedElement) -> Bool { root.name == "CPV_CODE" }

  let header: FeedHeader? = FeedHeader(source: name, format: name, content: .full)
  let recordLevel = 2
  private var remarks: Remarks
  private var concepts: [(concept: Concept, line: Int)] = []
  private var lines: [String: Int] = [:]

  init(root: FeedElement, file: String) { remarks = Remarks(file: file) }

  mutating func events(of record: FeedElement) -> [FeedEvent] {
    guard record.name == "CPV" else {
      remarks.skip(record.name, in: "CPV_CODE", at: remarks.place(record))
      return remarks.drain()
    }
    do {
      concepts.append((try concept(record), record.line))
      return remarks.drain()
    } catch {
      return remarks.fault(error, in: record)
    }
  }

  mutating func finish() -> [FeedEvent] {
    concepts.map { concept, line in
      var concept = concept
      concept.broader = broader(concept.id.key).map { [FactID(source: Self.name, key: $0)] } ?? []
      return .record(.concept(concept), line: line)
    }
  }

  private mutating func concept(_ element: FeedElement) throws -> Concept {
    let code = try remarks.required("CODE", in: element)
    let key = String(code.prefix { $0 != "-" })
    guard !key.isEmpty else { throw Diagnostic.missing("CODE", in: "CPV", at: remarks.place(element)) }
    let labels = element.children("TEXT").filter { !$0.text.isEmpty }.map {
      LocalizedText($0.text, language: $0["LANG"]?.lowercased() ?? "")
    }
    guard !labels.isEmpty else { throw Diagnostic.missing("TEXT", in: "CPV", at: remarks.place(element)) }
    if let line = lines.updateValue(element.line, forKey: key) {
      throw Diagnostic.duplicate(key, firstAt: line, at: remarks.place(element))
    }
    return Concept(
      id: FactID(source: Self.name, key: key), preferredLabels: labels,
      alternativeLabels: code == key ? [] : [LocalizedText(code, language: "")])
  }

  /// The nearest code above one: its digits with ever more of the last replaced by zeros, down to the division's two.
  private func broader(_ key: String) -> String? {
    var digits = Array(key)
    while let last = digits.lastIndex(where: { $0 != "0" }), last >= 2 {
      digits[last] = "0"
      if lines[String(digits)] != nil { return String(digits) }
    }
    return nil
  }
}
