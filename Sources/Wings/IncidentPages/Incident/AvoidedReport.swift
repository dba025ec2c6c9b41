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
    let it = language == .it
    switch result {
    case .failure(.noSpike): return nil
    case .failure(.notTold):
      return IncidentPage.Avoided(
        sentence: it
          ? "Si contano da quando i clienti sono avvisati: ogni minuto prima costa contatti."
          : "They are counted from when customers are told: each minute before costs contacts.", notes: [], chart: nil)
    case .failure(.tooFewBefore):
      return IncidentPage.Avoided(
        sentence: it
          ? "Prima dell'avviso erano arrivati troppo pochi contatti per dire quanti ne sono stati evitati."
          : "Too few contacts had come before the notice to say how many were avoided.", notes: [], chart: nil)
    case .failure(.tooEarly):
      return IncidentPage.Avoided(
        sentence: it
          ? "Si contano da un quarto d'ora dopo l'avviso."
          : "They are counted from a quarter of an hour after the notice.",
        notes: [], chart: nil)
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
    return language == .it
      ? "\(title): circa \(middle) contatti evitati con gli avvisi, fra \(low) e \(high), se il picco fosse continuato."
      : "\(title): about \(middle) contacts avoided by telling customers, between \(low) and \(high), had the spike gone on."
  }

  private func sentence(_ avoided: ContactsAvoided, _ language: Language) -> String {
    let it = language == .it
    let numbers = NumberText(language)
    func count(_ value: Double) -> String { numbers.count(value.rounded()) }
    guard avoided.low > 0 else {
      return it
        ? "Dopo l'avviso non si vede un calo che il caso non spieghi: \(count(avoided.after.contacts)) contatti, "
          + "\(count(avoided.withoutNotice)) se il picco fosse continuato."
        : "After the notice there is no fall that chance does not explain: \(count(avoided.after.contacts)) contacts, "
          + "\(count(avoided.withoutNotice)) had the spike gone on."
    }
    return it
      ? "Circa \(count(avoided.avoided)) contatti evitati (fra \(count(avoided.low)) e \(count(avoided.high))): dopo l'avviso "
        + "ne sono arrivati \(count(avoided.after.contacts)), ne sarebbero arrivati \(count(avoided.withoutNotice)) se il "
        + "picco fosse continuato."
      : "About \(count(avoided.avoided)) contacts avoided (between \(count(avoided.low)) and \(count(avoided.high))): after "
        + "the notice \(count(avoided.after.contacts)) came, \(count(avoided.withoutNotice)) would have come had the spike "
        + "gone on."
  }

  private func notes(
    _ avoided: ContactsAvoided, _ placebo: PlaceboDays?, _ clock: ZoneClock, _ language: Language
  ) -> [String] {
    let it = language == .it
    let numbers = NumberText(language)
    let moments = MomentText(clock, language)
    func hours(_ stretch: ContactsAvoided.Stretch) -> String {
      "\(moments.hour(stretch.from))–\(moments.hour(stretch.to))"
    }
    func counts(_ stretch: ContactsAvoided.Stretch) -> String {
      let (contacts, expected) = (numbers.count(stretch.contacts), numbers.decimal(stretch.expected))
      return it ? "\(contacts) contatti, attesi \(expected)" : "\(contacts) contacts, \(expected) expected"
    }
    var notes = [
      it
        ? "Prima dell'avviso (\(hours(avoided.before))): \(counts(avoided.before)). Dopo (\(hours(avoided.after))): \(counts(avoided.after))."
        : "Before the notice (\(hours(avoided.before))): \(counts(avoided.before)). After (\(hours(avoided.after))): \(counts(avoided.after))."
    ]
    if let placebo {
      let p = numbers.decimal(placebo.p, digits: 2)
      notes.append(
        it
          ? "Un cambiamento così grande, alle stesse ore, si è visto in \(placebo.asGreat) di \(placebo.days) giorni senza avviso (p = \(p))."
          : "A change as great, at the same hours, was seen on \(placebo.asGreat) of \(placebo.days) days without a notice (p = \(p))."
      )
    } else {
      notes.append(
        it
          ? "Nei giorni normali qui arrivano troppo pochi contatti per provare il conto su di essi."
          : "On ordinary days too few contacts come here to try the count on them.")
    }
    if let later = avoided.later {
      notes.append(
        it
          ? "Nel resto della giornata: \(counts(later)). Contatti solo rimandati si vedrebbero qui."
          : "The rest of the day: \(counts(later)). Contacts that were only put off would show here.")
    }
    notes.append(
      it
        ? "È una stima per eccesso: un picco cala anche da solo, e chi ha risolto senza avviso è contato fra gli evitati."
        : "It is an estimate from above: a spike also dies down by itself, and who was fine without a notice is counted."
    )
    return notes
  }
}
