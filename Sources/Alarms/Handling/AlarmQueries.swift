public import Primitives
public import Storage

/// Looks at the stored alarms. A silence that is over counts as silence until `AlarmHandling.wake` or the next run.
public enum AlarmQueries {
  /// Which alarms; what is nil does not matter.
  public struct Filter: Sendable, Hashable {
    public var states: Set<AlarmState>?
    public var kind: String?
    public var indicator: String?
    /// Alarms about the segment of this channel; those about all channels are not among them.
    public var channel: String?
    /// The last month that told them.
    public var months: ClosedRange<Month>?

    public init(
      states: Set<AlarmState>? = nil, kind: String? = nil, indicator: String? = nil, channel: String? = nil,
      months: ClosedRange<Month>? = nil
    ) {
      self.states = states
      self.kind = kind
      self.indicator = indicator
      self.channel = channel
      self.months = months
    }

    var condition: SQL {
      var all: [SQL] = ["1 = 1"]
      if let states { all.append("a.state IN \(list: states.map(\.rawValue).sorted())") }
      if let kind { all.append("a.kind = \(kind)") }
      if let indicator { all.append("a.indicator = \(indicator)") }
      if let channel { all.append("a.channel = \(channel)") }
      if let months {
        all.append("a.period BETWEEN \(months.lowerBound.index) AND \(months.upperBound.index)")
      }
      return all.joined(separator: " AND ")
    }
  }

  /// The newest month first; within it what rings, then what is in someone's hands, the doubts, and what is over.
  /// O(alarms of the filter) to sort, `limit` of them read.
  public static func list(
    _ filter: Filter, limit: Int = 50, offset: Int = 0, _ connection: Connection
  ) throws -> [HandledAlarm] {
    try connection.all(
      """
      \(select) WHERE \(filter.condition)
      ORDER BY a.period DESC, CASE a.state WHEN 'ringing' THEN 0 WHEN 'taken' THEN 1 WHEN 'silenced' THEN 2
        WHEN 'maybe_chance' THEN 3 WHEN 'not_enough_data' THEN 4 WHEN 'dismissed' THEN 5 ELSE 6 END, a.id
      LIMIT \(max(0, limit)) OFFSET \(max(0, offset))
      """, handled
    ).compactMap { $0 }
  }

  public static func find(_ id: String, _ connection: Connection) throws -> HandledAlarm? {
    try connection.first("\(select) WHERE a.id = \(id)", handled).flatMap { $0 }
  }

  /// How many alarms there are in each state; those without any are left out.
  public static func counts(
    _ filter: Filter, _ connection: Connection
  ) throws -> [AlarmState: Int] {
    let rows = try connection.all(
      "SELECT a.state, COUNT(*) FROM alarm a WHERE \(filter.condition) GROUP BY a.state"
    ) { (AlarmState(rawValue: $0.string(0)), $0.int(1)) }
    return Dictionary(uniqueKeysWithValues: rows.compactMap { state, count in state.map { ($0, count) } })
  }

  /// Those that ring and are nobody's: the number beside the menu.
  public static func open(_ connection: Connection) throws -> Int {
    try counts(Filter(states: [.ringing]), connection)[.ringing] ?? 0
  }

  private static let select: SQL = """
    SELECT a.content, h.alarm_id, \(HandlingTable.columns)
    FROM alarm a LEFT JOIN alarm_handling h ON h.alarm_id = a.id
    """

  /// Nil where the row cannot be read.
  private static func handled(_ row: Row) throws -> HandledAlarm? {
    guard let alarm = try? AlarmStore.decoded(row.string(0)) else { return nil }
    return HandledAlarm(
      alarm: alarm,
      handling: try row.stringOrNil(1).map { _ in try HandlingTable.handling(row, from: 2) })
  }
}
