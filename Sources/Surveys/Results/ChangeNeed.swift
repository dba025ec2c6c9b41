import Facts
import Statistics

/// How many answers a month it takes to notice a fall of a size that matters: 5 points of NPS or CSAT, a fifth of a
/// mark of CES; one-sided, 5 % false, 80 % found. From the spread of the answers there are.
public struct ChangeNeed: Sendable, Hashable {
  /// In the unit of the indicator: points of NPS, a share, marks.
  public let change: Double
  public let answers: Double

  /// Nil where fewer than 30 answered, or all the same.
  public init?(_ tally: ScoreTally) {
    let n = Double(tally.total)
    guard n >= 30 else { return nil }
    let variance: Double
    switch tally.series.kind {
    case .nps:
      let score = NetPromoterScore(
        promoters: Double(tally[.top]), passives: Double(tally[.middle]), detractors: Double(tally[.bottom]))
      (variance, change) = (score.variance * 10_000, 5)
    case .csat:
      let share = Double(tally[.top]) / n
      (variance, change) = (share * (1 - share), 0.05)
    case .ces:
      let mean = tally.counts.reduce(0) { $0 + Double($1.key * $1.value) } / n
      let squares = tally.counts.reduce(0) { $0 + Double($1.key * $1.key * $1.value) }
      (variance, change) = ((squares - n * mean * mean) / (n - 1), 0.2)
    }
    guard variance > 0 else { return nil }
    answers = SampleSize.needed(variance: variance, toSee: change).rounded(.up)
  }
}
