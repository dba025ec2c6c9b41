import Markup
import IncidentPages
import PageKit
import Conversations
import HTTPTypes
import Hummingbird
import Incidents
import People
import Primitives
import Storage
import WireForms

/// The conversations of an incident: whoever works on incidents links and answers them; their texts are shown to
/// whoever may read conversations.
enum LinkedRoutes {
  static let all: [SiteRoute] = [
    .get(SitePath.incidentConversations, .may(.handleIncidents), show),
    .post(SitePath.incidentConversations, .may(.handleIncidents), act),
  ]

  @Sendable static func show(_ visit: Visit) async throws -> Response {
    let query = try visit.query()
    return try await page(visit, query.first("from") == nil ? nil : typed(query))
  }

  private static func typed(_ form: FormFields) -> LinkedPage.Typed {
    var typed = LinkedPage.Typed()
    typed.from = form.first("from") ?? ""
    typed.to = form.first("to") ?? ""
    typed.words = form.first("words") ?? ""
    for dimension in ConversationSearch.dimensions {
      if let value = form.first(dimension.rawValue), !value.isEmpty { typed.values[dimension.rawValue] = value }
    }
    return typed
  }

  private static func page(_ visit: Visit, _ typed: LinkedPage.Typed?) async throws -> Response {
    let id = try visit.number("id")
    let mayRead = visit.may(.readConversations)
    let language = visit.language
    let base = visit.environment.base
    let page = try await visit.read {
      try LinkedReport.page(id, typed, mayRead: mayRead, language, base: base, now: visit.now, $0)
    }
    guard let page else { throw Refusal.notFound }
    return visit.page(
      page.heading, in: .incidents, status: page.typed.problem == nil ? .ok : .unprocessableContent,
      page.body(visit.site))
  }

  @Sendable static func act(_ visit: Visit) async throws -> Response {
    let id = try visit.number("id")
    let form = try await visit.form()
    let hand = IncidentRoutes.hand(visit)
    guard try await visit.read({ try IncidentQueries.find(id, $0) }) != nil else { throw Refusal.notFound }
    switch form.first("do") ?? "" {
    case "link":
      let typed = typed(form)
      do {
        let count = try await visit.write { connection in
          let count = try LinkedConversations.link(
            LinkedReport.search(typed, connection), to: id, now: visit.now, connection)
          try IncidentStore.conversations(.linked, count: count, of: id, by: hand, now: visit.now, connection)
          return count
        }
        let said = LocalizedText(it: "Collegate: \(count).", en: "Linked: \(count).")
        return visit.redirect(.incidentConversations(id), flash: Flash(.done, said[visit.language]))
      } catch is ConversationSearch.Problem {
        return try await page(visit, typed)
      }
    case "unlink":
      try await visit.write { connection in
        let count = try LinkedConversations.unlink(id, connection)
        try IncidentStore.conversations(.unlinked, count: count, of: id, by: hand, now: visit.now, connection)
      }
      return visit.redirect(.incidentConversations(id), flash: SettingsRoutes.saved(visit))
    case let style:
      guard let style = CSVStyle(rawValue: style) else { throw Refusal.badRequest(SettingsRoutes.unknownAct) }
      let answer = String((form.first("answer") ?? "").prefix(4_000))
      let file = try await visit.write { connection in
        let file = try LinkedReport.answers(id, answer, style, connection)
        try IncidentStore.conversations(.replied, count: file.count, of: id, by: hand, now: visit.now, connection)
        return file
      }
      return visit.csv(file.text, "answers-\(id)")
    }
  }
}
