import Facts
public import Indicators
public import Primitives
import Statistics
public import Storage

/// How a series moved in its last whole month. O(answers of four months), by the indexes on their dates.
public enum MovementQueries {
  /// Answers that each side needs, so that there is something to say.
  static let fewest = 30
  /// Months that the last one is compared with, at most.
  static let baseline = 3

  /// `months` are those with answers, the first first; `breaks` the moments at which the question changed: scores
  /// before and after one are not compared.
  public static func movement(
    _ series: AnswerSource, months: [(month: Month, tally: ScoreTally)], breaks: [Instant],
    _ organisation: Organisation, now: Instant, _ connection: Connection
  ) throws -> Movement {
    let clock = organisation.clock
    let names = try DimensionValues(connection)
    let whole = months.filter { clock.start(of: $0.month.advanced(by: 1).firstDay) <= now }
    let score = try score(series, whole, breaks, clock, names, connection)
    let asked = try asked(series, organisation, now: now, connection)
    return Movement(
      score: score, response: asked.flatMap(response),
      selections: asked.map { selections($0, series, names) } ?? [])
  }

  /// The last month against those before it with the same question; nil where either side is too small.
  static func score(
    _ series: AnswerSource, _ months: [(month: Month, tally: ScoreTally)], _ breaks: [Instant], _ clock: ZoneClock,
    _ names: DimensionValues, _ connection: Connection
  ) throws -> ScoreMovement? {
    guard let last = months.last else { return nil }
    let end = clock.start(of: last.month.advanced(by: 1).firstDay)
    let lastBreak = breaks.filter { $0 < end }.max()
    func isComparable(_ month: Month) -> Bool { lastBreak.map { $0 <= clock.start(of: month.firstDay) } ?? true }
    guard isComparable(last.month) else { return nil }
    let earlier = months.filter {
      $0.month < last.month && last.month.advanced(by: -baseline) <= $0.month && isComparable($0.month)
    }
    guard let first = earlier.first?.month, let before = earlier.last?.month else { return nil }
    var tally = ScoreTally(series)
    for one in earlier { tally.add(one.tally) }
    if last.tally.total < fewest || tally.total < fewest { return nil }
    let change = last.tally.change(from: tally)
    var movement = ScoreMovement(
      month: last.month, baseline: first...before, now: last.tally, before: tally, change: change.value,
      interval: change.interval)
    if movement.isReal {
      let groups = try groups(
        series, clock.start(of: first.firstDay), clock.start(of: last.month.firstDay), end, connection)
      movement.split = split(groups, movement, names)
    }
    return movement
  }

  /// The scores before and after `middle`, by each dimension's values.
  private static func groups(
    _ series: AnswerSource, _ start: Instant, _ middle: Instant, _ end: Instant, _ connection: Connection
  ) throws -> [[Int64: (before: ScoreTally, now: ScoreTally)]] {
    let dimensions = ResultQueries.dimensions
    let columns = dimensions.map { "\($0.rawValue)_id" }.joined(separator: ", ")
    var groups: [[Int64: (before: ScoreTally, now: ScoreTally)]] = dimensions.map { _ in [:] }
    let none = ScoreTally(series)
    try connection.forEach(
      """
      SELECT score, COALESCE(answered_at, sent_at), \(raw: columns) FROM survey_answer
      WHERE \(ResultQueries.condition(series)) AND score IS NOT NULL
        AND ((answered_at >= \(start.seconds) AND answered_at < \(end.seconds))
          OR (answered_at IS NULL AND sent_at >= \(start.seconds) AND sent_at < \(end.seconds)))
      """
    ) { row in
      let isNow = row.int64(1) >= middle.seconds
      for place in dimensions.indices {
        if isNow {
          groups[place][row.int64(2 + place), default: (none, none)].now.add(row.int(0), 1)
        } else {
          groups[place][row.int64(2 + place), default: (none, none)].before.add(row.int(0), 1)
        }
      }
    }
    return groups
  }

  /// The dimension whose mix explains most of a change; nil where no dimension has two groups.
  static func split(
    _ groups: [[Int64: (before: ScoreTally, now: ScoreTally)]], _ movement: ScoreMovement, _ names: DimensionValues
  ) -> MixSplit? {
    let splits = zip(ResultQueries.dimensions, groups).compactMap { dimension, groups -> MixSplit? in
      let values = groups.sorted { $0.key < $1.key }
      if values.count < 2 { return nil }
      let mix = RateMix(
        values.map { GroupChange(before: $0.value.before.groupFigure, after: $0.value.now.groupFigure) })
      let (n0, n1) = (Double(movement.before.total), Double(movement.now.total))
      let shares = values.map { (id: $0.key, Double($0.value.before.total) / n0, Double($0.value.now.total) / n1) }
      guard let most = shares.max(by: { abs($0.2 - $0.1) < abs($1.2 - $1.1) }) else { return nil }
      let isReal =
        abs(mix.mixEffect) > 1.96 * mix.mixStandardError && abs(mix.mixEffect) >= abs(mix.change) / 10
      return MixSplit(
        dimension: dimension, mix: mix.mixEffect, within: mix.rateEffect, isMixReal: isReal,
        value: names.name(Int32(most.id)) ?? "", shareBefore: most.1, shareNow: most.2)
    }
    return splits.max { abs($0.mix) < abs($1.mix) }
  }
}
