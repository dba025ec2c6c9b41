public import Indicators
public import Primitives
public import Storage

/// The files whose totals a figure rests on, where there are no rows to show.
public struct CountedFiles {
  /// One import of totals, with what it adds to the figure.
  public struct File: Sendable, Hashable {
    public var importID: Int64
    public var name: String
    /// Contacts, or answers.
    public var count: Int
  }

  private let connection: Connection
  private let values: DimensionValues
  private let clock: ZoneClock

  public init(_ connection: Connection, values: DimensionValues, clock: ZoneClock) {
    self.connection = connection
    self.values = values
    self.clock = clock
  }

  /// Those behind `indicator` in `segment` and months, the greatest first; empty for indicators that no total feeds.
  /// Nil stands for conversations as such.
  public func behind(
    _ indicator: Indicator?, scale: Scale?, in segment: Segment, months: ClosedRange<Month>
  ) throws -> [File] {
    guard let place = values.filter(segment) else { return [] }
    switch indicator {
    case .csat, .nps, .ces:
      let question = indicator?.rawValue ?? ""
      let ofScale: SQL = scale.map { "AND scale = \($0.rawValue)" } ?? ""
      return try files(
        StoredScoreCount.table, "answers", "kind = \(question) \(ofScale) AND \(place)", months)
    case nil, .volume: return try files(StoredContactCount.table, "contacts", place, months)
    case .abandonment:
      return try files(StoredContactCount.table, "contacts", "abandoned IS NOT NULL AND \(place)", months)
    case .serviceLevel, .serviceLevelOffered:
      return try files(StoredContactCount.table, "contacts", "answered_in_time IS NOT NULL AND \(place)", months)
    case .averageSpeedOfAnswer:
      return try files(StoredContactCount.table, "contacts", "wait_seconds IS NOT NULL AND \(place)", months)
    case .handlingTime:
      return try files(StoredContactCount.table, "contacts", "handle_seconds IS NOT NULL AND \(place)", months)
    default: return []
    }
  }

  private func files(
    _ table: String, _ counted: String, _ condition: SQL, _ months: ClosedRange<Month>
  ) throws -> [File] {
    let (first, next) = (months.lowerBound.firstDay, months.upperBound.advanced(by: 1).firstDay)
    return try connection.all(
      """
      SELECT i.id, i.file, c.total FROM (
        SELECT import_id, CAST(SUM(\(raw: counted)) AS BIGINT) AS total FROM \(raw: table)
        WHERE \(condition) AND ((starts_at >= \(clock.start(of: first).seconds)
            AND starts_at < \(clock.start(of: next).seconds))
          OR (day >= \(first.daysSince1970) AND day < \(next.daysSince1970)))
        GROUP BY import_id) c JOIN import i ON i.id = c.import_id
      ORDER BY c.total DESC, i.id
      """
    ) { File(importID: $0.int64(0), name: $0.string(1), count: $0.int(2)) }
  }
}
