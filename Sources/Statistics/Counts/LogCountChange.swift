import Foundation

/// How much a count changed beyond what a count beside it did: difference in differences of log counts.
public struct LogCountChange: Hashable, Sendable {
  public var before: Double
  public var after: Double
  public var besideBefore: Double
  public var besideAfter: Double

  /// What stands beside is above zero.
  public init(before: Double, after: Double, besideBefore: Double, besideAfter: Double) {
    precondition(besideBefore > 0 && besideAfter > 0, "What stands beside is above zero.")
    self.before = before
    self.after = after
    self.besideBefore = besideBefore
    self.besideAfter = besideAfter
  }

  /// (after / before) / (beside after / beside before); half is added to both own counts when either is 0.
  public var ratio: Double { (own.after / own.before) / (besideAfter / besideBefore) }

  /// ratio · exp(±z √(φ(1/a + 1/b + 1/c + 1/d))).
  public func interval(level: Double = 0.95, phi: Double = 1) -> Interval {
    let (before, after) = own
    let sum = 1 / after + 1 / before + 1 / besideAfter + 1 / besideBefore
    let factor = exp(Normal.quantile(0.5 + level / 2) * (phi * sum).squareRoot())
    return Interval(low: ratio / factor, high: ratio * factor)
  }

  /// What would have come after, had it gone as what stands beside, less what came.
  public var avoided: Double { before * besideAfter / besideBefore - after }

  private var own: (before: Double, after: Double) {
    before > 0 && after > 0 ? (before, after) : (before + 0.5, after + 0.5)
  }
}
