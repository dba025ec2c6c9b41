import Alarms
import Facts
import Indicators
import Primitives
import Storage

/// The figures that answer an ``IndicatorAsk``. Two reads of the rollups.
struct IndicatorFigures {
  /// Where a figure is about fewer agents than this it is not shown.
  static let smallestGroup = 5.0

  let ask: IndicatorAsk
  let months: ClosedRange<Month>
  /// The course of the segment asked for.
  let course: FigureTable
  /// Every segment of the dimension, over all the months; empty without a dimension.
  let parts: FigureTable

  /// Nil when the months asked for have no data.
  init?(_ ask: IndicatorAsk, _ reader: IndicatorReader, data: ClosedRange<Month>, judged: Month?) throws {
    let last = min(ask.to ?? judged ?? data.upperBound, data.upperBound)
    let first = max(ask.from ?? last.advanced(by: -24), data.lowerBound)
    guard first <= last else { return nil }
    self.ask = ask
    months = first...last
    course = try reader.table(IndicatorQuery(from: first, to: last, within: ask.segment), for: [ask.indicator])
    guard let per = ask.per else {
      parts = FigureTable()
      return
    }
    var within = Segment()
    if let channel = ask.channel { within[.channel] = channel }
    let start = min(first, last.advanced(by: -1))
    parts = try reader.table(IndicatorQuery(by: [per], from: start, to: last, within: within), for: [ask.indicator])
  }

  /// The scale with the most answers; nil where the indicator has none.
  var mainScale: Scale? {
    var counts: [Scale: Double] = [:]
    for sums in course.sums.values {
      for reading in ask.indicator.definition.readings(sums) {
        if let scale = reading.scale { counts[scale, default: 0] += reading.n }
      }
    }
    return counts.max { ($0.value, $0.key.rawValue) < ($1.value, $1.key.rawValue) }?.key
  }

  /// The figure of one month; nil where nothing is known and where the group is too small.
  func reading(_ month: Month, _ segment: Segment, in table: FigureTable, scale: Scale?) -> Reading? {
    guard let sums = table.sums[FigureTable.Key(period: Period(month), segment: segment)], !isSmall(sums) else {
      return nil
    }
    return ask.indicator.definition.readings(sums).first { scale == nil || $0.scale == scale }
  }

  /// Whether the figure would tell about single persons.
  func isSmall(_ sums: SegmentSums) -> Bool {
    switch ask.indicator.definition.unit {
    case .agents, .perAgent: sums.agents.map { $0 < Self.smallestGroup } ?? false
    case .share, .nps, .score, .seconds, .count, .perCustomer, .smallShare, .months: false
    }
  }

  var hidesSmallGroups: Bool { (Array(course.sums.values) + Array(parts.sums.values)).contains(where: isSmall) }
}
