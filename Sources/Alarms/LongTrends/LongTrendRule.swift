import Indicators
public import Primitives
public import Statistics

/// Rings when a figure of customers gets worse over two to three years. See docs/methods/long-trend.md.
///
/// It begins where the trend over the last 36 months goes the wrong way with p ≤ 0.01 and is not proved slight, and
/// lasts as long as it goes the wrong way with p < 0.05: neither a month's chance nor a month's calm makes two bells
/// of one story.
public struct LongTrendRule: Sendable, Hashable {
  /// Months looked at.
  public var months = 36
  /// The p at which a bell begins.
  public var level = 0.01
  /// Months that are told together at either end.
  public static let told = 12

  public init() {}

  /// What rings.
  public struct Bell: Sendable, Hashable {
    /// The month at whose end it would first have rung.
    public let since: Month
    /// The months looked at.
    public let window: ClosedRange<Month>
    public let trend: LongTrend
    /// The first twelve months of `window` together, and the last twelve.
    public let before: LongTrendSeries.Part
    public let now: LongTrendSeries.Part
  }

  /// Judged at the end of the last month with a value. Pure: looking back it finds the same beginning.
  /// O(months · n³), n the months looked at, and only while it gets worse.
  public func bell(_ series: LongTrendSeries) -> Bell? {
    guard let last = series.last, let trend = worsening(series, at: last) else { return nil }
    var since: Month?
    var month = last
    while month >= series.first, let earlier = worsening(series, at: month) {
      if earlier.p <= level, !earlier.isWithinMargin { since = month }
      month = month.advanced(by: -1)
    }
    guard let since else { return nil }
    let window = window(series, at: last)
    let told = min(Self.told, window.count / 2)
    let parts = series.parts(in: window)
    return Bell(
      since: since.advanced(by: series.delay), window: window, trend: trend,
      before: parts.prefix(told).reduce(LongTrendSeries.Part(sum: 0, n: 0), +),
      now: parts.suffix(told).reduce(LongTrendSeries.Part(sum: 0, n: 0), +))
  }

  private func window(_ series: LongTrendSeries, at month: Month) -> ClosedRange<Month> {
    max(series.first, month.advanced(by: 1 - months))...month
  }

  /// The trend of the window that ends with `month`, when it goes the wrong way.
  private func worsening(_ series: LongTrendSeries, at month: Month) -> LongTrend? {
    let values = series.parts(in: window(series, at: month)).map(\.value)
    guard let trend = LongTrend(values, margin: series.margin) else { return nil }
    let worse: LongTrend.Verdict = series.figure.direction == .lowerIsBetter ? .rising : .falling
    return trend.verdict == worse ? trend : nil
  }
}
