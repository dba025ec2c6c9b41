import Indicators
import Primitives
import Statistics

extension WatchedSeries {
  /// Nothing at all in `month`, though there were data before: one hole, never "all is well". Nil otherwise.
  func silence(in month: Month) -> Finding? {
    let all = series + volumes
    guard let last = all.compactMap({ $0.points.last?.month }).max(), last < month else { return nil }
    let total = volumes.first { $0.look.segment.isAll } ?? all.first { $0.points.last?.month == last }
    guard let total else { return nil }
    let usual = total.points.suffix(6).map(\.figure.n)
    return Finding(
      kind: .missingData, state: .ringing, look: total.look, month: month, since: last.advanced(by: 1),
      lack: .noData(usual: usual.isEmpty ? 0 : usual.median))
  }

  /// What the rules judge, as it stood at the end of `month`: nothing of later months.
  func judged(upTo month: Month) -> [MonthlySeries] {
    (series + volumes).map { one in
      one.points.last.map { $0.month <= month } ?? true
        ? one
        : MonthlySeries(
          indicator: one.look.indicator, segment: one.look.segment, direction: one.direction,
          points: one.points.filter { $0.month <= month })
    }
  }

  /// The months that the finding was compared with, just before it began.
  func baseline(of finding: Finding) -> ClosedRange<Month> {
    let end = finding.since.advanced(by: -1)
    return end.advanced(by: 1 - max(3, finding.evidence?.usualMonths ?? 12))...end
  }

  /// The figure of each value of `dimension` before and in `month`; values without answers before are left out.
  /// `countingNone` when the whole is not among the series: then what has no value is one more, "".
  func changes(
    of indicator: String, over dimension: Dimension, before: ClosedRange<Month>, month: Month,
    countingNone: Bool = false
  ) -> [(value: String, change: GroupChange)] {
    series.compactMap { one in
      guard one.look.indicator == indicator, let value = one.look.segment[dimension] ?? (countingNone ? "" : nil)
      else { return nil }
      let earlier = before.compactMap { one[$0] }
      guard let old = GroupFigure(pooling: earlier) else { return nil }
      let new =
        one[month].flatMap { GroupFigure(pooling: [$0]) } ?? GroupFigure(n: 0, mean: old.mean, spread: old.spread)
      return (value, GroupChange(before: old, after: new))
    }
  }

  /// Contacts a weighted day in `month` over what the season leads to expect, or over the months before as
  /// long as there is no year to learn it from; and how much they vary.
  func volumeRatio(
    _ segment: Segment, before: ClosedRange<Month>, month: Month
  ) -> (ratio: PoissonRatio?, phi: Double) {
    guard let one = volumes.first(where: { $0.look.segment == segment }),
      case .volume(let now, let days)? = one[month]
    else { return (nil, 1) }
    var counts: [Double] = []
    var exposures: [Double] = []
    for month in before {
      guard case .volume(let count, let days)? = one[month] else { continue }
      counts.append(count)
      exposures.append(days)
    }
    guard !counts.isEmpty else { return (nil, 1) }
    let exposure = exposures.reduce(0, +)
    let season = VolumeExpectation(one, month: month).flatMap { $0.basis == .recentMonths ? nil : $0.expected }
    let usual = season.map { $0 * exposure } ?? counts.reduce(0, +)
    let ratio = PoissonRatio(now, per: days, to: usual, per: exposure)
    return (ratio, Dispersion(counts: counts, exposures: exposures).used())
  }

  /// Other indicators of the same segment that moved in the same month beyond chance (p < 0.01).
  func alsoMoved(with finding: Finding, before: ClosedRange<Month>) -> [Alarm.Moved] {
    series.compactMap { one -> Alarm.Moved? in
      guard one.look.segment == finding.look.segment, one.look.indicator != finding.look.indicator,
        let now = one[finding.month].flatMap({ GroupFigure(pooling: [$0]) }),
        let old = GroupFigure(pooling: before.compactMap({ one[$0] })), now.n >= 30, old.n >= 90
      else { return nil }
      let error = (now.varianceOfMean + old.varianceOfMean).squareRoot()
      guard error > 0 else { return nil }
      let p = Normal.twoSided((now.mean - old.mean) / error)
      guard p < 0.01 else { return nil }
      let scale = one.points.last?.figure.pointsPerUnit ?? 1
      return Alarm.Moved(what: one.look.indicator, before: old.mean * scale, after: now.mean * scale, p: p)
    }
  }
}

extension GroupFigure {
  /// Months of one series as one group; nil when there are none, or they are volumes. NPS is −1…1 here.
  init?(pooling figures: [MonthlyFigure]) {
    var n = 0.0
    var sum = 0.0
    var squares = 0.0
    for figure in figures {
      n += figure.n
      switch figure {
      case .rate(let rate):
        sum += rate.count
        squares += rate.count
      case .score(let score):
        sum += score.promoters - score.detractors
        squares += score.promoters + score.detractors
      case .mean(_, let total, let totalSquares):
        sum += total
        squares += totalSquares
      case .volume: return nil
      }
    }
    guard n > 0 else { return nil }
    let mean = sum / n
    if case .rate? = figures.first {
      self.init(Proportion(sum, of: n))
    } else {
      self.init(n: n, mean: mean, spread: .fixed(variance: max(0, squares / n - mean * mean)))
    }
  }
}
