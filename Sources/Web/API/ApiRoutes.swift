import Alarms
import Facts
import HTTPTypes
import Hummingbird
import People
import Primitives
import Reports
import Storage
import WireForms

/// What programs may ask, with the same answers as the command line's `--json`.
enum ApiRoutes {
  static let all: [SiteRoute] = [
    .get("/api/v1/alarms", .token(.read), alarms),
    .get("/api/v1/alarms/{id}", .token(.read), alarm),
    .get("/api/v1/indicators", .token(.read), indicators),
    .get("/api/v1/imports", .token(.read), imports),
    .get("/api/v1/openapi.json", .everyone) { visit in try visit.json(OpenAPI.document(visit.environment)) },
  ]

  private static let mostFigures = 20_000

  /// `?state=ringing,taken&limit=50&cursor=…`: the newest month first.
  @Sendable static func alarms(_ visit: Visit) async throws -> Response {
    let query = try visit.query()
    let states = try (query.first("state") ?? "").split(separator: ",").map { name in
      guard let state = AlarmState(rawValue: String(name)) else { throw ApiProblem.badState(String(name)) }
      return state
    }
    let part = try Part(query)
    let filter = AlarmQueries.Filter(states: states.isEmpty ? nil : Set(states))
    let found = try await visit.read {
      try AlarmQueries.list(filter, limit: part.limit + 1, offset: part.offset, $0).map(\.alarm)
    }
    return try part.answer(found, visit)
  }

  @Sendable static func alarm(_ visit: Visit) async throws -> Response {
    let id = try visit.parameter("id")
    return try visit.json(try await visit.read { try AlarmAnswer(id, $0) })
  }

  /// `?indicator=csat&by=channel&from=2026-01&to=2026-03&where=channel=phone&grain=month`
  @Sendable static func indicators(_ visit: Visit) async throws -> Response {
    let query = try visit.query()
    let question = try FigureQuestion(
      indicator: query.first("indicator"), by: query.first("by"), from: query.first("from"), to: query.first("to"),
      where: query.all("where"), grain: query.first("grain"))
    if question.isAboutAgents { throw ApiProblem.aboutAgents }
    let figures = try await visit.read { try question.figures($0) }
    if figures.count > mostFigures { throw ApiProblem.tooManyFigures(mostFigures) }
    return try visit.json(AnswerList(figures.map { FigureAnswer($0, by: question.dimensions, visit.language) }))
  }

  /// The newest first.
  @Sendable static func imports(_ visit: Visit) async throws -> Response {
    let part = try Part(try visit.query())
    let found = try await visit.read { try ImportStore.all($0) }.dropFirst(part.offset).prefix(part.limit + 1)
    return try part.answer(found.map(ImportAnswer.init), visit)
  }
}

/// Which part of a list: `limit` lines from `cursor` on.
private struct Part {
  private static let most = 200
  var limit: Int
  var offset: Int

  init(_ query: FormFields) throws {
    limit = try Self.number("limit", query, 1...Self.most) ?? 50
    offset = try Self.number("cursor", query, 0...1_000_000_000) ?? 0
  }

  private static func number(_ name: String, _ query: FormFields, _ range: ClosedRange<Int>) throws -> Int? {
    guard let text = query.first(name), !text.isEmpty else { return nil }
    guard let number = Int(text), range.contains(number) else { throw ApiProblem.badNumber(name, range) }
    return number
  }

  /// Of at most one line more than asked for: it tells that there is a next part.
  func answer(_ found: [some Encodable], _ visit: Visit) throws -> Response {
    guard found.count > limit else { return try visit.json(AnswerList(found)) }
    let cursor = "\(offset + limit)"
    var fields = try visit.query().fields.filter { $0.name != "cursor" }
    fields.append(FormFields.Field("cursor", cursor))
    let address = visit.environment.settings.publicURL + visit.path + "?" + FormFields(fields).encoded
    return try visit.json(
      AnswerList(Array(found.prefix(limit)), nextCursor: cursor),
      headers: [.link: "<\(address)>; rel=\"next\""])
  }
}

extension Visit {
  /// Below the site's folder.
  fileprivate var path: String { String(request.uri.path.dropFirst(environment.settings.folder.count)) }
}

extension HTTPField.Name {
  fileprivate static let link = HTTPField.Name("Link") ?? .location
}
