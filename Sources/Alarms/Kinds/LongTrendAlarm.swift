public import Indicators
public import Primitives
import Statistics

/// A figure of customers moves the wrong way over years; told in months, judged from customers.
public struct LongTrendAlarm: AlarmTelling {
  public static let kind = AlarmKind.Name.longTrend
  public static let title = LocalizedText(it: "Tendenza lunga", en: "Long trend")
  public static let rule = LocalizedText(
    it: "Suona se abbandono, permanenza o prodotti per cliente peggiorano da due o tre anni di più di quanto il "
      + "caso, la stagione e la memoria dei mesi spieghino, e di abbastanza da contare.",
    en: "Rings when churn, length of stay or products per customer get worse over two to three years by more than "
      + "chance, season and the memory of months explain, and by enough to matter.")
  public static let urgency = AlarmUrgency.slow
  public static let subject = AlarmSubject.customers

  /// What nobody complains of is seen in who leaves, not in a sample of conversations.
  static let nextStep = LocalizedText(
    it: "Guarda su Salute clienti chi resta meno di prima, poi chi potrebbe andarsene: campanello customers risk",
    en: "See in Customer health who stays less than before, then who may leave: campanello customers risk")

  public func headline(_ words: AlarmHeadline, _ language: Language) -> String {
    let (subject, alarm) = (words.subject(language), words.alarm)
    guard let now = words.now(language) else { return subject }
    guard let was = words.usual(language), let value = alarm.value, let previous = alarm.previous else {
      return "\(subject): \(now)"
    }
    let course =
      value > previous
      ? LocalizedText(it: "in aumento", en: "rising") : LocalizedText(it: "in calo", en: "falling")
    return LocalizedText(
      it: "\(subject) \(course.it): \(now) (era \(was))", en: "\(subject) \(course.en): \(now) (was \(was))")[
        language]
  }
}

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
    let scope = over.map(Alarm.Scope.init)
    let alone = segment?.change(worse: worse)
    let segments = alone.flatMap { $0.tells ? $0.segments : nil } ?? []
    self.init(
      id: AlarmIdentity.id(.longTrend, look, since: bell.since), kind: .longTrend, state: AlarmState.ringing.rawValue,
      indicator: figure.rawValue, segment: [:], period: month.description, since: bell.since.description,
      value: bell.now.value, previous: bell.before.value,
      change: Change(
        points: trend.slope * points, percent: trend.level == 0 ? nil : trend.slope / abs(trend.level) * 100,
        low: trend.interval.low * points, high: trend.interval.high * points, p: trend.p, q: trend.p),
      n: bell.now.n, nPrevious: bell.before.n, scope: scope, segments: segments,
      alsoMoved: beside.compactMap { figure, bell in
        bell.before.value.flatMap { before in
          bell.now.value.map { Moved(what: figure.rawValue, before: before, after: $0, p: bell.trend.p) }
        }
      },
      sentence: LongTrendSentence(figure: figure, bell: bell, scope: scope, segments: segments).text,
      nextStep: LongTrendAlarm.nextStep,
      rule: ["level": rule.level, "months": Double(bell.window.count), "stable_within_a_year": trend.margin * points])
  }
}
