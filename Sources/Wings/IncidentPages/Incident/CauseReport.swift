import Alarms
import Facts
import Incidents
import Indicators
import Primitives
import Storage

/// What speaks for each cause of an incident, in words.
struct CauseReport {
  let evidence: [CauseEvidence]
  private let monitors: Int
  private let silent: [String]

  init(_ incident: Incident, now: Instant, _ connection: Connection) throws {
    let all = Dictionary(try MonitorStore.all(connection).map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    let from = Instant(seconds: incident.startedAt.seconds - CauseEvidence.lookBack)
    let end = incident.end(at: now)
    let signs = try MonitorStore.signs(from: from, to: end ?? now, connection).compactMap { id, sign, seenAt in
      all[id].map { monitor -> (monitor: Monitor, sign: MonitorSign, seenAt: Instant) in
        var sign = sign
        // In the database an address of ours says what it did in a word for programs.
        if monitor.kind == .http { sign.title = monitor.name }
        return (monitor, sign, seenAt)
      }
    }
    let alarm = try incident.alarm.flatMap { try AlarmStore.find($0, connection) }
    let clock = try OrganisationStore.read(connection).clock
    evidence = CauseEvidence.of(
      CauseEvidence.Known(
        startedAt: incident.startedAt, endedAt: end, signs: signs,
        words: alarm?.spike?.words ?? alarm?.said?.words ?? [],
        isHoliday: ItalianHolidays.contains(clock.day(of: incident.startedAt))))
    monitors = all.count
    silent = all.values.filter(\.isSilent).map(\.name).sorted()
  }

  func page(_ language: Language) -> IncidentPage.Causes {
    let it = language == .it
    var notes: [String] = []
    if monitors == 0 {
      notes.append(
        it
          ? "Non si tiene d'occhio nessun fornitore né indirizzo nostro."
          : "No supplier and no address of ours is kept an eye on.")
    } else if evidence.isEmpty {
      notes.append(
        it
          ? "Nessun indizio da ciò che si tiene d'occhio (\(monitors))."
          : "No sign from what is kept an eye on (\(monitors)).")
    }
    if !silent.isEmpty {
      let names = silent.joined(separator: ", ")
      notes.append(it ? "Non rispondono: \(names)." : "No answer from: \(names).")
    }
    return IncidentPage.Causes(
      signs: evidence.prefix(8).map { one in
        IncidentPage.Sign(
          cause: one.cause.name[language], strength: one.strength.name[language], text: text(one.ground, language),
          url: one.url)
      }, notes: notes, hasMonitors: monitors > 0)
  }

  private func text(_ ground: CauseEvidence.Ground, _ language: Language) -> String {
    let it = language == .it
    switch ground {
    case .holiday: return it ? "Oggi è festa." : "It is a holiday."
    case .words(let words):
      let list = words.prefix(5).joined(separator: ", ")
      return it ? "I clienti scrivono: \(list)." : "Customers write: \(list)."
    case .sign(let monitor, let title, let apart, let delay, let isOn):
      let what =
        monitor == title ? (it ? "\(monitor) non risponde" : "\(monitor) does not answer") : "\(monitor): \(title)"
      let when = distance(apart, language)
      let seen = it ? "visto qui dopo \(minutes(delay, language))" : "seen here \(minutes(delay, language)) later"
      let end = isOn ? "" : it ? ", già finito" : ", over already"
      return "\(what) — \(when)\(end); \(seen)."
    }
  }

  private func distance(_ seconds: Int64, _ language: Language) -> String {
    let it = language == .it
    if abs(seconds) < 60 { return it ? "cominciato insieme" : "it began at the same time" }
    let time = minutes(abs(seconds), language)
    return seconds < 0
      ? (it ? "cominciato \(time) prima" : "it began \(time) before")
      : (it ? "cominciato \(time) dopo" : "it began \(time) after")
  }

  private func minutes(_ seconds: Int64, _ language: Language) -> String {
    let it = language == .it
    let minutes = max(1, (seconds + 30) / 60)
    if minutes < 120 {
      return it
        ? (minutes == 1 ? "un minuto" : "\(minutes) minuti") : (minutes == 1 ? "a minute" : "\(minutes) minutes")
    }
    return it ? "\(minutes / 60) ore" : "\(minutes / 60) hours"
  }
}
