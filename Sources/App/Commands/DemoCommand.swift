import Markup
import Judging
import Alarms
import ArgumentParser
import Demo
import Facts
import Foundation
import Ledger
import People
import Primitives
import Secrets
import Storage

/// `campanello demo`: the example company, and its Monday page.
struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Build the example company, print its Monday page and serve it in a browser.")

  @OptionGroup var options: SharedOptions

  @Option(name: .long, help: "Another seed makes another company of the same kind.")
  var seed: UInt64 = 7

  @Flag(name: .long, help: "Do not serve it in a browser.")
  var noServe = false

  @OptionGroup var serving: ServingOptions

  /// `@concurrent` as the protocol has it; else its own `run`, which prints the help, is called.
  @concurrent func run() async throws {
    try await options.reporting {
      let language = options.language
      let now = Instant.now
      var target = options
      let stated = options.db ?? ProcessInfo.processInfo.environment["CAMPANELLO_DB"]
      target.db = stated ?? "campanello-demo.sqlite"
      // Nobody's example is taken away while it is served.
      _ = try ServerLock.take(DatabaseLocation(target.database))
      if stated == nil { Self.removeOldDemo(target.database) }
      let database = try Schema.open(target)
      let place = AddressText.withoutPasswords(target.database)
      try refuseIfUsed(database, place)
      let clock = ContinuousClock()
      let start = clock.now
      let today = ZoneClock(identifier: "Europe/Rome")?.day(of: now) ?? ZoneClock.utc.day(of: now)
      let company = DemoCompany(seed: seed, today: today)
      let made = try DemoBuilding.build(company, into: database, now: now)
      let survey = try DemoBuilding.ask(company, in: database, now: now)
      let outage = DemoOutage(near: now)
      try DemoBuilding.today(company, outage, in: database, now: now)
      try DemoBuilding.incidents(outage, in: database, now: now)
      let seconds =
        Double((clock.now - start).components.seconds) + Double((clock.now - start).components.attoseconds) / 1e18
      say(made, company, seconds, place)
      let outcome = try AlarmRunning.run(asOf: today, now: now, database)
      let alarms = try await database.read { try AlarmStore.now($0) } + outcome.alarms
      if options.json {
        try Output.json(AlarmList(asOf: today.description, period: outcome.month?.description, data: alarms))
      } else {
        AlarmListing.page(alarms, month: outcome.month, language)
      }
      if !noServe { try await serve(database, at: target.database, survey: survey, now) }
    }
  }

  /// Serves it, with a link that lets whoever reads the terminal in.
  private func serve(_ database: Database, at place: String, survey: String, _ now: Instant) async throws {
    let language = options.language
    let secret = try await database.write { try Self.visitor(language, now: now, $0) }
    var server = try Serving(database, at: place, serving, language, isDemo: true)
    server.greeting = { base in
      let link = base + SitePath.oneTimeLink(secret: secret.text).text
      return [
        language == .it
          ? "  Entra come responsabile: \(link)  (vale 15 minuti, una volta)"
          : "  Sign in as the manager: \(link)  (works for 15 minutes, once)",
        language == .it
          ? "  Rispondi a un sondaggio come un cliente: \(base)\(survey)"
          : "  Answer a survey as a customer: \(base)\(survey)",
        language == .it ? "  Pagina di stato pubblica: \(base)/status" : "  Public status page: \(base)/status",
      ]
    }
    Output.error("")
    try await server.run()
  }

  /// The invented person who runs the example company's service.
  private static func visitor(_ language: Language, now: Instant, _ connection: Connection) throws -> Secret {
    var generator = SystemRandomNumberGenerator()
    let details = try PersonDetails(
      email: "giulia@brezzalta.example", name: "Giulia Ferrando", role: .admin, language: language)
    let person = try PersonStore.add(details, by: .commandLine, now: now, connection)
    return try OneTimeLinkStore.create(
      .signIn, for: person.id, by: .commandLine, now: now, using: &generator, connection)
  }

  private func say(_ made: [FactKind: Int], _ company: DemoCompany, _ seconds: Double, _ place: String) {
    let numbers = NumberText(options.language)
    let contacts = numbers.count(Double(made[.conversations] ?? 0))
    let answers = numbers.count(Double(made[.answers] ?? 0))
    let time = numbers.decimal(seconds)
    Output.error(
      options.language == .it
        ? "✔ \(company.name), azienda inventata: 3 anni, 4 squadre, 38 operatori, \(contacts) conversazioni, \(answers) inviti a sondaggi (\(time) s) in \(place)"
        : "✔ \(company.name), an invented company: 3 years, 4 teams, 38 agents, \(contacts) conversations, \(answers) survey invitations (\(time) s) in \(place)"
    )
    Output.error(
      options.language == .it ? "  Nessun dato esce da questo computer." : "  No data leaves this computer.")
    Output.error("")
  }

  /// The default demo file is ours alone: each run starts afresh.
  private static func removeOldDemo(_ path: String) {
    for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
  }

  private func refuseIfUsed(_ database: Database, _ place: String) throws {
    if try database.read({ try ImportStore.all($0) }).isEmpty { return }
    throw Refusal(
      .usage, "database_in_use", it: "\(place) contiene già dei dati: l'esempio vuole un database vuoto.",
      en: "\(place) already holds data: the example wants an empty database.")
  }
}
