import Judging
import Alarms
import ArgumentParser
import Primitives
import Storage

/// `campanello alarms`: judges the last settled month and lists what rings.
struct AlarmsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alarms", abstract: "What rings, how sure that is, where, and what to do next.",
    discussion: "Example: campanello alarms --as-of 2026-11-10 --state ringing")

  @OptionGroup var options: SharedOptions

  @Option(name: .long, help: "Judge as on this day, YYYY-MM-DD (default: today).")
  var asOf: CivilDate?

  @Option(name: .long, help: "Only this state: \(AlarmState.allCases.map(\.rawValue).joined(separator: ", ")).")
  var state: String?

  @Flag(name: .long, help: "Exit with 10 when an alarm rings.")
  var failIfAny = false

  func run() throws {
    try options.reporting {
      if let state, AlarmState(rawValue: state) == nil {
        throw Refusal(.usage, "bad_state", it: "«\(state)» non è uno stato.", en: "\"\(state)\" is not a state.")
      }
      let database = try Schema.open(options)
      let now = Instant.now
      let day = asOf ?? ZoneClock.utc.day(of: now)
      let outcome = try AlarmRunning.run(
        asOf: day, now: now, onChange: { try NoticeRecipients.record($0, now: now, $1) }, database)
      let live = asOf == nil ? try database.read { try AlarmStore.now($0) } : []
      let alarms = (live + outcome.alarms).filter { alarm in state.map { $0 == alarm.state } ?? true }
      if options.json {
        try Output.json(
          AlarmList(asOf: day.description, period: outcome.month?.description, data: alarms))
      } else {
        AlarmListing.page(alarms, month: outcome.month, only: state, options.language)
      }
      if failIfAny, alarms.contains(where: { $0.state == AlarmState.ringing.rawValue }) {
        throw CommandStatus.rings.code
      }
      // A watch on a database without data must not stay green for ever.
      if failIfAny, outcome.month == nil, alarms.isEmpty {
        throw Refusal(
          .notFound, "no_data", it: "Non ci sono dati da giudicare: è il database giusto?",
          en: "There are no data to judge: is it the right database?")
      }
    }
  }
}

struct AlarmList: Encodable {
  var asOf: String
  /// The month that was judged.
  var period: String?
  var data: [Alarm]
}
