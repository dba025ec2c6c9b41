public import Primitives

extension RollupAccumulator {
  /// Adds what was gathered for one segment to a table, in the periods that `query` asks for.
  public func add(to table: inout FigureTable, _ segment: Segment, _ query: IndicatorQuery) {
    let sorted = SortedConversations(self)
    for place in conversations.cells.indices {
      guard let period = period(of: sorted.cell(place), query) else { continue }
      let key = FigureTable.Key(period: period, segment: segment)
      table.sums[key, default: SegmentSums()].conversations.add(sorted.sums(place))
    }
    if keepsSeconds { addSeconds(to: &table, segment, query) }
    for (packed, numbers) in zip(answers.cells, answers.numbers) {
      let cell = AnswerCell(packed)
      guard let period = period(of: cell.cell, query) else { continue }
      let key = FigureTable.Key(period: period, segment: segment)
      table.sums[key, default: SegmentSums()].answers[cell.series, default: AnswerSums()].numbers &+= numbers
    }
  }

  /// Gives the durations themselves to the segment's periods. A period has all its durations from this one segment.
  private func addSeconds(to table: inout FigureTable, _ segment: Segment, _ query: IndicatorQuery) {
    let periods = conversations.cells.map { period(of: $0.cell, query) }
    var found = FoundDurations<Period>()
    for (change, seconds) in zip(durations, seconds) {
      guard let period = periods[Int(change.cell)], let kind = DurationKind(rawValue: Int(change.kind)) else {
        continue
      }
      found.add(Int(seconds), kind, at: period)
    }
    found.give { period, kind, seconds in
      table.sums[FigureTable.Key(period: period, segment: segment)]?.take(seconds, kind)
    }
  }

  /// Nil for the grain that the query does not use, and for months outside it. Answers have no hours, nor has what was
  /// counted by the day.
  private func period(of cell: RollupCell, _ query: IndicatorQuery) -> Period? {
    guard (cell.grain == .month) == (query.grain == .month), cell.grain != .day || query.grain != .hour else {
      return nil
    }
    let month =
      cell.grain == .month
      ? Month(index: Int(cell.bucket)) : CivilDate(daysSince1970: Int(cell.day)).month
    guard query.from <= month, month <= query.to else { return nil }
    return Period(of: cell, query.grain)
  }
}

extension Period {
  /// The period of `grain` in which a rollup cell lies; the cell is a month's only when the grain is.
  init(of cell: RollupCell, _ grain: Grain) {
    switch grain {
    case .month, .hour: self.init(grain: grain, bucket: cell.bucket)
    case .day: self.init(grain: .day, bucket: Int64(cell.day))
    case .week:
      let monday = CivilDate(daysSince1970: Int(cell.day)).startOfWeek
      self.init(grain: .week, bucket: Int64(monday.daysSince1970))
    }
  }
}
