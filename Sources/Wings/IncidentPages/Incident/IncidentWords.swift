import PageKit
import Incidents
import Indicators
import Outlets
import Primitives
import Storage

/// The words of one reader about incidents.
struct IncidentWords {
  let language: Language
  let clock: ZoneClock
  let organisation: String
  private let now: Instant
  private let moments: MomentText

  init(_ language: Language, now: Instant, _ connection: Connection) throws {
    let organisation = try OrganisationStore.read(connection)
    self.language = language
    self.now = now
    self.organisation = organisation.name
    clock = organisation.clock
    moments = MomentText(clock, language)
  }

  private func words(_ key: IncidentPageWords) -> String { key.text[language] }

  func item(_ one: Incident, _ services: [Int64: Service]) -> IncidentListPage.Item {
    let phase = one.phase(at: now)
    let names = self.services(one, services, language)
    let when =
      one.window.map { moments.span($0.from, $0.to) }
      ?? one.end(at: now).map { moments.span(one.startedAt, $0) }
      ?? words(.since(moments.text(one.startedAt)))
    let severity = one.kind == .maintenance ? nil : one.severity.word[language]
    let late = one.isPromiseOverdue(at: now) ? one.promisedAt.map { words(.promiseMissed(moments.text($0))) } : nil
    return IncidentListPage.Item(
      id: one.id, title: one.title[language], phase: phase.name[language], tone: Self.tone(one, phase),
      note: [severity, when, names].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " · "), warning: late)
  }

  static func tone(_ one: Incident, _ phase: IncidentPhase) -> String {
    switch phase {
    case .resolved, .completed: "ok"
    case .scheduled, .cancelled: "plain"
    case .inProgress, .monitoring: "attention"
    case .investigating, .identified: one.severity == .minor ? "attention" : "critical"
    }
  }

  func services(_ one: Incident, _ services: [Int64: Service], _ language: Language) -> String {
    wording.services(one, services, language)
  }

  func facts(_ one: Incident, _ services: [Int64: Service]) -> [(String, String)] {
    var facts: [(String, String)] = []
    if one.kind == .fault {
      facts.append((words(.severity), one.severity.name[language]))
      let cause = one.cause.map { cause in
        let name = cause.cause.name[language]
        return cause.note.isEmpty ? name : "\(name): \(cause.note)"
      }
      facts.append((words(.cause), cause ?? words(.causeUnconfirmed)))
    }
    let states = one.hit.compactMap { id, state in services[id].map { ($0, state) } }
      .sorted { ($0.0.position, $0.0.id) < ($1.0.position, $1.0.id) }
      .map {
        one.end(at: now) == nil ? "\($0.0.name[language]) (\($0.1.name[language].lowercased()))" : $0.0.name[language]
      }
      .joined(separator: ", ")
    facts.append((words(.services), states.isEmpty ? "—" : states))
    facts.append((words(.beginning), moments.text(one.startedAt)))
    if let end = one.end(at: now), end > one.startedAt {
      facts.append((words(.end), moments.text(end)))
      facts.append((words(.duration), NumberText(language).duration(Double(end.seconds(since: one.startedAt)))))
    }
    if let promised = one.promisedAt {
      facts.append((words(.nextUpdate), words(.promised(moments.text(promised)))))
    }
    return facts
  }

  func details(_ one: Incident) -> IncidentPage.Details {
    IncidentPage.Details(
      titleIt: one.title.it, titleEn: one.title.en, severity: one.severity.rawValue,
      severities: IncidentSeverity.allCases.map { SelectField.Choice($0.rawValue, $0.name[language]) },
      started: Self.field(one.startedAt, clock), isMaintenance: one.kind == .maintenance,
      cause: one.cause?.cause.rawValue ?? "",
      causes: [SelectField.Choice("", words(.causeUnknown))]
        + IncidentCause.allCases.map { SelectField.Choice($0.rawValue, $0.name[language]) },
      causeNote: one.cause?.note ?? "", retrospective: one.retrospective)
  }

  /// As a field of date and time wants it: `2026-11-23T09:05`.
  static func field(_ instant: Instant, _ clock: ZoneClock) -> String {
    let minutes = clock.secondOfDay(of: instant) / 60
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(clock.day(of: instant))T\(two(minutes / 60)):\(two(minutes % 60))"
  }

  /// What templates hold between braces, in the language of the text.
  func values(_ one: Incident, _ services: [Int64: Service], _ language: Language) -> [String: String] {
    wording.values(one, services, now: now, language)
  }

  private var wording: IncidentWording { IncidentWording(organisation: organisation, clock: clock) }

  func note(_ update: IncidentUpdate) -> String {
    let at = moments.text(update.publishedAt ?? update.writtenAt)
    let by = update.writtenBy.shownName[language]
    let approved = update.approvedBy.map { words(.approvedBy($0.shownName[language])) }
    let corrected = update.version > 1 ? words(.corrected) : nil
    return ["\(at), \(by)", approved, corrected].compactMap { $0 }.joined(separator: "; ")
  }

  func mails(_ counts: SubscriberMailStore.Counts) -> String {
    let numbers = NumberText(language)
    func n(_ count: Int) -> String { numbers.count(Double(count)) }
    let parts = [
      words(.mailsSent(n(counts.sent))),
      counts.waiting == 0 ? nil : words(.mailsWaiting(n(counts.waiting))),
      counts.failed == 0 ? nil : words(.mailsRefused(n(counts.failed))),
    ]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }

  func place(
    _ one: Publication, _ outlet: IncidentOutlet?, _ incident: Incident, _ base: String
  ) -> IncidentPage.Place {
    let tone =
      switch one.state {
      case .published, .accepted, .doneByHand: "ok"
      case .waiting, .sending, .byHand: "attention"
      case .unsure, .failed: "critical"
      case .superseded: "plain"
      }
    let link = PublicationSender.link(incident.key, update: one.update, base: base)
    let text = PublicPost.text(title: one.title, body: one.body, link: outlet?.kind.hasLink ?? true ? link : "")
    return IncidentPage.Place(
      id: one.id, outlet: outlet?.name ?? "—", state: one.state.name[language], tone: tone, note: note(one),
      url: one.url, text: one.state == .byHand ? text : nil, mayBeDone: one.state.wantsPerson,
      mayBeTried: one.state == .unsure || one.state == .failed && !(outlet?.kind.isByHand ?? true))
  }

  private func note(_ one: Publication) -> String {
    let tries = one.attempts > 1 ? words(.tries(one.attempts)) : nil
    let next = one.nextTryAt.flatMap { one.attempts > 0 ? words(.nextTry(moments.text($0))) : nil }
    let status = one.state == .published ? nil : one.status.map { "\($0)" }
    let excerpt = [.published, .doneByHand, .superseded].contains(one.state) || one.excerpt.isEmpty ? nil : one.excerpt
    return [tries, next, status, excerpt].compactMap { $0 }.joined(separator: " · ")
  }

  func happening(_ event: IncidentEvent) -> IncidentPage.Happening {
    IncidentPage.Happening(
      at: moments.text(event.happenedAt), what: what(event)[language], who: event.hand.shownName[language],
      note: event.what == .noted || event.what == .causeConfirmed ? shown(event) : nil)
  }

  private func shown(_ event: IncidentEvent) -> String? {
    guard event.what == .causeConfirmed else { return event.detail }
    let parts = event.detail.split(separator: ":", maxSplits: 1)
    let cause = parts.first.flatMap { IncidentCause(rawValue: String($0)) }?.name[language]
    return [cause, parts.count > 1 ? String(parts[1].drop { $0 == " " }) : nil].compactMap { $0 }
      .joined(separator: ": ")
  }

  private func what(_ event: IncidentEvent) -> LocalizedText {
    let phase = IncidentPhase(rawValue: event.detail)?.name[language].lowercased() ?? event.detail
    switch event.what {
    case .opened: return LocalizedText(it: "aperto", en: "opened")
    case .drafted:
      return LocalizedText(
        it: "scritto un aggiornamento da approvare (\(phase))", en: "wrote an update to be approved (\(phase))")
    case .approved: return LocalizedText(it: "approvato", en: "approved")
    case .discarded: return LocalizedText(it: "messo da parte un aggiornamento", en: "put an update aside")
    case .published: return LocalizedText(it: "pubblicato: \(phase)", en: "published: \(phase)")
    case .corrected: return LocalizedText(it: "corretto un aggiornamento", en: "corrected an update")
    case .causeConfirmed: return LocalizedText(it: "confermata la causa", en: "confirmed the cause")
    case .causeTakenBack: return LocalizedText(it: "tolta la causa", en: "took the cause back")
    case .severityChanged:
      let word = IncidentSeverity(rawValue: event.detail)?.word[language] ?? event.detail
      return LocalizedText(it: "cambiata la gravità: \(word)", en: "changed the severity: \(word)")
    case .titleChanged:
      return LocalizedText(it: "cambiato il titolo: \(event.detail)", en: "changed the title: \(event.detail)")
    case .beginningChanged: return LocalizedText(it: "cambiato l'inizio", en: "changed the beginning")
    case .windowChanged: return LocalizedText(it: "cambiato l'orario", en: "changed the time")
    case .cancelled: return LocalizedText(it: "annullato", en: "cancelled")
    case .noted: return LocalizedText(it: "annotato", en: "noted")
    case .retrospectiveWritten:
      return LocalizedText(it: "scritto che cosa abbiamo imparato", en: "wrote what we learned")
    case .answeredByHand:
      return LocalizedText(it: "pubblicato a mano: \(event.detail)", en: "published by hand: \(event.detail)")
    case .linked:
      return LocalizedText(it: "collegate \(event.detail) conversazioni", en: "linked \(event.detail) conversations")
    case .unlinked:
      return LocalizedText(it: "scollegate \(event.detail) conversazioni", en: "unlinked \(event.detail) conversations")
    case .replied:
      return LocalizedText(
        it: "scaricata la risposta per \(event.detail) conversazioni",
        en: "downloaded the answer for \(event.detail) conversations")
    }
  }
}
