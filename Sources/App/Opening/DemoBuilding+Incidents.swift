import Ledger
import Alarms
import Demo
import Incidents
import Outlets
import Primitives
import Storage

/// The example company's incidents: two that are over, one that goes on, a maintenance to come.
extension DemoBuilding {
  static func incidents(_ outage: DemoOutage, in database: Database, now: Instant) throws {
    try database.write { connection in
      var generator = SystemRandomNumberGenerator()
      let since = now.before(days: 140)
      func service(_ it: String, _ en: String) throws -> Int64 {
        try ServiceStore.add(PublicText(it: it, en: en), by: .demo, now: since, using: &generator, connection)
      }
      let app = try service("Area clienti e app", "Customer area and app")
      let payments = try service("Pagamenti online", "Online payments")
      _ = try service("Bollette", "Bills")
      _ = try service("Segnalazione guasti", "Fault reports")
      let chat = try service("Telefono, chat e WhatsApp", "Phone, chat and WhatsApp")
      for (kind, name) in [(OutletKind.x, "X"), (.greeting, "Centralino")] {
        _ = try OutletStore.add(
          OutletSettings(kind, [:]), name: name, language: .it, key: nil, by: .demo, now: since, using: &generator,
          connection)
      }
      try Self.told(
        DemoIncident(
          title: PublicText(it: "App lenta", en: "Slow app"), severity: .minor, service: app, state: .degraded,
          cause: .own, note: "una query senza indice dopo l'aggiornamento 5.1", start: now.before(days: 37),
          words: [
            (
              600, .investigating, "L'app e l'area clienti rispondono lentamente. Stiamo cercando la causa.",
              "The app and the customer area are slow to answer. We are looking for the cause."
            ),
            (
              5_400, .identified,
              "Abbiamo trovato la causa: è nell'aggiornamento di stamattina. Lo stiamo correggendo.",
              "We found the cause: it is in this morning's update. We are mending it."
            ),
            (
              9_000, .resolved, "L'app è tornata veloce. Ci scusiamo per l'attesa.",
              "The app is fast again. We are sorry for the wait."
            ),
          ],
          learned: "Ogni nuova query va provata sui dati veri prima di uscire."), connection, &generator)
      try Self.told(
        DemoIncident(
          title: PublicText(it: "Chat e WhatsApp non rispondono", en: "Chat and WhatsApp do not answer"),
          severity: .major, service: chat, state: .partialOutage, cause: .supplier, note: "il gestore dei messaggi",
          start: now.before(days: 11),
          words: [
            (
              480, .identified,
              "Per un guasto di un nostro fornitore chat e WhatsApp non ricevono messaggi. Il telefono funziona.",
              "A supplier's fault keeps chat and WhatsApp from receiving messages. The phone works."
            ),
            (
              4_200, .resolved, "Chat e WhatsApp funzionano di nuovo. Chi ci ha scritto riceve risposta entro oggi.",
              "Chat and WhatsApp work again. Whoever wrote gets an answer today."
            ),
          ], learned: ""), connection, &generator)
      try Self.supplier(outage, connection)
      let alarm = try AlarmStore.live(.contactSpike, since: outage.start, connection).first?.id
      try Self.told(
        DemoIncident(
          title: PublicText(it: "Pagamenti con carta", en: "Card payments"), severity: .major, service: payments,
          state: .majorOutage, cause: nil, note: "", start: outage.start, alarm: alarm,
          words: [
            (
              900, .investigating,
              "Dall'area clienti e dall'app non si riesce a pagare con carta. L'addebito in conto e il bonifico funzionano. "
                + "Stiamo cercando la causa: non serve contattarci.",
              "Card payments fail in the customer area and in the app. Direct debit and bank transfer work. We are looking "
                + "for the cause: there is no need to contact us."
            )
          ], learned: "", promise: now.seconds + 1_200), connection, &generator)
      try Self.maintenance(app, now: now, connection, &generator)
    }
  }

  /// The circuit of payments says on its status page that it is slow; nobody asks it anything, it is invented.
  private static func supplier(_ outage: DemoOutage, _ connection: Connection) throws {
    let began = Instant(seconds: outage.start.seconds - 240)
    let seen = Instant(seconds: outage.start.seconds + 600)
    _ = try MonitorStore.add(
      .statuspage, name: "Circuito Velapay", address: "https://status.velapay.example", pointsTo: nil, by: .demo,
      now: seen,
      connection)
    guard let monitor = try MonitorStore.all(connection).first else { return }
    let sign = MonitorSign(
      externalID: "velapay-1", title: "Autorizzazioni delle carte rifiutate", url: nil, beganAt: began, endedAt: nil)
    try MonitorStore.record([sign], of: monitor, now: seen, connection)
  }

  private static let hand = IncidentHand(personID: nil, name: "Giulia Ferrando")

  /// What was said of it: seconds after its start, phase, words.
  private struct DemoIncident {
    var title: PublicText
    var severity: IncidentSeverity
    var service: Int64
    var state: ServiceState
    var cause: IncidentCause?
    var note: String
    var start: Instant
    var alarm: String?
    var words: [(after: Int64, phase: IncidentPhase, it: String, en: String)]
    var learned: String
    var promise: Int64?
  }

  private static func told(
    _ one: DemoIncident, _ connection: Connection, _ generator: inout SystemRandomNumberGenerator
  ) throws {
    let opened = Instant(seconds: one.start.seconds + (one.words.first?.after ?? 60) - 60)
    let id = try IncidentStore.open(
      IncidentOpening(
        title: one.title, severity: one.severity, services: [one.service: one.state], alarm: one.alarm,
        startedAt: one.start), by: hand,
      now: opened, using: &generator, connection)
    if let cause = one.cause {
      try IncidentStore.confirm(cause, note: one.note, of: id, by: hand, now: opened, connection)
    }
    for said in one.words {
      let now = Instant(seconds: one.start.seconds + said.after)
      try IncidentStore.write(
        UpdateDraft(
          phase: said.phase, text: PublicText(it: said.it, en: said.en),
          promisedAt: one.promise.map { Instant(seconds: $0) }, services: [one.service: one.state],
          mailsSubscribers: false), on: id, after: try IncidentQueries.lastPublished(id, connection), by: hand,
        publicURL: "", now: now, connection)
    }
    if !one.learned.isEmpty, let last = one.words.last {
      try IncidentStore.set(
        retrospective: one.learned, of: id, by: hand,
        now: Instant(seconds: one.start.seconds + last.after + 7_200), connection)
    }
  }

  /// On the next Sunday but one, at night.
  private static func maintenance(
    _ service: Int64, now: Instant, _ connection: Connection, _ generator: inout SystemRandomNumberGenerator
  ) throws {
    let clock = ZoneClock(identifier: "Europe/Rome") ?? .utc
    let today = clock.day(of: now)
    let sunday = today.adding(days: 13 - today.weekday)
    let window = Incident.Window(
      from: clock.instant(sunday, secondOfDay: 3_600), to: clock.instant(sunday, secondOfDay: 5 * 3_600))
    let id = try IncidentStore.open(
      IncidentOpening(
        kind: .maintenance, title: PublicText(it: "Aggiornamento dell'area clienti", en: "Update of the customer area"),
        services: [service: .maintenance], window: window), by: hand, now: now.before(days: 1), using: &generator,
      connection)
    try IncidentStore.write(
      UpdateDraft(
        phase: .scheduled,
        text: PublicText(
          it:
            "Nella notte l'area clienti e l'app non saranno raggiungibili. Bollette e pagamenti in scadenza non ne risentono.",
          en: "In the night the customer area and the app cannot be reached. Bills and payments due are not affected."),
        services: [service: .maintenance], mailsSubscribers: false), on: id, after: nil, by: hand, publicURL: "",
      now: now.before(days: 1), connection)
  }
}

extension Instant {
  fileprivate func before(days: Int64) -> Instant { Instant(seconds: seconds - days * 86_400) }
}
