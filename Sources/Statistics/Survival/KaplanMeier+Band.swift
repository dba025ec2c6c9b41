import Foundation

extension KaplanMeier {
  /// The pointwise log(−log) band of S at each step, in the order of `steps`.
  ///
  /// S^exp(±z √v / ln S), with v Greenwood's sum: stays inside 0…1 and is the band of lifelines. Where
  /// S is 0 the formula is not defined: the low end is 0 and the high end that of the step before (1 at the first).
  /// O(steps). Source: Klein and Moeschberger 4.3; Kalbfleisch and Prentice 1980.
  public func band(level: Double = 0.95) -> [Interval] {
    let z = Normal.quantile(0.5 + level / 2)
    var high = 1.0
    return steps.map { step in
      guard step.survival > 0 else { return Interval(low: 0, high: high) }
      let logSurvival = log(step.survival)
      let factor = exp(z * step.logVariance.squareRoot() / -logSurvival)
      high = exp(logSurvival / factor)
      return Interval(low: exp(logSurvival * factor), high: high)
    }
  }

  /// The band at `time`: 1…1 before the first event; nil where S(t) is not known. O(steps).
  public func interval(at time: Double, level: Double = 0.95) -> Interval? {
    guard survival(at: time) != nil else { return nil }
    guard let step = step(at: time), let i = steps.firstIndex(of: step) else { return Interval(low: 1, high: 1) }
    return band(level: level)[i]
  }

  /// The first time by which half have had the event, S ≤ ½; nil when S stays above one half. O(steps).
  public var median: Double? { steps.first { Self.isHalf($0.survival) }?.time }

  /// Where the median plausibly lies: the times at which the two ends of the band reach one half. The low end is
  /// infinite too when even the lower band never does. O(steps). Source: Brookmeyer and Crowley 1982.
  public func medianInterval(level: Double = 0.95) -> Interval {
    let band = band(level: level)
    func first(_ end: KeyPath<Interval, Double>) -> Double {
      zip(steps, band).first { Self.isHalf($0.1[keyPath: end]) }?.0.time ?? .infinity
    }
    return Interval(low: first(\.low), high: first(\.high))
  }

  /// A product of fractions may miss ½ by its rounding.
  private static func isHalf(_ survival: Double) -> Bool { survival <= 0.5 + 1e-12 }
}
