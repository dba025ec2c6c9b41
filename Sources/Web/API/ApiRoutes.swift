import AlarmPages
import HousePages
import Markup
import PageKit
import Alarms
import Facts
import Foundation
import Indicators
import HTTPTypes
import Hummingbird
import Intake
import People
import Primitives
import Storage
import WireForms

/// What programs may ask, with the same answers as the command line's `--json`.
enum ApiRoutes {
  static let all: [SiteRoute] = reading + acting + incidents + outlets

  private static let acting = AlarmAct.allCases.map { act in
    SiteRoute.post(SitePath.apiAlarmAct.ending(act), .token(.write)) { try await handle(act, $0) }
  }

  private static let reading: [SiteRoute] = [
    .get(.apiAlarms, .token(.read), alarms),
    .get(SitePath.apiAlarm, .token(.read), alarm),
    .get(.apiIndicators, .token(.read), indicators),
    .get(.apiImports, .token(.read), imports),
    .post(.apiImports, .token(.import), bringIn),
    .get(SitePath.apiUpload, .token(.import), upload),
    .get(.openAPI, .everyone) { visit in try visit.json(OpenAPI.document(visit.environment)) },
  ]

  private static let mostFigures = 20_000

  /// `?state=ringing,taken&limit=50&cursor=…`: the newest month first.
  @Sendable static func alarms(_ visit: Visit) async throws -> Response {
    let query = try visit.query()
    let states = try (query.first("state") ?? "").split(separator: ",").map { name in
      guard let state = AlarmState(rawValue: String(name)) else { throw Refusal.badState(String(name)) }
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
    if question.isAboutAgents { throw Refusal.aboutAgents }
    if question.isTooLong { throw Refusal.tooLong }
    let figures = try await visit.read { try question.figures($0) }
    if figures.count > mostFigures { throw Refusal.tooManyFigures(mostFigures) }
    return try visit.json(AnswerList(figures.map { FigureAnswer($0, by: question.dimensions, visit.language) }))
  }

  /// The newest first.
  @Sendable static func imports(_ visit: Visit) async throws -> Response {
    let part = try Part(try visit.query())
    let found = try await visit.read { try ImportStore.all($0) }.dropFirst(part.offset).prefix(part.limit + 1)
    return try part.answer(found.map(ImportAnswer.init), visit)
  }
}

/// What programs may do.
extension ApiRoutes {
  /// The body is the file, `?file_name=` its name. What leaves nothing to ask is brought in by a job; what leaves
  /// something waits on the site for a person.
  @Sendable static func bringIn(_ visit: Visit) async throws -> Response {
    let name = SafeFileName(try visit.query().first("file_name") ?? "")
    guard let file = try await UploadReceiving.receiveWhole(name, visit) else { throw Refusal.noFile }
    let (id, plan) = try await DataRoutes.keep(file, visit)
    if plan.isReady {
      try await visit.write { _ = try UploadStore.startImport(id, unchecked: true, now: visit.now, $0) }
    }
    let address = visit.environment.settings.publicURL + SitePath.apiUpload(id).text
    return try visit.json(try await answer(id, visit), status: .accepted, headers: [.location: address])
  }

  @Sendable static func upload(_ visit: Visit) async throws -> Response {
    guard let id = Int64(try visit.parameter("id")) else { throw Refusal.noUpload }
    return try visit.json(try await answer(id, visit))
  }

  private static func answer(_ id: Int64, _ visit: Visit) async throws -> UploadAnswer {
    guard let upload = try await visit.read({ try UploadStore.find(id, $0) }) else { throw Refusal.noUpload }
    return UploadAnswer(upload, visit.language)
  }

  /// The fields of the page's form, as a JSON object of texts; none for an empty body.
  static func handle(_ act: AlarmAct, _ visit: Visit) async throws -> Response {
    let id = try visit.parameter("id")
    let form = try await fields(visit, known: ["note", "seen", "until", "reason"])
    // What cannot be taken back by chance is not decided by leaving something out.
    if act == .silence, form.first("until") == nil { throw Refusal.missingField("until") }
    if act == .dismissal, form.first("reason") == nil { throw Refusal.missingField("reason") }
    if let until = form.first("until"), SilenceUntil(rawValue: until) == nil { throw Refusal.badField("until") }
    if let reason = form.first("reason"), DismissalReason(rawValue: reason) == nil {
      throw Refusal.badField("reason")
    }
    let handler = AlarmHandler(personID: nil, name: visit.token?.shownName ?? "")
    let clock = try await visit.read { try OrganisationStore.read($0).clock }
    do {
      try await AlarmRoutes.perform(act, id, form, by: handler, clock, visit)
    } catch let problem as AlarmHandlingProblem {
      throw problem.refusal(on: clock)
    }
    return try visit.json(try await visit.read { try AlarmAnswer(id, $0) })
  }

  /// Throws for a member that is not `known`: a misspelt one would be taken for one left out.
  static func fields(_ visit: Visit, known: Set<String>) async throws -> FormFields {
    let body = try await visit.request.body.collect(upTo: 64 << 10)
    if body.readableBytes == 0 { return FormFields([]) }
    guard visit.request.headers[.contentType]?.lowercased().hasPrefix("application/json") == true else {
      throw Refusal.notJSON
    }
    guard let object = try? JSONDecoder().decode([String: String].self, from: Data(body.readableBytesView)) else {
      throw Refusal.badBody
    }
    if let other = object.keys.sorted().first(where: { !known.contains($0) }) { throw Refusal.unknownField(other) }
    return FormFields(object.sorted { $0.key < $1.key }.map { FormFields.Field($0.key, $0.value) })
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
    guard let text = query.first(name) else { return nil }
    guard let number = Int(text), range.contains(number) else { throw Refusal.badNumber(name, range) }
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
