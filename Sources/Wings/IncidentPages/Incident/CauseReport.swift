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
    func words(_ key: CauseWords) -> String { key.text[language] }
    var notes: [String] = []
    if monitors == 0 {
      notes.append(words(.nothingWatched))
    } else if evidence.isEmpty {
      notes.append(words(.noSign(monitors)))
    }
    if !silent.isEmpty {
      notes.append(words(.silent(silent.joined(separator: ", "))))
    }
    return IncidentPage.Causes(
      signs: evidence.prefix(8).map { one in
        IncidentPage.Sign(
          cause: one.cause.name[language], strength: one.strength.name[language], text: text(one.ground, language),
          url: one.url)
      }, notes: notes, hasMonitors: monitors > 0)
  }

  private func text(_ ground: CauseEvidence.Ground, _ language: Language) -> String {
    func words(_ key: CauseWords) -> String { key.text[language] }
    switch ground {
    case .holiday: return words(.holiday)
    case .words(let said):
      return words(.customersWrite(said.prefix(5).joined(separator: ", ")))
    case .sign(let monitor, let title, let apart, let delay, let isOn):
      let what = monitor == title ? words(.doesNotAnswer(monitor)) : "\(monitor): \(title)"
      let when = distance(apart, language)
      let seen = words(.seenLater(minutes(delay, language)))
      let end = isOn ? "" : words(.overAlready)
      return "\(what) — \(when)\(end); \(seen)."
    }
  }

  private func distance(_ seconds: Int64, _ language: Language) -> String {
    let time = minutes(abs(seconds), language)
    let words: CauseWords =
      abs(seconds) < 60 ? .beganTogether : seconds < 0 ? .beganBefore(time) : .beganAfter(time)
    return words.text[language]
  }

  private func minutes(_ seconds: Int64, _ language: Language) -> String {
    let minutes = max(1, (seconds + 30) / 60)
    let words: CauseWords = minutes < 120 ? .minutes(minutes) : .hours(minutes / 60)
    return words.text[language]
  }
}
