public import Indicators
public import Primitives
public import Storage

/// Answers any question about indicators, from the cheapest place that knows.
public struct IndicatorReader {
  private let connection: Connection
  public let organisation: Organisation
  public let values: DimensionValues

  public init(_ connection: Connection) throws {
    self.connection = connection
    organisation = try OrganisationStore.read(connection)
    values = try DimensionValues(connection)
  }

  public var rollups: RollupQueries {
    RollupQueries(connection, values: values, clock: organisation.clock)
  }

  /// The first and the last month of which anything is known: conversations, answers or head count.
  public func monthsWithData() throws -> ClosedRange<Month>? {
    let counted = try rollups.monthsWithData()
    let staffed = try PeopleQueries(connection, values: values).monthsWithAgents()
    guard let counted else { return staffed }
    guard let staffed else { return counted }
    return min(counted.lowerBound, staffed.lowerBound)...max(counted.upperBound, staffed.upperBound)
  }

  /// Sums by period and segment, with head count, customers and backlog where they are known. For medians and
  /// percentiles among `indicators` the durations of small segments are read from the facts, where that is cheap.
  public func table(
    _ query: IndicatorQuery, for indicators: [Indicator] = Indicator.allCases
  ) throws -> FigureTable {
    guard query.from <= query.to else { return FigureTable() }
    let durations = Set(indicators.compactMap(\.definition.durations))
    // Answers are not kept by the hour, so there the facts answer for everything.
    guard let level = query.rollupLevel, query.grain != .hour else {
      return try facts.table(query, keepingSeconds: !durations.isEmpty)
    }
    var table = try rollups.table(query, level: level)
    if query.grain == .month {
      try addPeople(query, &table)
      try addBacklog(query, level, &table)
    }
    try ExactDurationReader(connection, rollups: rollups, values: values, counting: Counting(organisation, values))
      .add(durations, query, &table)
    return table
  }

  private var facts: FactQueries {
    FactQueries(connection, values: values, counting: Counting(organisation, values))
  }

  private func addPeople(_ query: IndicatorQuery, _ table: inout FigureTable) throws {
    let people = PeopleQueries(connection, values: values)
    for (key, agents) in try people.agents(query) { table.sums[key, default: SegmentSums()].agents = agents }
    guard query.dimensions.isEmpty else { return }
    for (month, customers) in try people.customers(from: query.from, to: query.to) {
      table.sums[FigureTable.Key(period: Period(month), segment: .all)]?.customers = customers
    }
  }

  /// Only for segments in which something was ever seen to close: elsewhere closing is simply not known. A month in
  /// which nothing happened carries what was open before it, up to the last month with data.
  private func addBacklog(_ query: IndicatorQuery, _ level: RollupLevel, _ table: inout FigureTable) throws {
    let open = try rollups.openBefore(query.from, query, level: level)
    var closes: Set<Segment> = try rollups.segmentsThatClose(query, level: level)
    closes.formUnion(table.sums.filter { !$0.value.conversations.resolution.isEmpty }.map(\.key.segment))
    let last = try rollups.monthsWithData().map { min($0.upperBound, query.to) }
    guard let last, query.from <= last else { return }
    for segment in closes {
      var stillOpen = open[segment] ?? 0
      for month in query.from...last {
        let key = FigureTable.Key(period: Period(month), segment: segment)
        let sums = table.sums[key]?.conversations
        if let sums { stillOpen += sums[.contacts] - sums[.closed] }
        if sums != nil || stillOpen != 0 { table.sums[key, default: SegmentSums()].backlog = stillOpen }
      }
    }
  }
}
