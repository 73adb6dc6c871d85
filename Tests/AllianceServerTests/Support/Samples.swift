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
      default: return plain(path)
      }
    }
  }

  private func plain(_ path: String) -> [(path: String, body: Data, type: String)] {
    [(path, Data(), "application/json")]
  }
}
