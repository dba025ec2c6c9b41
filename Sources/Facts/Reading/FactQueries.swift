public import Indicators
import Primitives
public import Storage

/// Sums read from the facts themselves, for what the rollups do not tell apart: an agent, a language, a
/// column of the customer's own. The cost is that of the facts in the months asked for.
public struct FactQueries {
  private let connection: Connection
  private let values: DimensionValues
  private let counting: Counting

  public init(_ connection: Connection, values: DimensionValues, counting: Counting) {
    self.connection = connection
    self.values = values
    self.counting = counting
  }

  /// The same table that the rollups would give, by the same contributions; `keepingSeconds` with the durations of
  /// segments that have few.
  public func table(_ query: IndicatorQuery, keepingSeconds: Bool = false) throws -> FigureTable {
    var table = FigureTable()
    let byHour = query.grain == .hour
    let empty = RollupAccumulator(answersByHour: byHour, keepsSeconds: keepingSeconds)
    try add(StoredConversation.self, StoredConversation.countedColumns, query, empty, &table) { fact, extras in
      segment(
        fact.place,
        [
          "agent": fact.agent, "language": fact.language, "priority": fact.priority,
          "status": fact.status,
        ], extras, query)
    }
    let answers = RollupAccumulator(answersByHour: byHour)
    try add(StoredAnswer.self, StoredAnswer.countedColumns, query, answers, &table) { fact, extras in
      segment(fact.place, ["agent": fact.agent], extras, query)
    }
    try add(StoredContactCount.self, StoredContactCount.countedColumns, query, answers, &table) { fact, extras in
      segment(fact.place, ["agent": fact.agent], extras, query)
    }
    try add(StoredScoreCount.self, StoredScoreCount.countedColumns, query, answers, &table) { fact, extras in
      segment(fact.place, ["agent": fact.agent], extras, query)
    }
    return table
  }

  private func add<F: StoredFact>(
    _ kind: F.Type, _ columns: [String], _ query: IndicatorQuery, _ empty: RollupAccumulator,
    _ table: inout FigureTable, _ place: (F, [String: String]) -> Segment?
  ) throws {
    var sums: [Segment: RollupAccumulator] = [:]
    try connection.forEach(
      """
      SELECT \(raw: columns.joined(separator: ", ")), extras FROM \(raw: F.table)
      WHERE \(happened(kind, in: query))
      """
    ) { row in
      let fact = F(row, from: 0)
      guard let segment = place(fact, Extras.read(row.stringOrNil(columns.count))) else { return }
      fact.contribute(1, to: &sums[segment, default: empty], counting)
    }
    for (segment, sums) in sums { sums.add(to: &table, segment, query) }
  }

  /// Facts that touch the months asked for.
  private func happened<F: StoredFact>(_ kind: F.Type, in query: IndicatorQuery) -> SQL {
    let from = counting.clock.start(of: query.from.firstDay).seconds
    let to = counting.clock.start(of: query.to.advanced(by: 1).firstDay).seconds
    let times: [String] =
      switch F.kind {
      case .conversations: ["opened_at", "closed_at"]
      case .counts, .scoreCounts: ["starts_at"]
      default: ["answered_at", "sent_at"]
      }
    var ranges = times.map { SQL("(\(raw: $0) >= \(from) AND \(raw: $0) < \(to))") }
    if F.kind == .conversations {
      // Closed at no moment that is told, after the time that the solution took.
      ranges.append(
        """
        (closed_at IS NULL AND resolution_seconds IS NOT NULL AND opened_at + resolution_seconds >= \(from)
          AND opened_at + resolution_seconds < \(to))
        """)
    }
    if F.kind == .counts || F.kind == .scoreCounts {
      let days = (query.from.firstDay.daysSince1970, query.to.advanced(by: 1).firstDay.daysSince1970)
      ranges.append("(day >= \(days.0) AND day < \(days.1))")
    }
    return ranges.joined(separator: " OR ")
  }

  /// Where a fact belongs in the answer; nil when the query is not about it.
  private func segment(
    _ place: RollupPlace, _ others: [String: Int32], _ extras: [String: String], _ query: IndicatorQuery
  ) -> Segment? {
    func value(_ dimension: Dimension) -> String? {
      if let id = others[dimension.rawValue] { return values.name(id) }
      if RollupLevel(dimension: dimension) != nil { return values.name(place[dimension]) }
      return extras[dimension.rawValue]
    }
    for (name, wanted) in query.within.pairs where (value(Dimension(name)) ?? "") != wanted { return nil }
    var segment = Segment()
    for dimension in query.by { segment[dimension] = value(dimension) }
    return segment
  }
}
