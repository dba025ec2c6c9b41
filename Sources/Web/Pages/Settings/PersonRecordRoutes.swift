import HousePages
import Markup
import PageKit
import HTTPTypes
import Hummingbird
import Ledger
import People
import Primitives
import Privacy
import Storage
import Surveys
import WireForms

/// What is known of one customer: looked up, handed out, erased. Who is meant travels in forms, never in addresses.
enum PersonRecordRoutes {
  static let all: [SiteRoute] = [
    .post(.personRecord, SettingsPage.privacy.access, show),
    .post(.personExport, SettingsPage.privacy.access, export),
    .post(.personErasure, SettingsPage.privacy.access, erase),
  ]

  @Sendable static func show(_ visit: Visit) async throws -> Response {
    let who = try await visit.form().first("who").map(trimmed) ?? ""
    if who.isEmpty { return visit.redirect(.settings(.privacy)) }
    return try await page(who, visit)
  }

  private static func page(_ who: String, _ visit: Visit, problem: String? = nil) async throws -> Response {
    let record = try await visit.read { try PersonRecord(who, $0) }
    let numbers = NumberText(visit.language)
    let parts = record.tables.sorted { $0.key < $1.key }.map { table, rows in
      (PersonRecordWords.name(of: table)[visit.language], numbers.count(Double(rows.count)))
    }
    let menu = SettingsRoutes.menu(.privacy, visit)
    let page = PersonRecordPage(menu: menu, who: who, parts: parts, problem: problem)
    return visit.page(
      menu.title, in: .settings, status: problem == nil ? .ok : .unprocessableContent, page.body(visit.site))
  }

  @Sendable static func export(_ visit: Visit) async throws -> Response {
    let who = try await visit.form().first("who").map(trimmed) ?? ""
    let actor = visit.actor
    let record = try await visit.read { try PersonRecord(who, $0) }
    if record.count == 0 { return try await page(who, visit) }
    try await visit.write { try PersonRecord.noteHandOut(by: actor, now: visit.now, $0) }
    return Response(
      status: .ok,
      headers: [
        .contentType: "application/json; charset=utf-8", .cacheControl: "no-store",
        .contentDisposition: "attachment; filename=\"campanello-customer.json\"",
      ], body: ResponseBody(byteBuffer: ByteBuffer(string: record.json + "\n")))
  }

  @Sendable static func erase(_ visit: Visit) async throws -> Response {
    let form = try await visit.form()
    let who = form.first("who").map(trimmed) ?? ""
    guard !who.isEmpty, form.first("confirmation").map(trimmed) == who else {
      let why = LocalizedText(
        it: "La conferma non è uguale: non è stato cancellato niente.",
        en: "The confirmation differs: nothing was erased.")
      return try await page(who, visit, problem: why[visit.language])
    }
    let actor = visit.actor
    let changed = try await visit.write { connection in
      var generator = SystemRandomNumberGenerator()
      return try PersonRecord.erase(who, by: actor, now: visit.now, using: &generator, connection)
    }
    let count = NumberText(visit.language).count(Double(changed))
    let done = LocalizedText(it: "Cancellato: \(count) righe.", en: "Erased: \(count) rows.")
    return visit.redirect(.settings(.privacy), flash: Flash(.done, done[visit.language]))
  }

  private static func trimmed(_ text: String) -> String {
    String(text.split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(254))
  }
}
