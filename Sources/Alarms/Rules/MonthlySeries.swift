public import Primitives

/// One indicator in one segment, month by month. All its months are on one scale: where the scale of an
/// indicator changed, the caller starts another series.
public struct MonthlySeries: Sendable {
  public var look: Look
  public var direction: Direction
  /// In the order of the months; gaps are allowed.
  public private(set) var points: [MonthlyPoint]

  public init(
    indicator: String, segment: Segment = .all, direction: Direction = .higherIsBetter,
    points: [MonthlyPoint]
  ) {
    look = Look(indicator: indicator, segment: segment)
    self.direction = direction
    self.points = points.sorted { $0.month < $1.month }
  }

  /// Which way is good: a fall of satisfaction and a rise of abandonment both get worse.
  public enum Direction: String, Sendable, Hashable {
    case higherIsBetter = "higher_is_better"
    case lowerIsBetter = "lower_is_better"
  }

  /// The figure of a month, or nil when that month has none. O(log months).
  public subscript(month: Month) -> MonthlyFigure? {
    guard let i = index(of: month) else { return nil }
    return points[i].figure
  }

  /// Where a month stands in `points`.
  func index(of month: Month) -> Int? {
    let i = firstIndex(from: month)
    return i < points.count && points[i].month == month ? i : nil
  }

  /// The first point at or after `month`.
  func firstIndex(from month: Month) -> Int {
    var low = 0
    var high = points.count
    while low < high {
      let middle = (low + high) / 2
      if points[middle].month < month { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// What was looked at: an indicator in a segment.
public struct Look: Sendable, Hashable {
  public var indicator: String
  public var segment: Segment

  public init(indicator: String, segment: Segment) {
    self.indicator = indicator
    self.segment = segment
  }
}

/// One month of a series.
public struct MonthlyPoint: Sendable {
  public var month: Month
  public var figure: MonthlyFigure

  public init(_ month: Month, _ figure: MonthlyFigure) {
    self.month = month
    self.figure = figure
  }
}
