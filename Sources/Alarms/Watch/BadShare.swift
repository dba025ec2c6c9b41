import Indicators
import Primitives

/// A figure as "how much of it is bad": bad out of n. Every watched indicator is a straight line of it, so
/// one method of place serves them all.
public struct BadShare: Sendable, Hashable {
  public var n: Double
  public var bad: Double

  /// Nil when nothing is known, or the indicator is not watched.
  init?(_ name: SeriesName, _ sums: SIMD16<Int64>) {
    switch name.indicator {
    case .abandonment: self.init(sums[.offered], sums[.abandoned])
    case .serviceLevel: self.init(sums.levelAnswered, sums.levelAnswered - sums[.withinLevel])
    case .firstContactResolution:
      self.init(sums[.firstContactKnown], sums[.firstContactKnown] - sums[.resolvedAtFirst])
    case .reopened: self.init(sums[.reopenKnown], sums[.reopened])
    default: return nil
    }
    if n == 0 { return nil }
  }

  /// What ``init(_:_:)-(_,SIMD16<Int64>)`` looks at: reading no more than that is most of the speed.
  static func columns(of name: SeriesName) -> ConversationSums.Columns {
    switch name.indicator {
    case .abandonment: .only([.offered, .abandoned])
    case .serviceLevel: .only([.levelKnown, .abandoned, .withinLevel])
    case .firstContactResolution: .only([.firstContactKnown, .resolvedAtFirst])
    case .reopened: .only([.reopenKnown, .reopened])
    default: .only([])
    }
  }

  /// CSAT: not satisfied. NPS: detractors, and half of the passives. CES: the distance from the best mark.
  init?(_ name: SeriesName, _ sums: AnswerSums) {
    n = Double(sums[.answers])
    if n == 0 { return nil }
    switch name.indicator {
    case .csat: bad = n - Double(sums[.top])
    case .nps: bad = (n - Double(sums[.top]) + Double(sums[.bottom])) / 2
    case .ces:
      let (worst, best) = Self.ends(name)
      bad = (n * best - Double(sums[.scoreSum])) / (best - worst)
    default: return nil
    }
  }

  private init(_ n: Int64, _ bad: Int64) {
    self.n = Double(n)
    self.bad = Double(bad)
  }

  /// What the indicator shows when a share `bad` is bad.
  static func value(_ name: SeriesName, bad: Double) -> Double {
    switch name.indicator {
    case .abandonment, .reopened: bad
    case .nps: 100 - 200 * bad
    case .ces: ends(name).best - (ends(name).best - ends(name).worst) * bad
    default: 1 - bad
    }
  }

  private static func ends(_ name: SeriesName) -> (worst: Double, best: Double) {
    let ends = (name.scale ?? .oneToFive).ends
    return (Double(ends.worst), Double(ends.best))
  }

  /// How much the indicator moves when the bad share moves by 1.
  static func slope(_ name: SeriesName) -> Double { value(name, bad: 1) - value(name, bad: 0) }
}
