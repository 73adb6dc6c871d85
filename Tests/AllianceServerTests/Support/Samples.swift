import AllianceStore
import Foundation
import HTTPTypes

@testable import AllianceServer

extension Route {
  /// Requests that a route can answer: the path with its query, and the body.
  var samples: [(path: String, body: Data, type: String)] {
    get throws {
      let event = """
        {"start": "2026-06-20T09:00", "slots": 2, "tables": 2,
         "people": [{"id": "a", "member": "steel"}, {"id": "b", "member": "joint"}]}
        """
      let policies = """
        [{"id": "p", "title": [], "measures": []}]
        """
      let feedback = """
        {"seeker": "delta:reducer", "candidate": "steel", "verdict": "accept", "reason": "good"}
        """
      let json = "application/json"
      switch (method, path) {
      case (.get, "/api/v1/members/{member}"): return plain("/api/v1/members/delta:reducer")
      case (.get, "/api/v1/members/{member}/suggestions"):
        return plain("/api/v1/members/delta:reducer/suggestions?limit=50")
      case (.get, "/api/v1/find"): return plain("/api/v1/find?text=bearing%20steel&limit=50")
      case (.get, "/api/v1/explanation"):
        return plain("/api/v1/explanation?seeker=delta:reducer&candidate=steel")
      case (.get, "/api/v1/graph/{picture}"):
        return plain("/api/v1/graph/network?audience=secretariat&format=json")
      case (.get, "/api/v1/consortium"): return plain("/api/v1/consortium?concepts=harmonic-reducer")
      case (.get, "/api/v1/dealflow"): return plain("/api/v1/dealflow?fund=fund")
      case (.post, "/api/v1/meetings"): return [(path, Data(event.utf8), json)]
      case (.post, "/api/v1/policies"): return [(path + "?member=steel", Data(policies.utf8), json)]
      case (.post, "/api/v1/feedback"): return [(path, Data(feedback.utf8), json)]
      case (.delete, "/api/v1/feedback/{id}"): return plain("/api/v1/feedback/999")
      case (.post, "/api/v1/imports"):
        return [(path + "?dry-run=true", try Feeds.data("port.xml"), "application/xml")]
      case (.get, "/api/v1/imports/{job}"): return plain("/api/v1/imports/0123456789abcdef")
      case (.get, "/imports/{job}"): return plain("/imports/0123456789abcdef")
      case (.get, "/api/v1/board"): return plain("/api/v1/board?kind=upstream")
      case (.post, "/api/v1/assignments"):
        let body = "{\"kind\": \"upstream\", \"seeker\": \"delta:reducer\", \"candidate\": \"steel\"}"
        return [(path, Data(body.utf8), json)]
      case (.post, "/board/pair"):
        return form(path, "kind=upstream&seeker=delta:reducer&candidate=steel&act=met")
      case (.get, "/api/v1/concepts"): return plain("/api/v1/concepts?concept=harmonic-reducer")
      case (.get, "/api/v1/diff"), (.get, "/api/v1/report"), (.get, "/changes"),
        (.get, "/changes/report.html"), (.get, "/api/v1/evidence"), (.get, "/evidence"):
        return plain(path + "?from=2025-01-01&to=2026-02-01")
      case (.post, "/api/v1/decisions"):
        return [(path, Data("{\"verdict\": \"distinct\", \"a\": \"steel\", \"b\": \"joint\"}".utf8), json)]
      case (.delete, "/api/v1/decisions/{number}"): return plain("/api/v1/decisions/999")
      case (.delete, "/api/v1/quarantine/{number}"): return plain("/api/v1/quarantine/999")
      case (.post, "/api/v1/cards/{code}"):
        let body = "{\"agrees\": true, \"speaker\": \"delta:reducer\", \"asker\": \"delta:reducer\"}"
        return [("/api/v1/cards/NOCARD", Data(body.utf8), json)]
      case (.post, "/cards/{code}/answer"):
        return form("/cards/NOCARD/answer", "agrees=true&asker=delta:reducer")
      case (.get, "/taxonomy"): return plain("/taxonomy?concept=harmonic-reducer")
      case (.get, "/consortium"): return plain("/consortium?need=harmonic-reducer")
      case (.get, "/dealflow"): return plain("/dealflow?fund=fund")
      case (.get, "/introductions"): return plain("/introductions?from=steel&to=joint")
      case (.post, "/meetings"):
        return [(path, try Self.upload(Data(event.utf8), name: "event.json"), Self.multipart)]
      case (.post, "/policies"):
        let body = try Self.upload(Data(policies.utf8), name: "p.json", fields: ["member": "steel"])
        return [(path, body, Self.multipart)]
      case (.post, "/quarantine/retry"): return form(path, "")
      case (.post, "/quarantine/drop"): return form(path, "number=999")
      case (.post, "/duplicates/decide"): return form(path, "a=steel&b=joint&verdict=distinct")
      case (.post, "/duplicates/undo"): return form(path, "number=999")
      case (.get, "/language"): return plain("/language?to=zh&back=/members")
      case (.get, "/search"): return plain("/search?text=bearing")
      case (.get, "/members/{member}"): return plain("/members/delta:reducer")
      case (.get, "/invitation/{secret}"): return plain("/invitation/0")
      case (.post, "/invitation/{secret}"): return form("/invitation/0", "password=long%20enough%20it%20is")
      case (.post, "/members/{member}/answer"):
        return form("/members/delta:reducer/answer", "candidate=steel&kind=upstream&verdict=accept")
      case (.post, "/sign-in"): return form(path, "name=nobody&password=wrong")
      case (.post, "/sign-out"): return form(path, "")
      case (.post, "/people"): return form(path, "name=a%20b&role=reader")
      case (.post, "/people/remove"): return form(path, "name=nobody")
      case (.post, "/people/tokens"): return form(path, "name=nobody&label=x")
      case (.post, "/people/tokens/remove"): return form(path, "id=999")
      case (.post, "/imports/kept"): return form(path, "id=unknown")
      case (.post, "/imports"):
        return [(path, try Self.upload(Feeds.data("port.xml"), name: "port.xml"), Self.multipart)]
      default: return plain(path)
      }
    }
  }

  private func form(_ path: String, _ text: String) -> [(path: String, body: Data, type: String)] {
    [(path, Data(text.utf8), "application/x-www-form-urlencoded")]
  }

  static let multipart = "multipart/form-data; boundary=----part"

  /// A form with a file, as browsers send it.
  static func upload(_ data: Data, name: String, fields: [String: String] = [:]) throws -> Data {
    let others = fields.map {
      "------part\r\nContent-Disposition: form-data; name=\"\($0.key)\"\r\n\r\n\($0.value)\r\n"
    }
    let head =
      others.joined()
      + "------part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\nContent-Type: text/xml\r\n\r\n"
    return Data(head.utf8) + data + Data("\r\n------part--\r\n".utf8)
  }

  private func plain(_ path: String) -> [(path: String, body: Data, type: String)] {
    [(path, Data(), "application/json")]
  }
}
