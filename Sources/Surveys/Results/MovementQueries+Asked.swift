import Facts
import Indicators
import Primitives
import Statistics
import Storage

extension MovementQueries {
  /// Those asked in a month and in the months before it, who had as long to answer.
  struct Asked {
    var month: Month
    var baseline: ClosedRange<Month>
    var days: Int
    var now = Proportion(0, of: 0)
    var before = Proportion(0, of: 0)
    /// By each dimension's values: how many were asked, and what they answered in time.
    var groups: [[Int64: (asked: Int, answers: ScoreTally)]]
  }

  /// Nil where no invitation is known of, or none of them has had its days.
  static func asked(
    _ series: AnswerSource, _ organisation: Organisation, now: Instant, _ connection: Connection
  ) throws -> Asked? {
    let clock = organisation.clock
    let patience = Int64(organisation.settlingDays) * 86_400
    // What was known when: nothing is expected of invitations whose time was not over by then.
    let known =
      try connection.first(
        """
        SELECT MAX(sent_at), MAX(COALESCE(answered_at, sent_at)) FROM survey_answer
        WHERE \(ResultQueries.condition(series)) AND sent_at <= \(now.seconds)
        """
      ) { row in row.int64OrNil(0).map { _ in min(now.seconds, row.int64OrNil(1) ?? 0) } } ?? nil
    guard let known else { return nil }
    let limit = known - patience
    let lastDay = clock.day(of: Instant(seconds: limit))
    let month = lastDay == lastDay.month.lastDay ? lastDay.month : lastDay.month.advanced(by: -1)
    let middle = clock.start(of: month.firstDay).seconds
    let end = min(clock.start(of: month.advanced(by: 1).firstDay).seconds, limit + 1)
    let first = month.advanced(by: -baseline)
    let dimensions = ResultQueries.dimensions
    var asked = Asked(
      month: month, baseline: first...month.advanced(by: -1), days: organisation.settlingDays,
      groups: dimensions.map { _ in [:] })
    let columns = dimensions.map { "\($0.rawValue)_id" }.joined(separator: ", ")
    let none = ScoreTally(series)
    try connection.forEach(
      """
      SELECT score, sent_at, answered_at, \(raw: columns) FROM survey_answer
      WHERE \(ResultQueries.condition(series)) AND sent_at >= \(clock.start(of: first.firstDay).seconds)
        AND sent_at < \(end)
      """
    ) { row in
      let sent = row.int64(1)
      let score = row.intOrNil(0).flatMap { score in (row.int64OrNil(2) ?? sent) - sent <= patience ? score : nil }
      let one = Proportion(score == nil ? 0 : 1, of: 1)
      if sent >= middle { asked.now = asked.now + one } else { asked.before = asked.before + one }
      for place in dimensions.indices {
        var group = asked.groups[place][row.int64(3 + place)] ?? (0, none)
        group.asked += 1
        if let score { group.answers.add(score, 1) }
        asked.groups[place][row.int64(3 + place)] = group
      }
    }
    return asked.now.total + asked.before.total > 0 ? asked : nil
  }

  static func response(_ asked: Asked) -> ResponseMovement? {
    if asked.now.total < Double(fewest) || asked.before.total < Double(fewest) { return nil }
    // Everybody answered: the source does not keep the invitations without an answer.
    if asked.now.count == asked.now.total && asked.before.count == asked.before.total { return nil }
    return ResponseMovement(
      month: asked.month, baseline: asked.baseline, now: asked.now, before: asked.before,
      interval: Newcombe.interval(asked.now, minus: asked.before), days: asked.days)
  }

  /// The dimensions in which those who answered differ from those asked: Pearson's chi-square of answered and not
  /// answered by group, p below 0.01 shared among the dimensions, and a share that is at least 2 points off.
  static func selections(_ asked: Asked, _ series: AnswerSource, _ names: DimensionValues) -> [SelectionShift] {
    let dimensions = ResultQueries.dimensions
    return zip(dimensions, asked.groups).compactMap { dimension, groups in
      guard let shift = selection(dimension, groups, series, names) else { return nil }
      let isFar = abs(shift.shareAnswering - shift.shareAsked) >= 0.02
      return isFar && shift.p < 0.01 / Double(dimensions.count) ? shift : nil
    }
  }

  static func selection(
    _ dimension: Dimension, _ groups: [Int64: (asked: Int, answers: ScoreTally)], _ series: AnswerSource,
    _ names: DimensionValues
  ) -> SelectionShift? {
    let asked = Double(groups.values.reduce(0) { $0 + $1.asked })
    let answered = Double(groups.values.reduce(0) { $0 + $1.answers.total })
    guard answered > 0, answered < asked else { return nil }
    let rate = answered / asked
    // Groups of which fewer than five answers, or five refusals, were to be expected count as one.
    let (large, small) = (
      groups.values.filter { Double($0.asked) * min(rate, 1 - rate) >= 5 },
      groups.values.filter { Double($0.asked) * min(rate, 1 - rate) < 5 }
    )
    var cells = large.map { (Double($0.asked), Double($0.answers.total)) }
    let rest = small.reduce((0.0, 0.0)) { ($0.0 + Double($1.asked), $0.1 + Double($1.answers.total)) }
    if rest.0 * min(rate, 1 - rate) >= 5 { cells.append(rest) }
    if cells.count < 2 { return nil }
    let total = cells.reduce(0) { $0 + $1.0 }
    let common = cells.reduce(0) { $0 + $1.1 } / total
    let statistic = cells.reduce(0) { sum, cell in
      let off = cell.1 - cell.0 * common
      return sum + off * off / (cell.0 * common * (1 - common))
    }
    let named = groups.sorted { $0.key < $1.key }.filter { $0.key != 0 }
    func departure(_ group: (asked: Int, answers: ScoreTally)) -> Double {
      abs(Double(group.answers.total) / answered - Double(group.asked) / asked)
    }
    guard let most = named.max(by: { departure($0.value) < departure($1.value) }) else { return nil }
    var all = ScoreTally(series)
    for group in groups.values { all.add(group.answers) }
    let isComplete = groups.values.allSatisfy { $0.answers.total > 0 }
    return SelectionShift(
      dimension: dimension, value: names.name(Int32(most.key)) ?? "", shareAsked: Double(most.value.asked) / asked,
      shareAnswering: Double(most.value.answers.total) / answered,
      reweighted: isComplete
        ? groups.values.reduce(0) { $0 + Double($1.asked) / asked * $1.answers.groupFigure.mean } : nil,
      plain: all.groupFigure.mean, p: ChiSquare.upperTail(statistic, df: Double(cells.count - 1)))
  }
}
