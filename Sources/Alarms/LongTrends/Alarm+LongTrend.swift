public import Indicators
public import Primitives
import Statistics

extension Alarm {
  /// A long trend, told in `month`. `age` compares customers by how long they have been so, `segment` by their own
  /// segment; `beside` are the other figures of customers that ring.
  public init(
    _ series: LongTrendSeries, _ bell: LongTrendRule.Bell, rule: LongTrendRule, month: Month, age: LongTrendPlace?,
    segment: LongTrendPlace?, beside: [(CustomerFigure, LongTrendRule.Bell)]
  ) {
    let figure = series.figure
    let look = Look(indicator: figure.rawValue, segment: .all)
    let trend = bell.trend
    let points = figure.unit.pointsPerUnit
    let worse: ChangeDirection = figure.direction == .lowerIsBetter ? .rise : .fall
    let over = age?.change(worse: worse)
    self.init(
      id: AlarmIdentity.id(.longTrend, look, since: bell.since), kind: Finding.Kind.longTrend.rawValue,
      state: AlarmState.ringing.rawValue, indicator: figure.rawValue, segment: [:], period: month.description,
      since: bell.since.description, value: bell.now.value, previous: bell.before.value, n: bell.now.n,
      nPrevious: bell.before.n, segments: [], alsoMoved: [], sentence: LocalizedText(it: "", en: ""),
      nextStep: NextStep.longTrend,
      rule: ["level": rule.level, "months": Double(bell.window.count), "stable_within_a_year": trend.margin * points])
    change = Change(
      points: trend.slope * points, percent: trend.level == 0 ? nil : trend.slope / abs(trend.level) * 100,
      low: trend.interval.low * points, high: trend.interval.high * points, p: trend.p, q: trend.p)
    scope = over.map(Scope.init)
    if let alone = segment?.change(worse: worse), alone.tells { segments = alone.segments }
    alsoMoved = beside.compactMap { figure, bell in
      bell.before.value.flatMap { before in
        bell.now.value.map { Moved(what: figure.rawValue, before: before, after: $0, p: bell.trend.p) }
      }
    }
    sentence = LongTrendSentence(figure: figure, bell: bell, alarm: self).text
  }
}
