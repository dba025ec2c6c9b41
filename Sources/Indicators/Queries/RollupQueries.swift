public import Primitives
public import Storage

/// Reads of the rollup tables, each named after the question it answers.
///
/// The cost is that of the rollup rows in the answer, whatever the number of facts behind them.
public struct RollupQueries {
  private let connection: Connection
  private let values: DimensionValues
  private let clock: ZoneClock

  public init(_ connection: Connection, values: DimensionValues, clock: ZoneClock) {
    self.connection = connection
    self.values = values
    self.clock = clock
  }

  /// The sums that answer `query` at its own ``IndicatorQuery/rollupLevel``. The sums hold zero in `columns`
  /// that are not asked for.
  public func table(
    _ query: IndicatorQuery, level: RollupLevel, _ columns: ConversationSums.Columns = .all
  ) throws -> FigureTable {
    var table = FigureTable()
    var key = FigureTable.Key(period: Period(query.from), segment: .all)
    try forEachConversationRow(query, level, columns) { cell, sums in
      key.period = Period(of: cell, query.grain)
      key.segment = segment(of: cell, query.by)
      table.sums[key, default: SegmentSums()].conversations.add(sums)
    }
    try forEachAnswerRow(query, level) { cell, sums in
      key.period = Period(of: cell.cell, query.grain)
      key.segment = segment(of: cell.cell, query.by)
      table.sums[key, default: SegmentSums()].answers[cell.series, default: AnswerSums()].add(sums)
    }
    return table
  }

  public func forEachConversationRow(
    _ query: IndicatorQuery, _ level: RollupLevel, _ columns: ConversationSums.Columns = .all,
    _ body: (RollupCell, ConversationSums) -> Void
  ) throws {
    let names = RollupTables.key + ["day"] + columns.names
    // Days and weeks are the hours, and what was counted by the day.
    let fine: [RollupGrain] = query.grain == .day || query.grain == .week ? [.hour, .day] : [.hour]
    for grain in fine {
      guard let filter = filter(query, level, fine: grain) else { return }
      try connection.forEach(
        "SELECT \(raw: names.joined(separator: ", ")) FROM conversation_rollup WHERE \(filter)"
      ) { row in
        var cell = RollupCell(row)
        cell.day = Int32(row.int(RollupTables.key.count))
        body(cell, ConversationSums(row, from: RollupTables.key.count + 1, columns))
      }
    }
  }

  /// The finest cells of the months asked for, in no order that counts, with only those `columns` of numbers.
  public func forEachMonthCell(
    _ query: IndicatorQuery, _ columns: ConversationSums.Columns, _ body: (RollupPlace, SIMD16<Int64>) -> Void
  ) throws {
    guard let filter = filter(query, .leaf) else { return }
    let names = RollupTables.dimensions + columns.names
    try connection.forEach(
      "SELECT \(raw: names.joined(separator: ", ")) FROM conversation_rollup WHERE \(filter)"
    ) { row in
      let numbers = ConversationSums.numbers(of: row, from: RollupTables.dimensions.count, columns)
      body(RollupPlace(row, from: 0), numbers)
    }
  }

  public func forEachAnswerRow(
    _ query: IndicatorQuery, _ level: RollupLevel, of series: AnswerSeries? = nil,
    _ body: (AnswerCell, AnswerSums) -> Void
  ) throws {
    guard var filter = filter(query, level, fine: .day) else { return }
    if let series { filter = "\(filter) AND series = \(series.code)" }
    let table = RollupWriter.answerTable
    try connection.forEach(
      "SELECT \(raw: table.columns.joined(separator: ", ")) FROM answer_rollup WHERE \(filter)"
    ) { row in
      let (cell, sums) = table.decode(row)
      body(cell, sums)
    }
  }

  /// Conversations opened minus closed before `month`, by segment; only where closing is known at all.
  public func openBefore(_ month: Month, _ query: IndicatorQuery, level: RollupLevel) throws -> [Segment: Int64] {
    var earlier = query
    earlier.from = Month(index: 0)
    earlier.to = month.advanced(by: -1)
    earlier.grain = .month
    guard let filter = filter(earlier, level) else { return [:] }
    let key = RollupTables.key.joined(separator: ", ")
    var open: [Segment: Int64] = [:]
    try connection.forEach(
      "SELECT \(raw: key), contacts - closed FROM conversation_rollup WHERE \(filter)"
    ) { row in
      open[segment(of: RollupCell(row), query.by), default: 0] += Int64(row.int(8))
    }
    return open
  }

  /// The segments in which something was seen to close before the query begins. What is only counted is never open and
  /// has no time of solution.
  public func segmentsThatClose(_ query: IndicatorQuery, level: RollupLevel) throws -> Set<Segment> {
    var earlier = query
    earlier.from = Month(index: 0)
    earlier.to = query.from.advanced(by: -1)
    guard let filter = filter(earlier, level) else { return [] }
    let key = RollupTables.key.joined(separator: ", ")
    var closing: Set<Segment> = []
    try connection.forEach(
      "SELECT \(raw: key) FROM conversation_rollup WHERE \(filter) AND closed > 0 AND resolution IS NOT NULL"
    ) { closing.insert(segment(of: RollupCell($0), query.by)) }
    return closing
  }

  /// Conversations opened in each month up to `last` in which there were some, the latest month first.
  public func contactsByMonth(upTo last: Month) throws -> [(month: Month, contacts: Int64)] {
    try connection.all(
      """
      SELECT bucket, contacts FROM conversation_rollup WHERE grain = \(RollupGrain.month.rawValue)
        AND level = \(RollupLevel.total.rawValue) AND bucket <= \(last.index) AND contacts > 0 ORDER BY bucket DESC
      """
    ) { (Month(index: $0.int(0)), $0.int64(1)) }
  }

  /// The first and the last month with anything in them; nil when there is nothing.
  public func monthsWithData() throws -> ClosedRange<Month>? {
    var ends: [Int] = []
    for table in [RollupTables.conversation, RollupTables.answer] {
      let range = try connection.first(
        """
        SELECT MIN(bucket), MAX(bucket) FROM \(raw: table)
        WHERE grain = \(RollupGrain.month.rawValue) AND level = \(RollupLevel.total.rawValue)
        """
      ) { $0.isNull(0) ? nil : ($0.int(0), $0.int(1)) }
      if let range = range.flatMap({ $0 }) { ends += [range.0, range.1] }
    }
    guard let first = ends.min(), let last = ends.max(), first <= last else { return nil }
    return Month(index: first)...Month(index: last)
  }
}

extension RollupQueries {
  /// Nil when the query asks for a value that never occurred: the answer is empty then.
  private func filter(_ query: IndicatorQuery, _ level: RollupLevel, fine: RollupGrain = .hour) -> SQL? {
    let grain = query.grain == .month ? .month : fine
    var conditions: [SQL] = ["grain = \(grain.rawValue) AND level = \(level.rawValue)"]
    let next = query.to.advanced(by: 1)
    switch grain {
    case .month where query.from.distance(to: query.to) <= 120:
      // A list, not a range: after a list the key's next columns still find their rows.
      conditions.append("bucket IN \(list: (query.from.index...query.to.index).map { $0 })")
    case .month: conditions.append("bucket BETWEEN \(query.from.index) AND \(query.to.index)")
    case .day:
      let days = (query.from.firstDay.daysSince1970, next.firstDay.daysSince1970)
      conditions.append("bucket >= \(days.0) AND bucket < \(days.1)")
    case .hour:
      let seconds = (clock.start(of: query.from.firstDay).seconds, clock.start(of: next.firstDay).seconds)
      conditions.append("bucket >= \(seconds.0) AND bucket < \(seconds.1)")
    }
    for (name, value) in query.within.pairs {
      guard let id = value.isEmpty ? 0 : values.id(Dimension(name), value) else { return nil }
      conditions.append("\(raw: name)_id = \(Int(id))")
    }
    return conditions.joined(separator: " AND ")
  }

  private func segment(of cell: RollupCell, _ dimensions: [Dimension]) -> Segment {
    var segment = Segment()
    for dimension in dimensions { segment[dimension] = values.name(cell.place[dimension]) }
    return segment
  }
}
