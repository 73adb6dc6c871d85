import AllianceExport
import AllianceGraph
import AllianceModel
import AllianceStore
import Foundation
import HTTPTypes
import Hummingbird

/// Why a request is not answered as asked (RFC 9457).
struct Problem: Error, Hashable {
  /// The status of the answer.
  let status: HTTPResponse.Status
  /// What is wrong here and what to do, in the form of all messages; nil where the status says it all.
  let detail: String?
  /// Header fields that go with it.
  var fields: [HTTPField.Name: String] = [:]

  init(_ status: HTTPResponse.Status, _ detail: String? = nil, fields: [HTTPField.Name: String] = [:]) {
    self.status = status
    self.detail = detail
    self.fields = fields
  }

  /// What an error means to whoever asks. Only errors made for people are told; of others nothing gets out.
  init(_ error: any Error) {
    switch error {
    case let problem as Problem: self = problem
    case let error as RequestError: self.init(error.isNotFound ? .notFound : .badRequest, error.description)
    case let error as StoreError where error.isOfQuestion: self.init(.badRequest, error.description)
    case let error as Diagnostic: self.init(.unprocessableContent, error.description)
    case let error as ExportError:
      self.init(.serviceUnavailable, error.description, fields: [.retryAfter: "60"])
    case let error as HTTPError: self.init(error.status)
    default: self.init(.internalServerError)
    }
  }

  /// As `application/problem+json`; `instance` names the request in the log.
  func json(instance: String) throws -> Data {
    struct Body: Encodable {
      let type = "about:blank"
      let title: String
      let status: Int
      let detail: String?
      let instance: String
    }
    return try AnswerJSON.data(
      Body(title: status.reasonPhrase, status: status.code, detail: detail, instance: instance))
  }
}
