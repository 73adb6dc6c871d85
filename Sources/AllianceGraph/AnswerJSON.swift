import AllianceExport
public import Foundation

/// How every answer is written as JSON, by the command and the service alike: keys sorted, so that the same answer is
/// the same bytes.
public enum AnswerJSON {
  /// The bytes of an answer, with a line feed at the end.
  public static func data(_ answer: some Encodable) throws -> Data {
    Data(try JSONDocument.bytes(of: answer))
  }
}
