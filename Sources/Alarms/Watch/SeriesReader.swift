public import Indicators
public import Primitives
import Statistics

/// Reads what the alarms look at, and the cells in which a change is located, from the rollups alone.
public struct SeriesReader {
  /// Months of history that a judgement may use.
  public static let history = 40

  private let rollups: RollupQueries

  public init(_ rollups: RollupQueries) { self.rollups = rollups }

  /// All watched series up to and including `month`, from `since` or as far back as a judgement looks.
  public func series(
    upTo month: Month, since: Month? = nil, days: WeightedDays = .usual
  ) throws -> WatchedSeries {
    let from = min(since ?? month, month.advanced(by: -Self.history))
    let total = try rollups.table(IndicatorQuery(from: from, to: month), level: .total, .numbers)
    let channels = try rollups.table(
      IndicatorQuery(by: [.channel], from: from, to: month), level: .channel, .numbers)
    let teams = try rollups.table(IndicatorQuery(by: [.team], from: from, to: month), level: .team, .numbers)
    return WatchedSeries(total: total, channels: channels, teams: teams, days: days)
  }

  /// The figure of each value of one dimension before and in `month`; "" is what has no value.
  func changes(
    of name: SeriesName, over dimension: Dimension, before: ClosedRange<Month>, month: Month
  ) throws -> [(value: String, change: GroupChange)] {
    guard let level = RollupLevel(dimension: dimension) else { return [] }
    let query = IndicatorQuery(by: [dimension], from: before.lowerBound, to: month)
    let table = try rollups.table(query, level: level, .numbers)
    let watched = WatchedSeries(total: table, channels: FigureTable(), teams: FigureTable(), days: .usual)
    return watched.changes(of: name.text, over: dimension, before: before, month: month, countingNone: true)
  }

  /// Months of the finest cells: fewer than a judgement looks at, because cells drift, and reading them is what an
  /// alarm costs.
  public static let monthsOfCells = 6

  /// The finest cells of `segment` in `month` and in the last ``monthsOfCells`` of `before`, as a table of what
  /// is bad.
  public func cells(
    of name: SeriesName, in segment: Segment, before: ClosedRange<Month>, month: Month
  ) throws -> CellTable {
    var cells = CellTable()
    let first = max(before.lowerBound, before.upperBound.advanced(by: 1 - Self.monthsOfCells))
    for (months, isAfter) in [(first...before.upperBound, false), (month...month, true)] {
      let query = IndicatorQuery(from: months.lowerBound, to: months.upperBound, within: segment)
      if let series = name.answers {
        try rollups.forEachAnswerRow(query, .leaf, of: series) { cell, sums in
          if let figure = BadShare(name, sums) { cells.add(figure, cell.cell.place, isAfter: isAfter) }
        }
      } else {
        try rollups.forEachMonthCell(query, BadShare.columns(of: name)) { place, sums in
          if let figure = BadShare(name, sums) { cells.add(figure, place, isAfter: isAfter) }
        }
      }
    }
    return cells
  }
}
