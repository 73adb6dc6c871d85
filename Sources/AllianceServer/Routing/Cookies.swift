import HTTPTypes

/// The cookies of the pages.
enum Cookies {
  static let session = "alliance_session"
  static let language = "alliance_language"

  /// The value of a cookie in a request; nil where it is not there.
  static func value(_ name: String, in fields: HTTPFields) -> String? {
    for field in fields[values: .cookie] {
      for pair in field.split(separator: ";") {
        let parts = pair.split(separator: "=", maxSplits: 1)
        if parts.count == 2, parts[0].drop(while: { $0 == " " }) == name { return String(parts[1]) }
      }
    }
    return nil
  }

  /// A cookie that scripts don't see and other sites don't send along.
  static func setting(_ name: String, to value: String, seconds: Int, isEncrypted: Bool) -> String {
    "\(name)=\(value); Path=/; Max-Age=\(seconds); HttpOnly; SameSite=Lax" + (isEncrypted ? "; Secure" : "")
  }
}
