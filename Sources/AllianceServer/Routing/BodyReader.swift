import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore

/// Takes in a request's body, within limits of size and time.
struct BodyReader: Sendable {
  let desk: ServiceDesk
  let route: Route

  /// Puts the body where its route wants it.
  func read(
    _ request: Request, into call: inout Call, form: inout [(name: String, value: String)]
  ) async throws {
    switch route.body {
    case .none: break
    case .json: call.body = try await collected(request)
    case .form:
      let body = try await collected(request)
      form = FormText.pairs(String(decoding: body, as: UTF8.self))
    case .file: call.file = try await kept(request)
    case .upload:
      let whole = try await kept(request)
      defer { desk.spool.remove(whole) }
      let upload = try UploadForm(
        whole, contentType: request.headers[.contentType] ?? "", saving: desk.spool.newFile())
      form = upload.fields
      call.file = upload.file
    }
  }

  private func collected(_ request: Request) async throws -> Data {
    try await Self.within(seconds: ServiceOptions.bodySeconds) {
      do {
        let buffer = try await request.body.collect(upTo: ServiceOptions.bodyLimit)
        return Data(buffer.readableBytesView)
      } catch is NIOTooManyBytesError {
        throw Problem.tooLarge(ServiceOptions.bodyLimit)
      }
    }
  }

  private func kept(_ request: Request) async throws -> URL {
    let length = request.headers[.contentLength].flatMap { Int($0) }
    guard (length ?? 0) <= desk.options.uploadLimit else { throw Problem.tooLarge(desk.options.uploadLimit) }
    return try await Self.within(seconds: ServiceOptions.uploadSeconds) {
      try await desk.spool.file(of: request.body)
    }
  }

  /// Runs a body; throws ``Problem`` where it takes longer than it may.
  static func within<Result: Sendable>(
    seconds: Int, _ body: @escaping @Sendable () async throws -> Result
  ) async throws -> Result {
    try await withThrowingTaskGroup(of: Result.self) { group in
      group.addTask { try await body() }
      group.addTask {
        try await Task.sleep(for: .seconds(seconds))
        throw Problem.tooSlow()
      }
      defer { group.cancelAll() }
      guard let first = try await group.next() else { throw Problem.tooSlow() }
      return first
    }
  }
}
