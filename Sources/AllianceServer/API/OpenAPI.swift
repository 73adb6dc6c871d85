import Foundation
import HTTPTypes

/// What the interface for programs is, by OpenAPI 3.1, from the table of its routes.
struct OpenAPIDocument {
  let routes: [Route]

  /// The document as JSON.
  var data: Data {
    get throws {
      try JSONSerialization.data(
        withJSONObject: document(), options: [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes])
        + Data("\n".utf8)
    }
  }

  private func document() throws -> [String: Any] {
    let probe = SchemaProbe()
    let paths = try Dictionary(grouping: routes, by: \.path).mapValues { routes in
      Dictionary(
        uniqueKeysWithValues: try routes.map { ($0.method.rawValue.lowercased(), try operation($0, probe)) })
    }
    return [
      "openapi": "3.1.0",
      "info": [
        "title": "AllianceGraph", "version": "1",
        "description": "The questions of the command 'alliance', answered in the bytes of its --json.",
      ],
      "paths": paths,
      "components": [
        "securitySchemes": [
          "token": ["type": "http", "scheme": "bearer"],
          "session": ["type": "apiKey", "in": "cookie", "name": Cookies.session],
        ],
        "schemas": probe.components.merging(["Problem": Self.problem]) { $1 },
      ],
    ]
  }

  private func operation(_ route: Route, _ probe: SchemaProbe) throws -> [String: Any] {
    var operation: [String: Any] = [
      "summary": route.summary, "responses": try responses(route, probe),
      "parameters": route.parameters.map { parameter($0, route) } + (route.canBeJob ? [Self.preference] : []),
    ]
    if route.access > .anyone {
      operation["security"] = route.changes ? [["token": []]] : [["token": []], ["session": []]]
      operation["description"] = "For accounts of role '\(route.access)' or above."
    }
    if route.body != .none {
      let type = route.body == .json ? "application/json" : "application/octet-stream"
      operation["requestBody"] = ["required": true, "content": [type: [:] as [String: Any]]]
    }
    return operation
  }

  private func parameter(_ parameter: Parameter, _ route: Route) -> [String: Any] {
    let isInPath = route.pathParameters.contains(parameter.name)
    return [
      "name": parameter.name, "in": isInPath ? "path" : "query", "required": isInPath || parameter.isRequired,
      "description": parameter.about,
      "schema": schema(parameter.sort, isRequired: isInPath || parameter.isRequired),
    ]
  }

  private static var preference: [String: Any] {
    [
      "name": "Prefer", "in": "header", "required": false, "schema": ["type": "string"],
      "description": "With 'respond-async' the answer is a job that goes on by itself.",
    ]
  }

  /// What may be left out may also be there and empty, as forms send it. Of a text, so many characters fit whatever they
  /// are, in a parameter and all parameters of a route in a request's first line.
  private func schema(_ sort: Parameter.Sort, isRequired: Bool) -> [String: Any] {
    switch sort {
    case .text: ["type": "string", "minLength": isRequired ? 1 : 0, "maxLength": Parameter.textLimit / 4]
    case .number(let range):
      ["type": "integer", "minimum": range.lowerBound, "maximum": range.upperBound]
    case .share: ["type": "number", "minimum": 0, "maximum": 1]
    case .word(let words): ["type": "string", "enum": words]
    case .flag: ["type": "boolean"]
    case .date: ["type": "string", "format": "date"]
    }
  }

  private func responses(_ route: Route, _ probe: SchemaProbe) throws -> [String: Any] {
    let statuses = route.problemStatuses
    var responses = Dictionary(uniqueKeysWithValues: statuses.map { ("\($0)", Self.problemResponse) })
    let type = route.mediaType ?? "*/*"
    let answer = try route.answerType.map { try schema($0, route, probe) }
    responses["200"] = Self.response("The answer.", type, answer)
    if route.canBeJob {
      let job = try probe.schema(of: JobAnswer.self)
      responses["202"] = Self.response("The job, to be asked for at 'Location'.", type, job)
    }
    if route.isOfSnapshot { responses["304"] = ["description": "The same as asked before."] }
    return responses
  }

  /// The schema of a route's answers; those that come in parts may name the next.
  private func schema(_ type: any Decodable.Type, _ route: Route, _ probe: SchemaProbe) throws
    -> [String: Any]
  {
    var schema = try probe.schema(of: type)
    if route.parameters.contains(where: { $0.name == Parameter.cursor.name }) {
      schema["properties"] = ["next": ["type": "string"]]
    }
    return schema
  }

  private static func response(_ about: String, _ type: String, _ schema: [String: Any]?) -> [String: Any] {
    ["description": about, "content": [type: schema.map { ["schema": $0] } ?? [:]]]
  }

  private static var problemResponse: [String: Any] {
    [
      "description": "Why not.",
      "content": ["application/problem+json": ["schema": ["$ref": "#/components/schemas/Problem"]]],
    ]
  }

  private static var problem: [String: Any] {
    [
      "type": "object", "required": ["type", "title", "status", "instance"],
      "properties": [
        "type": ["type": "string"], "title": ["type": "string"], "status": ["type": "integer"],
        "detail": ["type": "string"], "instance": ["type": "string"],
      ],
    ]
  }
}

extension Route {
  /// The statuses other than success that it can answer with.
  var problemStatuses: [Int] {
    var statuses = [400, 401, 404, 429, 500, 503]
    if access > .anyone || changes { statuses.append(403) }
    if body != .none { statuses += [408, 413] }
    if body == .file || body == .upload { statuses += [422, 507] }
    return statuses
  }
}
