/// A closed interval of plausible values.
public struct Interval: Hashable, Sendable {
  public var low: Double
  public var high: Double

  @inlinable
  public init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }

  /// Half the width: what is written after "±".
  @inlinable public var margin: Double { (high - low) / 2 }

  @inlinable
  public func contains(_ value: Double) -> Bool { value >= low && value <= high }

  /// The same interval cut to `bounds`.
  @inlinable
  public func clipped(to bounds: ClosedRange<Double>) -> Interval {
    Interval(
      low: min(max(low, bounds.lowerBound), bounds.upperBound),
      high: min(max(high, bounds.lowerBound), bounds.upperBound))
  }
}
