import PageKit
import IncidentPages
import Markup
import HTTPTypes
import Hummingbird
import Incidents
import Ledger
import People
import Primitives
import Storage
import WireForms

/// The words with which updates about incidents begin.
extension SettingsRoutes {
  static let texts: [SiteRoute] = [
    .get(.incidentTexts, SettingsPage.texts.access, showTexts),
    .post(.incidentTexts, SettingsPage.texts.access, saveText),
  ]

  @Sendable static func showTexts(_ visit: Visit) async throws -> Response {
    let query = try visit.query()
    return try await texts(
      visit, query.first("occasion").flatMap(IncidentOccasion.init(rawValue:)) ?? .unknown,
      query.first("audience").flatMap(IncidentAudience.init(rawValue:)) ?? .customers)
  }

  private static func texts(
    _ visit: Visit, _ occasion: IncidentOccasion, _ audience: IncidentAudience,
    refused: (phase: IncidentPhase, text: LocalizedText, problem: String)? = nil
  ) async throws -> Response {
    let menu = menu(.texts, visit)
    let page = try await visit.read { try OutletReport.texts(menu, occasion, audience, refused: refused, $0) }
    let status: HTTPResponse.Status = refused == nil ? .ok : .unprocessableContent
    return visit.page(menu.title, in: .settings, status: status, page.body(visit.site))
  }

  @Sendable static func saveText(_ visit: Visit) async throws -> Response {
    let form = try await visit.form()
    guard let occasion = form.first("occasion").flatMap(IncidentOccasion.init(rawValue:)),
      let audience = form.first("audience").flatMap(IncidentAudience.init(rawValue:)),
      let phase = form.first("phase").flatMap(IncidentPhase.init(rawValue:)), occasion.phases.contains(phase)
    else { throw Refusal.notFound }
    let key = IncidentTemplateKey(occasion, audience, phase)
    let isUsual = form.first("do") == "usual"
    let text = LocalizedText(
      it: isUsual ? "" : form.first("text_it") ?? "", en: isUsual ? "" : form.first("text_en") ?? "")
    let actor = visit.actor
    do {
      try await visit.write { try IncidentTemplateStore.set(key, to: text, by: actor, now: visit.now, $0) }
    } catch let problem as IncidentProblem {
      return try await texts(
        visit, occasion, audience, refused: (phase, text, problem.message[visit.language]))
    }
    let query = "occasion=\(occasion.rawValue)&audience=\(audience.rawValue)"
    return visit.redirect(.incidentTexts(query: query), flash: saved(visit))
  }
}
