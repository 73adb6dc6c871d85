import AllianceModel

extension Diagnostic {
  static func otherScheme(_ scheme: String, in address: String) -> Diagnostic {
    let hint = scheme == "file" ? "name the file by its path" : "fetch it yourself and name the file"
    return of(address, "addresses of '\(scheme)' are not fetched, only http and https; \(hint)")
  }

  static func noAddress(_ address: String) -> Diagnostic {
    of(address, "this is no web address; write one like 'https://host/feed.xml'")
  }

  static func credentials(_ address: String) -> Diagnostic {
    of(
      address,
      "the address holds a user name or password, which would be kept and shown; put them into ~/.netrc instead"
    )
  }

  static func privateAddress(_ address: String, host: String, at ip: String) -> Diagnostic {
    of(
      address,
      "host '\(host)' is at \(ip), which is not on the public Internet; if you trust it, say --allow-private")
  }

  static func tooManyRedirects(_ address: String, _ limit: Int) -> Diagnostic {
    of(address, "the address leads on to others more than \(limit) times; give the one it should end at")
  }

  static func insecureRedirect(_ address: String, to next: String) -> Diagnostic {
    of(
      address, "the address leads from https to '\(next)', which anybody on the way can change; ask its owner"
    )
  }

  static func badRedirect(_ address: String, _ fault: Diagnostic) -> Diagnostic {
    of(address, "the address leads to '\(fault.file)': \(fault.message)")
  }

  static func status(_ status: Int, _ address: String, isSecure: Bool) -> Diagnostic {
    let (meaning, hint) =
      switch status {
      case 401 where !isSecure:
        ("access denied", "use https, without which passwords of ~/.netrc are kept back, or ask its owner")
      case 401, 403, 407: ("access denied", "put user and password into ~/.netrc, or ask its owner")
      case 404, 410: ("not found", "check the address")
      case 429: ("too many requests", "try again later")
      case 500...: ("the server is failing", "try again later, or tell its owner")
      default: ("no feed", "check the address")
      }
    return of(address, "the server answered \(status), \(meaning); \(hint)")
  }

  static func busy(_ seconds: Int, limit: Int, _ address: String) -> Diagnostic {
    of(
      address,
      "the server asks to come again in \(seconds) seconds; longer than \(limit) we don't wait: try later")
  }

  static func tooLarge(_ limit: Int, _ address: String) -> Diagnostic {
    of(address, "the answer is longer than \(limit) bytes; fetch it yourself, look at it and name the file")
  }

  static func cut(at bytes: Int, _ address: String) -> Diagnostic {
    of(address, "the answer was cut off after \(bytes) bytes; nothing was taken: try again")
  }

  static func tooSlow(_ bytes: Int, _ address: String) -> Diagnostic {
    bytes == 0
      ? of(address, "the server did not answer in time; try again later")
      : of(address, "the answer came too slowly and was given up after \(bytes) bytes; try again later")
  }

  static func unknownHost(_ host: String, _ address: String) -> Diagnostic {
    of(address, "host '\(host)' is not known; check the address and the network")
  }

  static func noConnection(_ host: String, _ address: String) -> Diagnostic {
    of(address, "no connection to host '\(host)'; check the address, its port and the network")
  }

  static func badCertificate(_ host: String, _ reason: String, _ address: String) -> Diagnostic {
    of(
      address,
      "host '\(host)' can't prove who it is (\(reason)); ask its owner, or if it is yours, have this computer trust "
        + "its certificate")
  }

  static func transfer(_ reason: String, _ address: String) -> Diagnostic {
    of(address, "the feed can't be fetched: \(reason); check the address, or try again later")
  }

  static func cannotSpool(_ folder: String, _ address: String) -> Diagnostic {
    of(address, "the answer can't be written to '\(folder)'; check the space there, or set TMPDIR")
  }

  private static func of(_ address: String, _ message: String) -> Diagnostic {
    Diagnostic(file: address, line: nil, severity: .error, message: message)
  }
}
