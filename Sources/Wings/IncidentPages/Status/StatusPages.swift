public import Incidents
public import Primitives

/// The pages from what is to be told, in one language.
public struct StatusPages {
  private let snapshot: StatusSnapshot
  private let language: Language
  private let moments: MomentText
  private let numbers: NumberText

  public init(_ snapshot: StatusSnapshot, _ language: Language) {
    self.snapshot = snapshot
    self.language = language
    moments = MomentText(snapshot.clock, language)
    numbers = NumberText(language)
  }

  private func words(_ key: StatusPageWords) -> String { key.text[language] }

  private var name: String { StatusWords.pageName(snapshot.organisation)[language] }

  public func now(problem: String? = nil) -> StatusPage {
    let recent = Instant(seconds: snapshot.now.seconds - 14 * 86_400)
    let items = zip(snapshot.services, snapshot.days).map { item($0, $1) }
    let past = snapshot.past.filter { ($0.incident.end(at: snapshot.now) ?? $0.lastSaid) >= recent }
    return page(
      .now(
        open: snapshot.openFaults.map { story($0) }, planned: snapshot.maintenances.map { story($0) }, items: items,
        recent: past.map { story($0) }), problem: problem)
  }

  func history() -> StatusPage {
    let clock = snapshot.clock
    let months = Dictionary(grouping: snapshot.past) { clock.day(of: $0.incident.startedAt).month }
    let parts = months.keys.sorted(by: >).map { month in
      let title = month.name(language)
      return (month: title.prefix(1).uppercased() + title.dropFirst(), stories: (months[month] ?? []).map { story($0) })
    }
    return page(.history(parts))
  }

  func incident(_ told: StatusSnapshot.Story) -> StatusPage { page(.incident(story(told))) }

  /// A page of subscribers: what happened, or what may be done.
  public func word(_ heading: String, _ text: String, action: (address: String, button: String)? = nil) -> StatusPage {
    page(.word(heading: heading, text: text, action: action))
  }

  private func page(_ part: StatusPage.Part, problem: String? = nil) -> StatusPage {
    StatusPage(
      language: language, name: name, headline: StatusWords.headline(snapshot)[language], tone: tone,
      freshness: StatusWords.freshness(snapshot, language) + " · " + moments.zone(snapshot.now), part: part,
      takesSubscribers: snapshot.takesSubscribers, problem: problem)
  }

  /// Of the whole: the worst of what goes on.
  private var tone: StatusTone {
    let faults = snapshot.openFaults.filter { $0.phase != .monitoring }
    if let worst = faults.map({ Self.tone($0.incident.severity) }).max(by: { Self.rank($0) < Self.rank($1) }) {
      return worst
    }
    if !snapshot.openFaults.isEmpty { return .slow }
    return snapshot.maintenances.contains { $0.phase == .inProgress } ? .maintenance : .fine
  }

  private static func rank(_ tone: StatusTone) -> Int {
    [.fine, .unknown, .maintenance, .slow, .partial, .out].firstIndex(of: tone) ?? 0
  }

  static func tone(_ severity: IncidentSeverity) -> StatusTone {
    switch severity {
    case .minor: .slow
    case .major: .partial
    case .critical: .out
    }
  }

  static func tone(_ state: ServiceState?) -> StatusTone {
    switch state {
    case nil: .unknown
    case .operational: .fine
    case .maintenance: .maintenance
    case .degraded: .slow
    case .partialOutage: .partial
    case .majorOutage: .out
    }
  }

  private func item(_ service: Service, _ days: ServiceDays) -> StatusPage.Item {
    let state = snapshot.state(of: service.id)
    let shown = days.days.map { day in
      let worst = day.worst.flatMap { $0 == .operational ? nil : $0 }
      let text = worst.map { worst in
        "\(moments.day(day.day)): \(worst.name[language].lowercased()), \(minutes(day.minutes))"
      }
      return StatusPage.Day(tone: Self.tone(day.worst), text: text)
    }
    let count = days.days.count
    let share = days.uptime.map { numbers.percent(($0 * 10_000).rounded(.down) / 10_000, digits: 2) }
    let summary = share.map { words(.available($0, days: count)) } ?? words(.notWatched)
    return StatusPage.Item(
      name: service.name[language], tone: Self.tone(state), state: state.name[language], days: shown, summary: summary)
  }

  private func minutes(_ count: Int) -> String {
    count < 60 ? "\(count) min" : "\(count / 60) h\(count % 60 == 0 ? "" : " \(count % 60) min")"
  }

  private func story(_ told: StatusSnapshot.Story) -> StatusPage.Story {
    let one = told.incident
    let services = told.services.compactMap { snapshot.name(of: $0, language) }.joined(separator: ", ")
    let tone: StatusTone =
      told.phase.isOver ? .fine : one.kind == .maintenance ? .maintenance : Self.tone(one.severity)
    let promise = told.phase.isOver || one.isPromiseOverdue(at: snapshot.now) ? nil : one.promisedAt
    return StatusPage.Story(
      key: one.key, title: one.title[language], tone: tone, phase: told.phase.name[language],
      when: [when(told), services].filter { !$0.isEmpty }.joined(separator: " · "),
      updates: told.updates.reversed().map(update),
      promise: promise.map {
        words(.nextUpdate(moments.text($0, today: snapshot.clock.day(of: snapshot.now))))
      })
  }

  private func when(_ told: StatusSnapshot.Story) -> String {
    let one = told.incident
    if let window = one.window { return moments.span(window.from, window.to) }
    guard let end = one.end(at: snapshot.now) else { return words(.since(moments.text(one.startedAt))) }
    return moments.span(one.startedAt, end)
  }

  private func update(_ one: IncidentUpdate) -> StatusPage.Update {
    let at = one.publishedAt ?? one.writtenAt
    return StatusPage.Update(
      id: one.id, phase: one.phase.name[language], at: moments.text(at), moment: at.rfc3339,
      text: one.text[language],
      corrected: one.version > 1 ? words(.corrected(moments.text(one.writtenAt))) : nil)
  }
}
