extension DecodingError {
  /// Where in the file what is wrong.
  var place: String {
    switch self {
    case .keyNotFound(let key, _): "'\(key.stringValue)' is missing"
    case .typeMismatch(_, let context) where context.codingPath.isEmpty: "it begins with the wrong bracket"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      "'\(context.codingPath.map(\.stringValue).joined(separator: "."))' is of the wrong type"
    case .dataCorrupted(let context) where context.codingPath.isEmpty: "it is no JSON"
    case .dataCorrupted(let context):
      "'\(context.codingPath.map(\.stringValue).joined(separator: "."))' has no such value"
    @unknown default: "it can't be read"
    }
  }
}
