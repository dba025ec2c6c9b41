public import Alarms
import Facts
import Indicators
public import Primitives
import Storage

extension CustomerQueries {
  /// The figures of customers that have got worse over years, each an alarm told in `month`, on what the data say by
  /// its end. Churn and the first year's stay tell of the same departures: where both ring, the one that began first
  /// is the bell and the other stands beside it. Empty without customers. One pass over customers and one over holdings; more only for what rings.
  public func longTrends(in month: Month, rule: LongTrendRule = LongTrendRule(), _ clock: ZoneClock) throws -> [Alarm] {
    let now = month.advanced(by: 1).firstDay
    let spans = try spans().spans
    guard let reach = DataReach(spans, importedOn: try lastImport(.customers, clock)),
      let window = reach.window(now: now), let firstLeft = reach.firstLeft?.month
    else { return [] }
    let products = try products(now: now, until: window.upperBound, most: .max, clock)
    var all = [LongTrendSeries(churn: spans, firstLeft...window.upperBound)]
    all.append(LongTrendSeries(firstYear: spans, firstLeft...window.upperBound))
    if let held = products.flatMap(LongTrendSeries.init(products:)) { all.append(held) }
    let ringing = all.compactMap { series in rule.bell(series).map { (series, $0) } }
    let departures = ringing.filter { $0.0.figure != .products }.min { $0.1.since < $1.1.since }
    let told = ringing.filter { $0.0.figure == .products || $0.0.figure == departures?.0.figure }
    return try told.map { series, bell in
      let beside = ringing.filter { $0.0.figure != series.figure }.map { ($0.0.figure, $0.1) }
      let months = bell.window
      switch series.figure {
      case .churn:
        let ends = ChurnEnds(spans, in: months)
        return Alarm(
          series, bell, rule: rule, month: month, age: ends.byAge, segment: ends.bySegment, beside: beside)
      case .firstYear:
        return Alarm(series, bell, rule: rule, month: month, age: nil, segment: nil, beside: beside)
      case .products:
        let held = try self.products(now: now, until: months.upperBound, most: months.count, clock)
        return Alarm(
          series, bell, rule: rule, month: month, age: held?.earlierAndLater, segment: nil, beside: beside)
      }
    }
  }
}
