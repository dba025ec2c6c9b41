import ArgumentParser
import Demo
import Facts
import Foundation
import Primitives
import Storage

/// `campanello demo`: the example company, and its Monday page.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Build the example company and print its Monday page.")

  @OptionGroup var options: SharedOptions

  @Option(name: .long, help: "Another seed makes another company of the same kind.")
  var seed: UInt64 = 7

  @Flag(name: .long, help: "Do not serve it in a browser (serving is not built yet).")
  var noServe = false

  func run() throws {
    try Failure.reporting(options) {
      let language = options.language
      let now = Instant.now
      var target = options
      let stated = options.db ?? ProcessInfo.processInfo.environment["CAMPANELLO_DB"]
      target.db = stated ?? "campanello-demo.sqlite"
      if stated == nil { Self.removeOldDemo(target.database) }
      let database = try Schema.open(target)
      let place = AddressText.withoutPasswords(target.database)
      try refuseIfUsed(database, place)
      let clock = ContinuousClock()
      let start = clock.now
      let today = ZoneClock(identifier: "Europe/Rome")?.day(of: now) ?? ZoneClock.utc.day(of: now)
      let company = DemoCompany(seed: seed, today: today)
      let made = try DemoBuilding.build(company, into: database, now: now)
      let seconds =
        Double((clock.now - start).components.seconds) + Double((clock.now - start).components.attoseconds) / 1e18
      say(made, company, seconds, place)
      let outcome = try AlarmRunning.run(asOf: today, now: now, database)
      if options.json {
        try Output.json(AlarmList(asOf: today.description, period: outcome.month?.description, data: outcome.alarms))
      } else {
        AlarmListing.page(outcome.alarms, month: outcome.month, language)
      }
      if !noServe {
        Output.error(
          language == .it
            ? "Le pagine nel browser non ci sono ancora: usa gli altri comandi con --db \(place)."
            : "The pages in the browser are not there yet: use the other commands with --db \(place).")
      }
    }
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
    throw Failure(
      .usage, "database_in_use", it: "\(place) contiene già dei dati: l'esempio vuole un database vuoto.",
      en: "\(place) already holds data: the example wants an empty database.")
  }
}
