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

  /// Conversations opened on these days, in slots of the organisation's clock, by the values of a dimension; those
  /// without a value under the empty name. O(conversations of the days).
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

  /// The same for several dimensions in one pass.
  public func series(
    by dimensions: [Dimension], minutes: Int, on days: ClosedRange<CivilDate>
  ) throws -> [Place: CountSeries] {
    precondition(
      dimensions.allSatisfy(Self.dimensions.contains) && !dimensions.isEmpty,
      "Contacts are split by \(Self.dimensions).")
    var series = [[Int32: CountSeries]](repeating: [:], count: dimensions.count)
    let columns = dimensions.map { "\(raw: $0.rawValue)_id" as SQL }.joined(separator: ", ")
    try connection.forEach(
      """
      SELECT opened_at, \(columns) FROM conversation
      WHERE opened_at >= \(clock.start(of: days.lowerBound).seconds)
        AND opened_at < \(clock.start(of: days.upperBound.adding(days: 1)).seconds)
      """
    ) { row in
      let at = Instant(seconds: row.int64(0))
      let (day, second) = (clock.day(of: at), clock.secondOfDay(of: at))
      for place in dimensions.indices {
        series[place][Int32(row.int(place + 1)), default: CountSeries(slotMinutes: minutes)]
          .add(1, on: day, secondOfDay: second)
      }
    }
    var named: [Place: CountSeries] = [:]
    for (dimension, counts) in zip(dimensions, series) {
      for (id, one) in counts { named[Place(dimension: dimension, value: values.name(id) ?? "")] = one }
    }
    return named
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

  /// Conversations of some time.
  public func count(_ dimension: Dimension, _ value: String, from: Instant, to: Instant) throws -> Int {
    try connection.first(
      """
      SELECT COUNT(*) FROM conversation
      WHERE opened_at >= \(from.seconds) AND opened_at < \(to.seconds) AND \(condition(dimension, value))
      """
    ) { $0.int(0) } ?? 0
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
