public import Alarms
import Customers
import Facts
import Indicators
public import Primitives
public import Storage

/// Runs the alarms of a day: reads what they need, judges, stores.
public enum AlarmRunning {
  /// A judged month: which one, and what rings.
  public struct Outcome {
    /// Nil when there are no data at all.
    public var month: Month?
    public var alarms: [Alarm]
  }

  /// Judges the last month settled on `day`. Stored unless a later month was judged before: looking back
  /// does not change what is.
  /// `onChange` gets, in the same transaction, the alarms that are in another state than before the run.
  public static func run(
    asOf day: CivilDate, now: Instant, onChange: ([Alarm], Connection) throws -> Void = { _, _ in },
    _ database: Database
  ) throws -> Outcome {
    let outcome = try database.read { try judge(asOf: day, $0) }
    guard let month = outcome.month else { return outcome }
    return try database.write { connection in
      if let last = try AlarmStore.lastMonth(connection), last > month { return outcome }
      let before = try outcome.alarms.map { try AlarmStore.find($0.id, connection)?.state }
      try AlarmStore.record(outcome.alarms, month: month, now: now, connection)
      let stored = try outcome.alarms.map { try AlarmStore.find($0.id, connection) ?? $0 }
      try onChange(zip(stored, before).filter { $0.state != $1 }.map(\.0), connection)
      return Outcome(month: month, alarms: stored)
    }
  }

  public static func judge(asOf day: CivilDate, _ connection: Connection) throws -> Outcome {
    let reader = try IndicatorReader(connection)
    let month = AlarmRun.lastSettledMonth(on: day, settlingDays: reader.organisation.settlingDays)
    let trends = try CustomerQueries(connection).longTrends(in: month, reader.organisation.clock)
    guard let data = try reader.rollups.monthsWithData() else {
      return Outcome(month: trends.isEmpty ? nil : month, alarms: trends)
    }
    guard month >= data.lowerBound else { return Outcome(month: month, alarms: trends) }
    let run = AlarmRun(
      reader.rollups, values: reader.values, organisation: reader.organisation,
      agents: try agents(reader, connection, month))
    return Outcome(month: month, alarms: try run.alarms(in: month) + trends)
  }

  private static func agents(
    _ reader: IndicatorReader, _ connection: Connection, _ month: Month
  ) throws -> [Segment: [Month: Double]] {
    let people = PeopleQueries(connection, values: reader.values)
    var agents: [Segment: [Month: Double]] = [:]
    for by in [[], [Dimension.channel]] {
      let query = IndicatorQuery(by: by, from: month.advanced(by: -SeriesReader.history), to: month)
      for (key, count) in try people.agents(query) where by.isEmpty || !key.segment.isAll {
        agents[key.segment, default: [:]][Month(index: Int(key.period.bucket))] = count
      }
    }
    return agents
  }
}
