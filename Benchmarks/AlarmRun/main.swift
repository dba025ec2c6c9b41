import Judging
import Alarms
import ArgumentParser
import Primitives
import Storage

/// One alarm run, read, judged and stored, again and again on an open database: what a server does each day.
///
/// Prints one line of JSON: the milliseconds of each run and the alarms that ring.
struct AlarmBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "alarm-benchmark")

  @Option(help: "A SQLite file or postgres://…, with its facts imported.")
  var db: String

  @Option(help: "Judge as on this day, YYYY-MM-DD.")
  var asOf: String

  @Option(help: "How many runs.")
  var runs = 7

  func run() throws {
    guard let day = CivilDate(asOf) else { throw ValidationError("--as-of is YYYY-MM-DD, not \(asOf).") }
    let database = try Database.open(DatabaseLocation(db))
    let clock = ContinuousClock()
    var times: [Double] = []
    var ringing = 0
    for _ in 0..<runs {
      let start = clock.now
      let outcome = try AlarmRunning.run(asOf: day, now: Instant(seconds: 0), database)
      times.append((clock.now - start) / .milliseconds(1))
      ringing = outcome.alarms.filter { $0.state == "ringing" }.count
    }
    let list = times.map { "\(($0 * 100).rounded() / 100)" }.joined(separator: ", ")
    print(#"{"milliseconds": [\#(list)], "ringing": \#(ringing)}"#)
  }
}

AlarmBenchmark.main()
