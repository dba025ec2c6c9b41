import Markup
import PageKit
import Alarms
import Hummingbird
import Indicators
import People
import Primitives
import WireForms

extension AlarmRoutes {
  /// One act of one person; where someone was faster nothing is done and the page says who.
  static func handle(_ act: AlarmAct, _ visit: Visit) async throws -> Response {
    let id = try visit.parameter("id")
    let handler = AlarmHandler(
      personID: visit.visitor?.person.id, name: visit.visitor?.person.name.text ?? "web")
    let form = try await visit.form()
    let clock = try await visit.read { try OrganisationStore.read($0).clock }
    do {
      try await perform(act, id, form, by: handler, clock, visit)
    } catch let problem as AlarmHandlingProblem {
      if case .noSuchAlarm = problem { throw Refusal.notFound }
      return visit.redirect(.alarm(id), flash: Flash(.problem, problem.message(clock)[visit.language]))
    }
    return visit.redirect(.alarm(id), flash: Flash(.done, done(act)[visit.language]))
  }

  /// What the form asks for. Throws `AlarmHandlingProblem`.
  static func perform(
    _ act: AlarmAct, _ id: String, _ form: FormFields, by handler: AlarmHandler, _ clock: ZoneClock, _ visit: Visit
  ) async throws {
    let seen = form.first("seen").flatMap(AlarmState.init(rawValue:))
    let note = try HandlingNote(form.first("note") ?? "")
    let until = form.first("until").flatMap(SilenceUntil.init(rawValue:)) ?? .oneHour
    let reason = form.first("reason").flatMap(DismissalReason.init(rawValue:)) ?? .other
    let now = visit.now
    try await visit.write { connection in
      switch act {
      case .taking: try AlarmHandling.take(id, by: handler, expecting: seen, now: now, connection)
      case .release: try AlarmHandling.release(id, by: handler, expecting: seen, now: now, connection)
      case .silence:
        try AlarmHandling.silence(
          id, until: until, by: handler, expecting: seen, clock: clock, now: now, connection)
      case .resolution:
        try AlarmHandling.resolve(id, note: note, by: handler, expecting: seen, now: now, connection)
      case .dismissal:
        try AlarmHandling.dismiss(
          id, reason: reason, note: note, by: handler, expecting: seen, now: now, connection)
      case .reopening: try AlarmHandling.reopen(id, by: handler, expecting: seen, now: now, connection)
      }
    }
  }

  private static func done(_ act: AlarmAct) -> LocalizedText {
    switch act {
    case .taking: LocalizedText(it: "Ora è in carico a te.", en: "It is yours now.")
    case .release: LocalizedText(it: "Non è più in carico a nessuno.", en: "It is nobody's now.")
    case .silence: LocalizedText(it: "Silenziato.", en: "Silenced.")
    case .resolution: LocalizedText(it: "Segnato come rientrato.", en: "Marked as resolved.")
    case .dismissal: LocalizedText(it: "Chiuso: non è un problema.", en: "Dismissed: not a problem.")
    case .reopening: LocalizedText(it: "Riaperto.", en: "Reopened.")
    }
  }
}
