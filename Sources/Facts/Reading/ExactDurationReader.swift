import Indicators
import Primitives
import Storage

/// Reads from the facts the durations of those segments of a table that have few, so that their medians and percentiles
/// are exact. One query a table, of the conversations opened in a stretch of months.
///
/// Dear tables keep their sketches: at most ``mostFacts`` conversations are read, counted from the rollups before
/// anything is. A segment of which some conversation was opened before that stretch keeps its sketch too: durations are taken
/// only where they are the very ones in it.
struct ExactDurationReader {
  private let connection: Connection
  private let rollups: RollupQueries
  private let values: DimensionValues
  private let counting: Counting
  /// At most so many conversations are read for a table; the latest months come first.
  private let mostFacts: Int

  init(
    _ connection: Connection, rollups: RollupQueries, values: DimensionValues, counting: Counting,
    mostFacts: Int = 20_000
  ) {
    self.connection = connection
    self.rollups = rollups
    self.values = values
    self.counting = counting
    self.mostFacts = mostFacts
  }

  /// A segment in a period, by numbers.
  private struct Place: Hashable, Sendable {
    var bucket: Int64
    var ids = RollupPlace()
  }

  /// Gives the segments of `table`, which answers `query` from the rollups, their durations of some kinds.
  func add(_ kinds: Set<DurationKind>, _ query: IndicatorQuery, _ table: inout FigureTable) throws {
    let wanted = wanted(kinds, query, table)
    guard let months = try affordable(wanted, query), let filter = values.filter(query.within) else { return }
    let asked = DurationKind.allCases.filter { kind in wanted.contains { $0.value.kinds.contains(kind) } }
    let columns = ConversationTimes.columns + ["channel_id", "team_id", "queue_id", "reason_id", "product_id"]
    var found = FoundDurations<Place>()
    try connection.forEach(
      """
      SELECT \(raw: columns.joined(separator: ", ")) FROM conversation
      WHERE opened_at >= \(counting.clock.start(of: months.lowerBound.firstDay).seconds)
        AND opened_at < \(counting.clock.start(of: months.upperBound.advanced(by: 1).firstDay).seconds) AND \(filter)
      """
    ) { row in
      let times = ConversationTimes(row, from: 0)
      var cells = CellReader(row, ConversationTimes.columns.count)
      let ids = cells.place().only(query.by)
      for kind in asked {
        guard let bucket = times.moment(kind).flatMap({ bucket($0, query) }) else { continue }
        let place = Place(bucket: bucket, ids: ids)
        guard wanted[place]?.kinds.contains(kind) == true, let seconds = times.seconds(kind, counting) else { continue }
        found.add(seconds, kind, at: place)
      }
    }
    found.give { place, kind, seconds in
      if let key = wanted[place]?.key { table.sums[key]?.take(seconds, kind) }
    }
  }

  /// A small segment: where it stands in the table, and what is wanted of it.
  private struct Wanted {
    var key: FigureTable.Key
    var kinds: Set<DurationKind>
  }

  private func wanted(_ kinds: Set<DurationKind>, _ query: IndicatorQuery, _ table: FigureTable) -> [Place: Wanted] {
    guard !kinds.isEmpty else { return [:] }
    var wanted: [Place: Wanted] = [:]
    for (key, sums) in table.sums {
      let small = kinds.filter { sums.wantsDurations($0) }
      if small.isEmpty { continue }
      var place = Place(bucket: key.period.bucket)
      for dimension in query.by {
        place.ids[dimension] = key.segment[dimension].flatMap { values.id(dimension, $0) } ?? 0
      }
      wanted[place] = Wanted(key: key, kinds: small)
    }
    return wanted
  }

  /// The months whose conversations are read: from the last that is wanted back, as far as ``mostFacts`` go, and no
  /// further than need be. Nil when there are none to read.
  private func affordable(_ wanted: [Place: Wanted], _ query: IndicatorQuery) throws -> ClosedRange<Month>? {
    let places = wanted.map { (months: months(of: $0.key.bucket, query), kinds: $0.value.kinds) }
    guard let last = places.map(\.months.upperBound).max(), let first = places.map(\.months.lowerBound).min()
    else { return nil }
    let closes = places.contains { $0.kinds.contains(where: \.belongsToClosing) }
    var left = Int64(mostFacts)
    var reached: Month?
    for (month, contacts) in try rollups.contactsByMonth(upTo: last) {
      left -= contacts
      if left < 0 || (!closes && month < first) { break }
      reached = month
    }
    return reached.map { $0...last }
  }

  /// The months of the query in which a period lies.
  private func months(of bucket: Int64, _ query: IndicatorQuery) -> ClosedRange<Month> {
    switch query.grain {
    case .month: return Month(index: Int(bucket))...Month(index: Int(bucket))
    case .day, .week, .hour:
      let day = CivilDate(daysSince1970: Int(bucket))
      let end = query.grain == .week ? day.adding(days: 6) : day
      return max(query.from, min(day.month, query.to))...max(query.from, min(end.month, query.to))
    }
  }

  /// The period in which a moment lies; nil outside the months asked for, and for hours, which the facts answer by
  /// themselves.
  private func bucket(_ moment: Instant, _ query: IndicatorQuery) -> Int64? {
    let day = counting.clock.day(of: moment)
    guard query.from <= day.month, day.month <= query.to else { return nil }
    return switch query.grain {
    case .month: Int64(day.month.index)
    case .week: Int64(day.startOfWeek.daysSince1970)
    case .day: Int64(day.daysSince1970)
    case .hour: nil
    }
  }
}

extension RollupPlace {
  /// The values of some dimensions; the others are forgotten.
  fileprivate func only(_ dimensions: [Dimension]) -> RollupPlace {
    var place = RollupPlace()
    for dimension in dimensions { place[dimension] = self[dimension] }
    return place
  }
}
