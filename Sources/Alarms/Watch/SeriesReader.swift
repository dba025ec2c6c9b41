public import Indicators
public import Primitives
public import Storage

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
    let total = try rollups.table(IndicatorQuery(from: from, to: month), level: .total, durations: false)
    let channels = try rollups.table(
      IndicatorQuery(by: [.channel], from: from, to: month), level: .channel, durations: false)
    let teams = try rollups.table(IndicatorQuery(by: [.team], from: from, to: month), level: .team, durations: false)
    return WatchedSeries(total: total, channels: channels, teams: teams, days: days)
  }

  /// The finest cells of `segment` before and in `month`, as a table of what is bad.
  public func cells(
    of name: SeriesName, in segment: Segment, before: ClosedRange<Month>, month: Month
  ) throws -> CellTable {
    var cells = CellTable()
    let query = IndicatorQuery(from: before.lowerBound, to: month, within: segment)
    func add(_ cell: RollupCell, _ figure: BadShare?) {
      guard let figure else { return }
      let bucket = Int(cell.bucket)
      if bucket == month.index {
        cells.addAfter(cell.place, figure)
      } else if bucket <= before.upperBound.index {
        cells.addBefore(cell.place, figure)
      }
    }
    if let scale = name.scale {
      try rollups.forEachAnswerRow(query, .leaf) { cell, sums in
        guard cell.series.scale == scale, SeriesName(cell.series) == name else { return }
        add(cell.cell, BadShare(name, sums))
      }
    } else {
      try rollups.forEachConversationRow(query, .leaf, durations: false) { cell, sums in add(cell, BadShare(name, sums))
      }
    }
    return cells
  }
}
