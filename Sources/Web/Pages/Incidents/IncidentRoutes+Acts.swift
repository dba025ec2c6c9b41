import IncidentPages
import Markup
import PageKit
import Hummingbird
import Incidents
import Indicators
import Primitives
import Storage
import WireForms

extension IncidentRoutes {
  /// What is sent to an incident's page.
  static func take(_ step: IncidentStep, _ visit: Visit) async throws -> Response {
    let id = try visit.number("id")
    let form = try await visit.form()
    let hand = hand(visit)
    let now = visit.now
    switch step {
    case .updates: return try await compose(id, IncidentForm.update(form), form.first("do") ?? "", visit)
    case .cause:
      let cause = form.first("cause").flatMap(IncidentCause.init(rawValue:))
      let note = form.first("note") ?? ""
      return try await changed(id, visit) {
        try IncidentStore.confirm(cause, note: note, of: id, by: hand, now: now, $0)
      }
    case .details: return try await changed(id, visit) { try details(id, form, by: hand, now: now, $0) }
    case .notes:
      let note = form.first("note") ?? ""
      return try await changed(id, visit) { try IncidentStore.note(note, on: id, by: hand, now: now, $0) }
    case .window, .cancellation: return try await plan(step, id, form, visit)
    case .retrospective:
      let text = form.first("text") ?? ""
      return try await changed(id, visit) {
        try IncidentStore.set(retrospective: text, of: id, by: hand, now: now, $0)
      }
    }
  }

  /// A planned maintenance is moved or cancelled; what is to be said of its hours is said above the page.
  private static func plan(
    _ step: IncidentStep, _ id: Int64, _ form: FormFields, _ visit: Visit
  ) async throws -> Response {
    let acting = MaintenanceActing(id: id, hand: hand(visit), base: visit.environment.base, now: visit.now)
    do {
      let notes = try await visit.write { connection in
        if step == .window {
          return try acting.move(form.first("from") ?? "", form.first("to") ?? "", connection)
        }
        try acting.cancel(IncidentForm.text(form), connection)
        return []
      }
      return visit.redirect(.incident(id), flash: flash(notes, visit) ?? SettingsRoutes.saved(visit))
    } catch IncidentProblem.noSuchIncident {
      throw Refusal.notFound
    } catch let problem as IncidentProblem {
      return visit.redirect(.incident(id), flash: Flash(.problem, problem.message[visit.language]))
    }
  }

  static func flash(_ notes: [LocalizedText], _ visit: Visit) -> Flash? {
    notes.isEmpty ? nil : Flash(.done, notes.map { $0[visit.language] }.joined(separator: " "))
  }

  /// Published, shown before it is, or put back to the phase's own text.
  private static func compose(
    _ id: Int64, _ composed: ComposedUpdate, _ act: String, _ visit: Visit
  ) async throws -> Response {
    let hand = hand(visit)
    let now = visit.now
    let base = visit.environment.base
    switch act {
    case "template":
      do {
        let typed = try await visit.read { try IncidentReport.retext(id, composed, now: now, $0) }
        return try await page(visit, typed)
      } catch IncidentProblem.noSuchIncident {
        throw Refusal.notFound
      }
    case "preview": return try await page(visit, composed)
    default: break
    }
    do {
      let isDraft = try await visit.write { connection in
        let needsApproval = try OrganisationStore.read(connection).wantsSecondEyes
        try IncidentStore.write(
          composed.draft(now: now), on: id, after: Int64(composed.seen), needsApproval: needsApproval, by: hand,
          publicURL: base, now: now, connection)
        return needsApproval
      }
      let done =
        isDraft
        ? LocalizedText(
          it: "Scritto: esce quando un'altra persona lo approva.",
          en: "Written: it leaves when another person approves it.")
        : LocalizedText(
          it: "Pubblicato. Qui sotto vedi dove è già arrivato.", en: "Published. Below you see where it has arrived.")
      return visit.redirect(.incident(id), flash: Flash(.done, done[visit.language]))
    } catch IncidentProblem.noSuchIncident {
      throw Refusal.notFound
    } catch let problem as IncidentProblem {
      var refused = composed
      refused.problem = problem.message[visit.language]
      return try await page(visit, refused)
    }
  }

  static func take(_ act: UpdateAct, _ visit: Visit) async throws -> Response {
    let id = try visit.number("id")
    let update = try visit.number("update")
    let form = try await visit.form()
    let hand = hand(visit)
    let now = visit.now
    let base = visit.environment.base
    return try await changed(id, visit) { connection in
      guard try IncidentQueries.update(update, connection)?.incident == id else { throw IncidentProblem.noSuchUpdate }
      switch act {
      case .approval: try IncidentStore.approve(update, by: hand, publicURL: base, now: now, connection)
      case .dismissal: try IncidentStore.discard(update, by: hand, now: now, connection)
      case .correction:
        try IncidentStore.correct(
          update, to: IncidentForm.text(form), tellsSubscribers: form.first("mail") == "1", by: hand, publicURL: base,
          now: now, connection)
      }
    }
  }

  static func take(_ act: PublicationAct, _ visit: Visit) async throws -> Response {
    let publication = try visit.number("id")
    let url = try await visit.form().first("url")
    let hand = hand(visit)
    let now = visit.now
    let incident = try await visit.read { try PublicationStore.find(publication, $0)?.incident }
    guard let incident else { throw Refusal.notFound }
    return try await changed(incident, visit) { connection in
      switch act {
      case .done: try PublicationStore.done(publication, url: url, by: hand, now: now, connection)
      case .again: try PublicationStore.again(publication, by: hand, now: now, connection)
      }
    }
  }

  private static func details(
    _ id: Int64, _ form: FormFields, by hand: IncidentHand, now: Instant, _ connection: Connection
  ) throws {
    let title = PublicText(it: form.first("title_it") ?? "", en: form.first("title_en") ?? "")
    try IncidentStore.set(title: title, of: id, by: hand, now: now, connection)
    if let severity = form.first("severity").flatMap(IncidentSeverity.init(rawValue:)) {
      try IncidentStore.set(severity, of: id, by: hand, now: now, connection)
    }
    guard let typed = form.first("started"), !typed.isEmpty else { return }
    let clock = try OrganisationStore.read(connection).clock
    let started = try MomentReading.read(typed, clock).instant
    // The field knows minutes only: one that was not touched changes nothing.
    let known = try IncidentQueries.find(id, connection)?.startedAt
    if let known, started.seconds == known.seconds - known.seconds % 60 { return }
    try IncidentStore.set(startedAt: started, of: id, by: hand, now: now, connection)
  }

  /// Does it and comes back to the incident; what is refused is said there.
  private static func changed(
    _ id: Int64, _ visit: Visit, _ body: @escaping @Sendable (Connection) throws -> Void
  ) async throws -> Response {
    do {
      try await visit.write(body)
      return visit.redirect(.incident(id), flash: SettingsRoutes.saved(visit))
    } catch IncidentProblem.noSuchIncident, IncidentProblem.noSuchUpdate, IncidentProblem.noSuchPublication {
      throw Refusal.notFound
    } catch let problem as IncidentProblem {
      return visit.redirect(.incident(id), flash: Flash(.problem, problem.message[visit.language]))
    }
  }
}
