public import Primitives
public import Storage

/// The house's own words about its incidents: what templates hold between braces, and the texts made of them.
public struct IncidentWording: Sendable {
  public let organisation: String
  public let clock: ZoneClock

  public init(organisation: String, clock: ZoneClock) {
    self.organisation = organisation
    self.clock = clock
  }

  /// The text of a phase, as the templates have it, in the languages of the title: a page half in each language helps
  /// nobody.
  public func text(
    _ incident: Incident, _ phase: IncidentPhase, now: Instant, _ connection: Connection
  ) throws -> PublicText {
    let key = IncidentTemplateKey(IncidentOccasion(incident), .customers, phase)
    let template = try IncidentTemplateStore.text(key, connection)
    let services = try ServiceStore.everyOne(connection)
    func text(_ language: Language) -> String {
      IncidentTemplate.render(template[language], values(incident, services, now: now, language))
    }
    return PublicText(
      it: incident.title.it.isEmpty ? "" : text(.it), en: incident.title.en.isEmpty ? "" : text(.en))
  }

  /// Hours of today without their day.
  public func values(
    _ one: Incident, _ services: [Int64: Service], now: Instant, _ language: Language
  ) -> [String: String] {
    let moments = MomentText(clock, language)
    let today = clock.day(of: now)
    func at(_ instant: Instant) -> String {
      clock.day(of: instant) == today ? moments.hour(instant) : moments.text(instant)
    }
    let names = self.services(one, services, language)
    return [
      "title": one.title[language], "services": names.isEmpty ? one.title[language].lowercased() : names,
      "since": at(one.startedAt), "from": one.window.map { at($0.from) } ?? "",
      "to": one.window.map { at($0.to) } ?? "", "organisation": organisation,
    ]
  }

  /// The services it hits, from the top of the page, with commas between.
  public func services(_ one: Incident, _ services: [Int64: Service], _ language: Language) -> String {
    one.hit.keys.compactMap { services[$0] }.sorted { ($0.position, $0.id) < ($1.position, $1.id) }
      .map { $0.name[language] }.joined(separator: ", ")
  }
}
