import Primitives

/// What the mails to subscribers say beside the update's own text.
struct SubscriberMailWords {
  let language: Language
  let organisation: String
  let clock: ZoneClock

  private func words(_ it: String, _ en: String) -> String { language == .it ? it : en }
  private var moments: MomentText { MomentText(clock, language) }

  var who: String {
    organisation.isEmpty ? words("la nostra assistenza", "our customer service") : organisation
  }

  /// A correction says so.
  func subject(_ told: ToldUpdate, version: Int) -> String {
    let correction = version > 1 ? words("Correzione: ", "Correction: ") : ""
    return "\(correction)\(told.update.phase.name[language]): \(told.incident.title[language])"
  }

  /// What is affected, since when, and when the next update comes; one line each.
  func facts(_ told: ToldUpdate) -> [String] { [services(told), time(told), promise(told)].compactMap { $0 } }

  private func services(_ told: ToldUpdate) -> String? {
    if told.services.isEmpty { return nil }
    if told.update.phase.isOver {
      let names = told.services.map { $0.name[language] }.joined(separator: ", ")
      return words("Servizi disponibili: \(names).", "Services available: \(names).")
    }
    let states = told.services.map { "\($0.name[language]) (\($0.state.name[language].lowercased()))" }
      .joined(separator: ", ")
    return words("Che cosa è toccato: \(states).", "What is affected: \(states).")
  }

  private func time(_ told: ToldUpdate) -> String {
    if let window = told.incident.window {
      let span = moments.span(window.from, window.to)
      let zone = moments.zone(window.from)
      return words("Quando: \(span), \(zone).", "When: \(span), \(zone).")
    }
    let since = moments.text(told.incident.startedAt)
    guard told.update.phase.isOver, let end = told.incident.endedAt else {
      let zone = moments.zone(told.incident.startedAt)
      return words("Da quando: \(since), \(zone).", "Since: \(since), \(zone).")
    }
    let span = moments.span(told.incident.startedAt, end)
    return words("Quanto è durato: \(span).", "It lasted: \(span).")
  }

  private func promise(_ told: ToldUpdate) -> String? {
    told.update.promisedAt.map { moments.text($0) }.map {
      words("Prossimo aggiornamento: entro il \($0).", "Next update: by \($0).")
    }
  }

  /// Whose mail it is, and why it comes.
  func reason(_ address: String) -> String {
    words(
      "Questa e-mail è di \(who). La ricevi perché \(address) è iscritto agli avvisi su guasti e manutenzioni.",
      "This mail is from \(who). You get it because \(address) is subscribed to notices of incidents and maintenance.")
  }

  var stop: String { words("Non inviarmi più avvisi", "Send me no more notices") }
  var more: String { words("Leggi gli aggiornamenti", "Read the updates") }
}
