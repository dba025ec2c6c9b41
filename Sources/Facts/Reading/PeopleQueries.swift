public import Indicators
public import Primitives
public import Storage

/// Head count and customers, month by month: small tables, read as they are.
public struct PeopleQueries {
  private let connection: Connection
  private let values: DimensionValues

  public init(_ connection: Connection, values: DimensionValues) {
    self.connection = connection
    self.values = values
  }

  /// Full-time equivalents by month and segment: days of a month are averaged, teams and channels add up.
  /// Only `team` and `channel` can split or filter them; for anything else the answer is empty.
  public func agents(_ query: IndicatorQuery) throws -> [FigureTable.Key: Double] {
    guard query.grain == .month, query.dimensions.isSubset(of: [.team, .channel]) else { return [:] }
    var mean: [FigureTable.Key: Double] = [:]
    try connection.forEach(
      """
      SELECT month, team_id, channel_id, AVG(agents) FROM headcount
      WHERE month BETWEEN \(query.from.index) AND \(query.to.index)
      GROUP BY month, team_id, channel_id, source_id
      ORDER BY month, team_id, channel_id, source_id
      """
    ) { row in
      let place = [
        Dimension.team: values.name(Int32(row.int(1))), Dimension.channel: values.name(Int32(row.int(2))),
      ]
      for (name, wanted) in query.within.pairs where (place[Dimension(name)] ?? nil) ?? "" != wanted { return }
      var segment = Segment()
      for dimension in query.by { segment[dimension] = place[dimension] ?? nil }
      mean[FigureTable.Key(period: Period(Month(index: row.int(0))), segment: segment), default: 0] +=
        row.double(3)
    }
    return mean
  }

  /// The months with a head count; nil when there is none.
  func monthsWithAgents() throws -> ClosedRange<Month>? {
    try connection.first("SELECT MIN(month), MAX(month) FROM headcount") { row in
      row.isNull(0) ? nil : Month(index: row.int(0))...Month(index: row.int(1))
    }.flatMap { $0 }
  }

  /// Active customers, mean of the month's first and last day. Empty when no customers were brought in.
  public func customers(from: Month, to: Month) throws -> [Month: Double] {
    var active = 0
    var changes: [Int: (Int, Int)] = [:]
    var any = false
    try connection.forEach("SELECT month, joined, departed FROM customer_rollup") { row in
      any = true
      if row.int(0) < from.index {
        active += row.int(1) - row.int(2)
      } else {
        changes[row.int(0)] = (row.int(1), row.int(2))
      }
    }
    guard any else { return [:] }
    var mean: [Month: Double] = [:]
    for month in from...to {
      let change = changes[month.index] ?? (0, 0)
      let end = active + change.0 - change.1
      mean[month] = Double(active + end) / 2
      active = end
    }
    return mean
  }
}
