/// So many out of so many. Both may be fractions: an effective number of answers is n / φ.
public struct Proportion: Hashable, Sendable {
  /// How many had the property.
  public var count: Double
  /// Out of how many.
  public var total: Double

  @inlinable
  public init(_ count: Double, of total: Double) {
    precondition(total >= 0 && count >= 0 && count <= total, "A proportion is a part of its total.")
    self.count = count
    self.total = total
  }

  /// The share, 0…1; 0 when nobody answered.
  @inlinable public var value: Double { total > 0 ? count / total : 0 }

  /// Variance of one answer: p(1 − p).
  @inlinable public var variance: Double { value * (1 - value) }

  /// The same share on n / φ answers.
  @inlinable
  public func deflated(by phi: Double) -> Proportion { Proportion(count / phi, of: total / phi) }

  @inlinable
  public static func + (a: Proportion, b: Proportion) -> Proportion {
    Proportion(a.count + b.count, of: a.total + b.total)
  }
}
