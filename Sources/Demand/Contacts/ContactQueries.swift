import Facts
public import Indicators
public import Primitives
public import Storage

/// Contacts as they came: counted in slots, the customers behind them, and what they wrote.
public struct ContactQueries {
  private let connection: Connection
  private let clock: ZoneClock
  private let values: DimensionValues

  public init(_ connection: Connection, values: DimensionValues, clock: ZoneClock) {
    self.connection = connection
    self.values = values
    self.clock = clock
  }

  /// What contacts can be split by here.
  public static let dimensions: [Dimension] = [.channel, .queue, .reason, .product, .team]

  /// What came on these days, by the values of a dimension: see ``series(by:minutes:slots:on:)``.
  public func series(
    by dimension: Dimension, minutes: Int, on days: ClosedRange<CivilDate>
  ) throws -> [String: CountSeries] {
    let all = try series(by: [dimension], minutes: minutes, on: days)
    return Dictionary(uniqueKeysWithValues: all.map { ($0.key.value, $0.value) })
  }

  /// One value of a dimension; empty for contacts without one.
  public struct Place: Sendable, Hashable {
    public var dimension: Dimension
    public var value: String
  }

  /// Conversations opened on these days and contacts counted in them, in slots of the organisation's clock, by the
  /// values of dimensions; those without a value under the empty name. Slots last `minutes`, longer where a place has
  /// totals that need it: quarters of an hour need slots of fifteen minutes. `slots` are those of places known before.
  /// O(conversations and totals of the days).
  public func series(
    by dimensions: [Dimension], minutes: Int, slots: [Place: Int] = [:], on days: ClosedRange<CivilDate>
  ) throws -> [Place: CountSeries] {
    precondition(
      dimensions.allSatisfy(Self.dimensions.contains) && !dimensions.isEmpty,
      "Contacts are split by \(Self.dimensions).")
    var series = try empty(dimensions, minutes, slots, days)
    let columns = dimensions.map { "\(raw: $0.rawValue)_id" as SQL }.joined(separator: ", ")
    try connection.forEach(
      "SELECT opened_at, \(columns) FROM conversation WHERE \(opened("opened_at", days))"
    ) { row in
      let at = Instant(seconds: row.int64(0))
      let (day, second) = (clock.day(of: at), clock.secondOfDay(of: at))
      for place in dimensions.indices {
        series[place][Int32(row.int(place + 1)), default: CountSeries(slotMinutes: minutes)]
          .add(1, on: day, secondOfDay: second)
      }
    }
    try connection.forEach(
      """
      SELECT starts_at, minutes, contacts, \(columns) FROM contact_count
      WHERE \(opened("starts_at", days)) AND minutes BETWEEN 1 AND 60
      """
    ) { row in
      let (at, length) = (Instant(seconds: row.int64(0)), row.int(1))
      let (day, second) = (clock.day(of: at), clock.secondOfDay(of: at))
      for place in dimensions.indices {
        let id = Int32(row.int(place + 3))
        guard series[place][id]?.slotMinutes.isMultiple(of: length) == true else { continue }
        series[place][id]?.add(Double(row.int(2)), on: day, secondOfDay: second)
      }
    }
    var named: [Place: CountSeries] = [:]
    for (dimension, counts) in zip(dimensions, series) {
      for (id, one) in counts where !one.isEmpty {
        named[Place(dimension: dimension, value: values.name(id) ?? "")] = one
      }
    }
    return named
  }

  private func opened(_ column: String, _ days: ClosedRange<CivilDate>) -> SQL {
    """
    \(raw: column) >= \(clock.start(of: days.lowerBound).seconds)
      AND \(raw: column) < \(clock.start(of: days.upperBound.adding(days: 1)).seconds)
    """
  }

  /// Empty series for the places that have totals, with slots that hold them; totals over a time that does not divide
  /// the hour fit none. O(totals of the days).
  private func empty(
    _ dimensions: [Dimension], _ minutes: Int, _ slots: [Place: Int], _ days: ClosedRange<CivilDate>
  ) throws -> [[Int32: CountSeries]] {
    try dimensions.map { dimension in
      var lengths: [Int32: [Int]] = [:]
      try connection.forEach(
        """
        SELECT DISTINCT minutes, \(raw: dimension.rawValue)_id FROM contact_count
        WHERE \(opened("starts_at", days)) AND minutes BETWEEN 1 AND 60
        """
      ) { row in
        if 60 % row.int(0) == 0 { lengths[Int32(row.int(1)), default: []].append(row.int(0)) }
      }
      for (place, _) in slots where place.dimension == dimension {
        if let id = place.value.isEmpty ? 0 : values.id(dimension, place.value), lengths[id] == nil { lengths[id] = [] }
      }
      return Dictionary(
        uniqueKeysWithValues: lengths.map { id, lengths in
          let known = slots[Place(dimension: dimension, value: values.name(id) ?? "")]
          let slot = (minutes...60).first { slot in 60 % slot == 0 && lengths.allSatisfy { slot % $0 == 0 } }
          return (id, CountSeries(slotMinutes: known ?? slot ?? 60))
        })
    }
  }

  /// Different customers among the conversations of some time, and how many conversations name theirs.
  public func customers(
    _ dimension: Dimension, _ value: String, from: Instant, to: Instant
  ) throws -> (customers: Int, named: Int) {
    try connection.first(
      """
      SELECT COUNT(DISTINCT customer), COUNT(customer) FROM conversation
      WHERE opened_at >= \(from.seconds) AND opened_at < \(to.seconds) AND \(condition(dimension, value))
      """
    ) { ($0.int(0), $0.int(1)) } ?? (0, 0)
  }

  /// What customers wrote in some time, masked, the latest first.
  public func texts(
    _ dimension: Dimension, _ value: String, from: Instant, to: Instant, limit: Int = 2_000
  ) throws -> [String] {
    try connection.all(
      """
      SELECT subject, body FROM conversation
      WHERE opened_at >= \(from.seconds) AND opened_at < \(to.seconds) AND \(condition(dimension, value))
        AND (subject IS NOT NULL OR body IS NOT NULL)
      ORDER BY opened_at DESC, id DESC LIMIT \(limit)
      """
    ) { row in [row.stringOrNil(0), row.stringOrNil(1)].compactMap { $0 }.joined(separator: " . ") }
  }

  /// Contacts of some time: conversations, and the totals that begin in it and last an hour at most.
  public func count(_ dimension: Dimension, _ value: String, from: Instant, to: Instant) throws -> Int {
    let place = condition(dimension, value)
    let rows = try connection.first(
      """
      SELECT COUNT(*) FROM conversation
      WHERE opened_at >= \(from.seconds) AND opened_at < \(to.seconds) AND \(place)
      """
    ) { $0.int(0) }
    let totals = try connection.first(
      """
      SELECT CAST(COALESCE(SUM(contacts), 0) AS BIGINT) FROM contact_count
      WHERE starts_at >= \(from.seconds) AND starts_at < \(to.seconds) AND minutes <= 60 AND \(place)
      """
    ) { $0.int(0) }
    return (rows ?? 0) + (totals ?? 0)
  }

  /// What changes when new contacts came: the last conversation and the last total.
  public static func newest(_ connection: Connection) throws -> [Int64] {
    try ["conversation", "contact_count"].map { table in
      try connection.first("SELECT MAX(id) FROM \(raw: table)") { $0.int64OrNil(0) }.flatMap { $0 } ?? 0
    }
  }

  /// The latest of some time that say something in words, masked; without `to`, up to now.
  public func latest(
    _ dimension: Dimension, _ value: String, from: Instant, to: Instant?, limit: Int
  ) throws -> [(at: Instant, text: String)] {
    try connection.all(
      """
      SELECT opened_at, subject, body FROM conversation
      WHERE opened_at >= \(from.seconds) AND opened_at < \(to?.seconds ?? Int64.max)
        AND \(condition(dimension, value)) AND (subject IS NOT NULL OR body IS NOT NULL)
      ORDER BY opened_at DESC, id DESC LIMIT \(limit)
      """
    ) { row in
      (
        Instant(seconds: row.int64(0)),
        [row.stringOrNil(1), row.stringOrNil(2)].compactMap { $0 }.joined(separator: " — ")
      )
    }
  }

  private func condition(_ dimension: Dimension, _ value: String) -> SQL {
    "\(raw: dimension.rawValue)_id = \(Int(value.isEmpty ? 0 : values.id(dimension, value) ?? -1))"
  }
}
