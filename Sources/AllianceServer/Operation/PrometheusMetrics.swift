import CoreMetrics
import Foundation
import Synchronization

/// Counts what libraries and the service report through swift-metrics, and prints it in Prometheus' text format.
final class PrometheusMetrics: MetricsFactory {
  private let values = Mutex<[Series: Value]>([:])

  /// A name with its labels.
  private struct Series: Hashable {
    let name: String
    let labels: String
  }

  private enum Value {
    case counter(Int64)
    case summary(count: Int64, sum: Double)
  }

  /// More series than this are not counted, whatever comes in as a label.
  private static let seriesLimit = 2_000

  /// The page, in order of name and labels.
  var page: String {
    let series = values.withLock { $0 }.sorted { ($0.key.name, $0.key.labels) < ($1.key.name, $1.key.labels) }
    var lines: [String] = []
    var last: String?
    for (key, value) in series {
      switch value {
      case .counter(let count):
        if last != key.name { lines.append("# TYPE \(key.name) counter") }
        lines.append("\(key.name)\(key.labels) \(count)")
      case .summary(let count, let sum):
        if last != key.name { lines.append("# TYPE \(key.name) summary") }
        lines.append("\(key.name)_count\(key.labels) \(count)")
        lines.append("\(key.name)_sum\(key.labels) \(sum)")
      }
      last = key.name
    }
    return lines.joined(separator: "\n") + "\n"
  }

  func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
    Handler(metrics: self, series: series(label, dimensions), scale: 1)
  }

  func makeRecorder(
    label: String, dimensions: [(String, String)], aggregate: Bool
  ) -> any RecorderHandler { Handler(metrics: self, series: series(label, dimensions), scale: 1) }

  /// Timers are in seconds, as Prometheus wants them.
  func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
    Handler(metrics: self, series: series(label + "_seconds", dimensions), scale: 1e-9)
  }

  func destroyCounter(_ handler: any CounterHandler) {}
  func destroyRecorder(_ handler: any RecorderHandler) {}
  func destroyTimer(_ handler: any TimerHandler) {}

  private func series(_ label: String, _ dimensions: [(String, String)]) -> Series {
    let name = label.underlined { !("A"..."Z" ~= $0 || "a"..."z" ~= $0 || "0"..."9" ~= $0 || $0 == "_") }
    let labels = dimensions.map { name, value in
      let plain = value.underlined { $0 == "\\" || $0 == "\"" || $0.properties.generalCategory == .control }
      return "\(name)=\"\(plain)\""
    }
    return Series(name: name, labels: labels.isEmpty ? "" : "{\(labels.joined(separator: ","))}")
  }

  private func change(_ series: Series, _ change: (Value?) -> Value) {
    values.withLock { values in
      guard values[series] != nil || values.count < Self.seriesLimit else { return }
      values[series] = change(values[series])
    }
  }

  private final class Handler: CounterHandler, RecorderHandler, TimerHandler {
    private let metrics: PrometheusMetrics
    private let series: Series
    private let scale: Double

    init(metrics: PrometheusMetrics, series: Series, scale: Double) {
      self.metrics = metrics
      self.series = series
      self.scale = scale
    }

    func increment(by amount: Int64) {
      metrics.change(series) { old in
        guard case .counter(let count) = old else { return .counter(amount) }
        return .counter(count + amount)
      }
    }

    func reset() { metrics.change(series) { _ in .counter(0) } }

    func record(_ value: Int64) { record(Double(value)) }

    func record(_ value: Double) {
      metrics.change(series) { old in
        guard case .summary(let count, let sum) = old else { return .summary(count: 1, sum: value * scale) }
        return .summary(count: count + 1, sum: sum + value * scale)
      }
    }

    func recordNanoseconds(_ duration: Int64) { record(duration) }
  }
}

extension String {
  /// The same with an underscore for each scalar of which something holds.
  fileprivate func underlined(where holds: (Unicode.Scalar) -> Bool) -> String {
    guard unicodeScalars.contains(where: holds) else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.map { holds($0) ? "_" : $0 }))
  }
}
