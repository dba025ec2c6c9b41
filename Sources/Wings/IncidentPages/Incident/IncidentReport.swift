import PageKit
import Alarms
import Conversations
public import Incidents
import Indicators
public import Primitives
public import Storage

/// Incidents, in words.
public enum IncidentReport {
  /// Who looks, and what they may do.
  public struct Reader: Sendable {
    var language: Language
    var hand: IncidentHand
    var mayAct: Bool
    /// The address of the installation.
    var base: String
    var hasMailServer: Bool

    public init(language: Language, hand: IncidentHand, mayAct: Bool, base: String, hasMailServer: Bool) {
      self.language = language
      self.hand = hand
      self.mayAct = mayAct
      self.base = base
      self.hasMailServer = hasMailServer
    }
  }

  public static func list(_ reader: Reader, now: Instant, _ connection: Connection) throws -> IncidentListPage {
    let words = try IncidentWords(reader.language, now: now, connection)
    let from = Instant(seconds: now.seconds - Int64(StatusSnapshot.history) * 86_400)
    let all = try IncidentQueries.since(from, limit: 200, connection)
    // One that began long ago and nobody ended is open too.
    let open = try IncidentQueries.open(now: now, connection)
    let services = try ServiceStore.everyOne(connection)
    return IncidentListPage(
      language: reader.language, open: open.map { words.item($0, services) },
      past: all.filter { $0.isOver(at: now) }.map { words.item($0, services) }, mayAct: reader.mayAct,
      hasServices: try !ServiceStore.all(connection).isEmpty)
  }

  /// Those that are under way, for the overview; maintenance to come is not.
  public static func goingOn(_ language: Language, now: Instant, _ connection: Connection) throws -> [IncidentListPage
    .Item]
  {
    let open = try IncidentQueries.open(now: now, connection).filter { $0.phase(at: now) != .scheduled }
    if open.isEmpty { return [] }
    let words = try IncidentWords(language, now: now, connection)
    let services = try ServiceStore.everyOne(connection)
    return open.map { words.item($0, services) }
  }

  public static func opening(
    _ reader: Reader, _ typed: IncidentOpenPage.Typed, _ connection: Connection
  ) throws -> IncidentOpenPage {
    let language = reader.language
    let headline = try AlarmStore.find(typed.alarm, connection).map { AlarmHeadline($0).text(language) }
    return IncidentOpenPage(
      language: language, typed: typed,
      services: try ServiceStore.all(connection).map { ($0.id, $0.name[language]) },
      severities: IncidentSeverity.allCases.map { SelectField.Choice($0.rawValue, $0.name[language]) },
      states: ServiceState.allCases.filter { $0 != .operational }.map {
        SelectField.Choice($0.rawValue, $0.name[language])
      }, alarmHeadline: headline)
  }

  /// Nil where there is no such incident. `typed` is what stands in the composer; nil for what it begins with.
  public static func page(
    _ id: Int64, _ reader: Reader, typed: ComposedUpdate? = nil, now: Instant, _ connection: Connection
  ) throws -> IncidentPage? {
    guard let incident = try IncidentQueries.find(id, connection) else { return nil }
    let language = reader.language
    let words = try IncidentWords(language, now: now, connection)
    let services = try ServiceStore.everyOne(connection)
    let updates = try IncidentQueries.updates(of: id, connection)
    let composer =
      reader.mayAct
      ? try ComposerReport.composer(incident, reader, typed: typed, now: now, connection) : nil
    let alarm = try incident.alarm.flatMap { try AlarmStore.find($0, connection) }.map {
      (id: $0.id, text: AlarmHeadline($0).text(language))
    }
    let item = words.item(incident, services)
    let staff = IncidentTemplateKey(
      IncidentOccasion(incident), .staff, incident.phase(at: now) == .completed ? .completed : incident.phase)
    var page = IncidentPage(
      language: language, id: id, key: incident.key, title: incident.title[language], phase: item.phase,
      tone: item.tone, subtitle: item.note, warning: item.warning, alarm: alarm,
      facts: words.facts(incident, services), isPublic: updates.contains { $0.state == .published },
      mayAct: reader.mayAct, composer: composer,
      staffText: IncidentTemplate.render(
        try IncidentTemplateStore.text(staff, connection)[language], words.values(incident, services, language)),
      updates: try told(updates, incident, reader, words, connection),
      details: words.details(incident),
      happenings: try IncidentQueries.events(of: id, connection).map(words.happening))
    page.details.plan = try plan(incident, words, now: now, connection)
    if incident.kind == .fault {
      let causes = try CauseReport(incident, now: now, connection)
      page.causes = causes.page(language)
      if reader.mayAct {
        let count = NumberText(language).count(Double(try LinkedConversations.count(id, connection)))
        page.conversations = IncidentPageWords.conversationsLinked(count).text[language]
      }
      if incident.cause == nil, let likeliest = CauseEvidence.likeliest(causes.evidence) {
        page.details.cause = likeliest.rawValue
      }
    }
    page.avoided = try AvoidedReport(incident, now: now, connection).page(language, connection)
    return page
  }

  private static func plan(
    _ incident: Incident, _ words: IncidentWords, now: Instant, _ connection: Connection
  ) throws -> IncidentPage.Plan? {
    guard let window = incident.window, !incident.isOver(at: now) else { return nil }
    let text = try ComposerReport.text(incident, .cancelled, now: now, connection)
    return IncidentPage.Plan(
      from: IncidentWords.field(window.from, words.clock), to: IncidentWords.field(window.to, words.clock),
      cancelIt: text.it, cancelEn: text.en)
  }

  private static func told(
    _ updates: [IncidentUpdate], _ incident: Incident, _ reader: Reader, _ words: IncidentWords,
    _ connection: Connection
  ) throws -> [IncidentPage.Update] {
    let publications = Dictionary(
      grouping: try PublicationStore.of(incident: incident.id, connection), by: \.update)
    let outlets = Dictionary(
      try OutletStore.all(connection).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let mails = try SubscriberMailStore.counts(of: incident.id, connection)
    return updates.filter { $0.state != .discarded }.reversed().map { update in
      IncidentPage.Update(
        id: update.id, phase: update.phase.name[reader.language], note: words.note(update), textIt: update.text.it,
        textEn: update.text.en, isDraft: update.state == .draft,
        mayApprove: reader.mayAct && update.writtenBy != reader.hand,
        places: (publications[update.id] ?? []).map { words.place($0, outlets[$0.outlet], incident, reader.base) },
        mails: mails[update.id].map(words.mails))
    }
  }
}
