import Alarms
import Indicators
import Primitives
import Statistics

extension LongTrendSeries {
  /// Lost customers of the opening base.
  init(churn spans: [CustomerSpan], _ months: ClosedRange<Month>) {
    let parts = ChurnHistory(spans, months: months).values.map {
      Part(sum: Double($0.lost), n: Double($0.opening))
    }
    self.init(.churn, from: months.lowerBound, parts)
  }

  /// Months stayed of the first twelve, by month of joining; those of whom too few joined say nothing.
  init(firstYear spans: [CustomerSpan], _ months: ClosedRange<Month>) {
    let cohorts = FirstYear(spans, from: months.lowerBound, to: months.upperBound, most: months.count).cohorts
    let parts = cohorts.map { cohort in
      cohort.mean.map { Part(sum: $0 * Double(cohort.joined), n: Double(cohort.joined)) } ?? Part(sum: 0, n: 0)
    }
    self.init(
      .firstYear, from: cohorts.first?.month ?? months.lowerBound, parts, margin: FirstYear.stableMargin,
      delay: 12)
  }

  /// Products of those who hold any; nil where those that ended are not on file.
  init?(products held: ProductsHeld) {
    guard held.hasEnds, let first = held.months.first?.month else { return nil }
    self.init(
      .products, from: first, held.months.map { Part(sum: Double($0.all.products), n: Double($0.all.holders)) })
  }
}

extension ProductsHeld {
  /// Who held something at the beginning, then and now, beside who came later: newcomers hold less at first, and
  /// dilute the mean without anybody giving anything up. Nil when nobody came.
  var earlierAndLater: LongTrendPlace? {
    guard let first = months.first?.all, let last = months.last, last.later.holders > 0 else { return nil }
    return LongTrendPlace(
      .customerAge,
      [
        (CustomerAge.earlier.rawValue, GroupChange(before: first.figure, after: last.earlier.figure)),
        (CustomerAge.later.rawValue, GroupChange(before: Count().figure, after: last.later.figure)),
      ])
  }
}

extension ProductsHeld.Count {
  fileprivate var figure: GroupFigure {
    GroupFigure(n: Double(holders), mean: mean ?? 0, spread: .fixed(variance: variance ?? 0))
  }
}
