import Markup
import Alarms
import HTTPTypes
import Indicators

/// The API described (OpenAPI 3.1), for those who build clients.
enum OpenAPI {
  static func document(_ environment: WebEnvironment) -> JSONValue {
    [
      "openapi": "3.1.0",
      "info": ["title": "Campanello", "version": "1", "description": "Alarms and figures of a customer service."],
      "servers": [["url": .text(environment.settings.publicURL.isEmpty ? "/" : environment.settings.publicURL)]],
      "security": [["token": []]],
      "components": [
        "securitySchemes": [
          "token": [
            "type": "http", "scheme": "bearer",
            "description": "A token with the scope read, write (acts on alarms) or import (files).",
          ]
        ],
        "schemas": ["Problem": problem],
      ],
      "paths": .object(
        Dictionary(grouping: operations, by: \.path).mapValues { same in
          .object(Dictionary(same.map { ($0.method, $0.value) }, uniquingKeysWith: { $1 }))
        }),
    ]
  }

  private struct Operation {
    var path: String
    var id: String
    var summary: String
    var parameters: [JSONValue] = []
    var list = false
    var method = "get"
    var body: JSONValue?

    var value: JSONValue {
      let answer: JSONValue =
        list
        ? [
          "type": "object", "required": ["data"],
          "properties": [
            "data": ["type": "array", "items": ["type": "object"]], "next_cursor": ["type": ["string", "null"]],
          ],
        ] : ["type": "object"]
      let content: JSONValue = ["description": "The answer.", "content": ["application/json": ["schema": answer]]]
      // What a job goes on with is 202.
      var responses: [String: JSONValue] = [body == OpenAPI.file ? "202" : "200": content]
      for (status, text) in [
        ("401", "No token, or one that does not work."), ("403", "The token lacks the scope."),
        ("404", "There is no such thing."), ("422", "The question cannot be answered."),
        ("400", "The question or its body cannot be read."), ("409", "Its state does not allow it."),
        ("413", "Too large."), ("415", "The body is not JSON."), ("502", "An outlet cannot be reached."),
        ("503", "The database is busy."),
      ] {
        responses[status] = [
          "description": .text(text),
          "content": ["application/problem+json": ["schema": ["$ref": "#/components/schemas/Problem"]]],
        ]
      }
      var operation: [String: JSONValue] = [
        "operationId": .text(id), "summary": .text(summary), "parameters": .list(parameters),
        "responses": .object(responses),
      ]
      if let body { operation["requestBody"] = body }
      return .object(operation)
    }
  }

  private static let operations =
    [
      Operation(
        path: SitePath.apiAlarms.pattern, id: "listAlarms", summary: "Alarms, the newest month first.",
        parameters: [
          parameter("state", ["type": "string"], "States with commas between: \(states)."), limit, cursor,
        ], list: true),
      Operation(
        path: SitePath.apiAlarm.pattern, id: "getAlarm", summary: "One alarm with what was done to it.",
        parameters: [id]),
      Operation(
        path: SitePath.apiIndicators.pattern, id: "listFigures",
        summary: "Figures by period and segment, with counts and margins.",
        parameters: [
          parameter("indicator", ["type": "string"], "One or more, with commas between; all when left out."),
          parameter("by", ["type": "string"], "Dimensions to split by, with commas between."),
          parameter("from", month, "The first month."), parameter("to", month, "The last month."),
          parameter("where", ["type": "array", "items": ["type": "string"]], "dimension=value; may be repeated."),
          parameter("grain", ["type": "string", "enum": ["month", "week", "day", "hour"]], "The length of a period."),
        ], list: true),
      Operation(
        path: SitePath.apiImports.pattern, id: "listImports", summary: "What was brought in, the newest first.",
        parameters: [limit, cursor], list: true),
      Operation(
        path: SitePath.apiImports.pattern, id: "bringIn",
        summary: "Send a file; it is brought in when nothing is left to ask, else it waits on the site.",
        parameters: [parameter("file_name", ["type": "string"], "Its name, by whose end it is read.")], method: "post",
        body: file),
      Operation(
        path: SitePath.apiUpload.pattern, id: "getUpload", summary: "How far a file that was sent is.", parameters: [id]
      ),
    ]
    + incidents
    + [
      Operation(
        path: SitePath.apiOutletTest.pattern, id: "testOutlet",
        summary: "Send a test where the public does not read it; elsewhere look whether it lets us in.",
        parameters: [id], method: "post")
    ]
    + AlarmAct.allCases.map { act in
      Operation(
        path: SitePath.apiAlarmAct.ending(act).pattern, id: "\(act.rawValue)",
        summary: "Act on an alarm: \(act.rawValue).",
        parameters: [id], method: "post", body: fields)
    }

  private static let incidents =
    [
      Operation(
        path: SitePath.apiIncident.pattern, id: "getIncident",
        summary: "One incident or maintenance, with what was said and where.", parameters: [id])
    ]
    + IncidentApiAct.allCases.map { act in
      let names = act == .window ? ["from", "to"] : ["it", "en"]
      let what =
        switch act {
        case .title: "Give it another title."
        case .window: "Move a planned maintenance; whoever was told of it is told."
        case .cancellation: "Cancel a planned maintenance; whoever was told of it is told."
        }
      return Operation(
        path: SitePath.apiIncidentAct.ending(act.rawValue).pattern, id: "\(act.rawValue)Incident", summary: what,
        parameters: [id], method: "post", body: texts(names))
    }

  private static func texts(_ names: [String]) -> JSONValue {
    let fields = JSONValue.object(
      Dictionary(names.map { ($0, ["type": "string", "maxLength": 4_000]) }, uniquingKeysWith: { $1 }))
    return [
      "required": false,
      "content": [
        "application/json": ["schema": ["type": "object", "additionalProperties": false, "properties": fields]]
      ],
    ]
  }

  private static func choices<C: CaseIterable & RawRepresentable<String>>(_ type: C.Type) -> JSONValue {
    .list(type.allCases.map { .text($0.rawValue) })
  }

  private static let id: JSONValue = ["name": "id", "in": "path", "required": true, "schema": ["type": "string"]]
  private static let file: JSONValue = [
    "required": true,
    "content": ["application/octet-stream": ["schema": ["type": "string", "format": "binary"]]],
  ]
  private static let fields: JSONValue = [
    "required": false,
    "content": [
      "application/json": [
        "schema": [
          "type": "object", "additionalProperties": false,
          "properties": [
            "note": ["type": "string", "maxLength": 500],
            "until": ["type": "string", "enum": choices(SilenceUntil.self), "description": "Required for silence."],
            "reason": [
              "type": "string", "enum": choices(DismissalReason.self), "description": "Required for dismissal.",
            ],
          ],
        ]
      ]
    ],
  ]

  private static let states = AlarmState.allCases.map(\.rawValue).joined(separator: ", ")
  private static let month: JSONValue = ["type": "string", "pattern": "^[0-9]{4}-[0-9]{2}$"]
  private static let limit = parameter(
    "limit", ["type": "integer", "minimum": 1, "maximum": 200, "default": 50], "How many.")
  private static let cursor = parameter("cursor", ["type": "string"], "The next_cursor of the part before.")

  private static func parameter(_ name: String, _ schema: JSONValue, _ meaning: String) -> JSONValue {
    ["name": .text(name), "in": "query", "required": false, "schema": schema, "description": .text(meaning)]
  }

  private static let problem: JSONValue = [
    "type": "object", "required": ["type", "title", "status", "detail", "code", "instance"],
    "properties": [
      "type": ["type": "string"], "title": ["type": "string"], "status": ["type": "integer"],
      "detail": ["type": "string"], "code": ["type": "string"], "instance": ["type": "string"],
    ],
  ]
}

/// A piece of JSON, written as it looks.
enum JSONValue: Encodable, Sendable, Hashable {
  case text(String)
  case number(Int)
  case truth(Bool)
  case list([JSONValue])
  case object([String: JSONValue])

  /// Through a container, which leaves the names in an object as they are.
  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let value): try container.encode(value)
    case .number(let value): try container.encode(value)
    case .truth(let value): try container.encode(value)
    case .list(let value): try container.encode(value)
    case .object(let value): try container.encode(value)
    }
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  init(stringLiteral value: String) { self = .text(value) }
  init(integerLiteral value: Int) { self = .number(value) }
  init(booleanLiteral value: Bool) { self = .truth(value) }
  init(arrayLiteral elements: JSONValue...) { self = .list(elements) }
  init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(Dictionary(elements, uniquingKeysWith: { $1 }))
  }
}
