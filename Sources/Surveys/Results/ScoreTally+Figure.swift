import Facts
import Primitives
public import Statistics

extension ScoreTally {
  /// Its figure as a mean with the spread of single answers, in the unit of the indicator: NPS in points, CSAT as a
  /// share, CES in marks.
  public var groupFigure: GroupFigure {
    let n = Double(total)
    switch series.kind {
    case .nps:
      return GroupFigure(n: n, mean: promoterScore.score, spread: .fixed(variance: promoterScore.variance * 10_000))
    case .csat: return GroupFigure(Proportion(Double(self[.top]), of: n))
    case .ces:
      let mean = n > 0 ? counts.reduce(0) { $0 + Double($1.key * $1.value) } / n : 0
      let squares = counts.reduce(0) { $0 + (Double($1.key) - mean) * (Double($1.key) - mean) * Double($1.value) }
      return GroupFigure(n: n, mean: mean, spread: .fixed(variance: n > 1 ? squares / (n - 1) : 0))
    }
  }

  private var promoterScore: NetPromoterScore {
    NetPromoterScore(
      promoters: Double(self[.top]), passives: Double(self[.middle]), detractors: Double(self[.bottom]))
  }

  /// The change from `before` to here with its 95 % interval: adjusted Wald for NPS, Newcombe for CSAT, Welch for CES.
  func change(from before: ScoreTally) -> (value: Double, interval: Interval) {
    let (now, then) = (groupFigure, before.groupFigure)
    switch series.kind {
    case .nps:
      let change = promoterScore.change(from: before.promoterScore)
      return (change.raw, change.interval)
    case .csat:
      return (now.mean - then.mean, Newcombe.interval(now.proportion, minus: then.proportion))
    case .ces:
      let (a, b) = (now.varianceOfMean, then.varianceOfMean)
      let error = (a + b).squareRoot()
      let freedom = a + b > 0 ? (a + b) * (a + b) / (a * a / max(1, now.n - 1) + b * b / max(1, then.n - 1)) : 1
      let half = StudentT.quantile(0.975, df: freedom) * error
      let change = now.mean - then.mean
      return (change, Interval(low: change - half, high: change + half))
    }
  }
}
