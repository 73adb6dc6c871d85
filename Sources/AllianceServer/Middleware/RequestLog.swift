import CoreMetrics
import HTTPTypes
import Hummingbird
import Logging
import Metrics

/// A line of the log and the counts for each request. Paths are logged as the route's pattern: what stands in a
/// request's own path or query may be confidential.
struct RequestLog: RouterMiddleware {
  typealias Context = VisitContext

  let metrics: PrometheusMetrics

  func handle(
    _ request: Request, context: VisitContext, next: (Request, VisitContext) async throws -> Response
  ) async throws -> Response {
    let start = ContinuousClock.now
    let response = try await next(request, context)
    let time = ContinuousClock.now - start
    let route = context.endpointPath ?? "none"
    let method = Self.methods.contains(request.method.rawValue) ? request.method.rawValue : "other"
    let labels = [("method", method), ("route", route)]
    Counter(
      label: "http_requests_total", dimensions: labels + [("status", "\(response.status.code)")],
      factory: metrics
    ).increment()
    Timer(label: "http_request", dimensions: labels, factory: metrics).record(duration: time)
    context.logger.info(
      "answered",
      metadata: [
        "method": "\(method)", "route": "\(route)", "status": "\(response.status.code)",
        "milliseconds": "\(Int(time / .milliseconds(1)))",
      ])
    return response
  }

  private static let methods: Set = ["GET", "HEAD", "POST", "DELETE"]
}
