import PageKit
import Alarms
import Demand
import Facts
public import Incidents
import Indicators
public import Primitives
public import Storage

/// Contacts avoided by an incident's updates, in words.
public struct AvoidedReport {
  let incident: Incident
  let alarm: Alarm?
  let told: Instant?
  let result: Result<ContactsAvoided, ContactsAvoided.Lack>

  public init(_ incident: Incident, now: Instant, _ connection: Connection) throws {
    self.incident = incident
    alarm = try incident.alarm.flatMap { try AlarmStore.find($0, connection) }
    told = try IncidentQueries.updates(of: incident.id, connection).compactMap(\.publishedAt).min()
    do throws(ContactsAvoided.Lack) {
      result = .success(
        try ContactsAvoided(
          alarm?.spike, began: alarm?.hours?.from, told: told, ended: incident.end(at: now), now: now))
    } catch {
      result = .failure(error)
    }
  }

  /// Nil where nothing can be said yet, or ever.
  func page(_ language: Language, _ connection: Connection) throws -> IncidentPage.Avoided? {
    func words(_ key: AvoidedWords) -> String { key.text[language] }
    switch result {
    case .failure(.noSpike): return nil
    case .failure(.notTold):
      return IncidentPage.Avoided(sentence: words(.notTold), notes: [], chart: nil)
    case .failure(.tooFewBefore):
      return IncidentPage.Avoided(sentence: words(.tooFewBefore), notes: [], chart: nil)
    case .failure(.tooEarly):
      return IncidentPage.Avoided(sentence: words(.tooEarly), notes: [], chart: nil)
    case .success(let avoided):
      let reader = try IndicatorReader(connection)
      let clock = reader.organisation.clock
      let contacts = ContactQueries(connection, values: reader.values, clock: clock)
      let placebo = try alarm.flatMap { Segment($0.segment).pairs.first }.flatMap {
        try PlaceboDays(of: avoided, Dimension($0.0), $0.1, contacts)
      }
      return IncidentPage.Avoided(
        sentence: sentence(avoided, language), notes: notes(avoided, placebo, clock, language),
        chart: alarm.flatMap { SpikeCourse($0) }?.chart(id: "avoided", told: told, language))
    }
  }

  /// For the month's letter: `Pagamenti con carta (23 nov): circa 31 contatti evitati (fra 12 e 70).`
  public func line(_ clock: ZoneClock, _ language: Language) -> String? {
    guard case .success(let avoided) = result, avoided.low > 0 else { return nil }
    let numbers = NumberText(language)
    let title = "\(incident.title[language]) (\(MomentText(clock, language).day(clock.day(of: incident.startedAt))))"
    let (low, middle, high) = (
      numbers.count(avoided.low.rounded()), numbers.count(avoided.avoided.rounded()),
      numbers.count(avoided.high.rounded())
    )
    return AvoidedWords.ofMonth(title: title, about: middle, low: low, high: high).text[language]
  }

  private func sentence(_ avoided: ContactsAvoided, _ language: Language) -> String {
    let numbers = NumberText(language)
    func count(_ value: Double) -> String { numbers.count(value.rounded()) }
    let (came, otherwise) = (count(avoided.after.contacts), count(avoided.withoutNotice))
    let words: AvoidedWords =
      avoided.low > 0
      ? .avoided(
        count(avoided.avoided), low: count(avoided.low), high: count(avoided.high), came: came, otherwise: otherwise)
      : .noFall(came: came, otherwise: otherwise)
    return words.text[language]
  }

  private func notes(
    _ avoided: ContactsAvoided, _ placebo: PlaceboDays?, _ clock: ZoneClock, _ language: Language
  ) -> [String] {
    func words(_ key: AvoidedWords) -> String { key.text[language] }
    let numbers = NumberText(language)
    let moments = MomentText(clock, language)
    func hours(_ stretch: ContactsAvoided.Stretch) -> String {
      "\(moments.hour(stretch.from))–\(moments.hour(stretch.to))"
    }
    func counts(_ stretch: ContactsAvoided.Stretch) -> String {
      words(.counts(contacts: numbers.count(stretch.contacts), expected: numbers.decimal(stretch.expected)))
    }
    var notes = [
      words(
        .beforeAndAfter(
          hoursBefore: hours(avoided.before), before: counts(avoided.before), hoursAfter: hours(avoided.after),
          after: counts(avoided.after)))
    ]
    if let placebo {
      notes.append(
        words(
          .placebo(asGreat: placebo.asGreat, days: placebo.days, p: numbers.decimal(placebo.p, digits: 2))))
    } else {
      notes.append(words(.tooFewToTry))
    }
    if let later = avoided.later { notes.append(words(.later(counts(later)))) }
    notes.append(words(.fromAbove))
    return notes
  }
}
