/// A month that is not over: what it will come to, and how sure that is. Provisional by nature.
public struct PartialMonth: Hashable, Sendable {
  /// Contacts so far.
  public var soFar: Double
  /// Share of the month's weighted days already over, above 0 and at most 1.
  public var elapsedShare: Double

  public init(soFar: Double, elapsedShare: Double) {
    precondition(elapsedShare > 0 && elapsedShare <= 1, "A share of a month lies above 0, up to 1.")
    self.soFar = soFar
    self.elapsedShare = elapsedShare
  }

  /// `weights`: what each day of the whole month is worth; `elapsed`: how many of them are over.
  /// nil when no weighted day is over yet.
  public init?(soFar: Double, weights: [Double], elapsed: Int) {
    let total = weights.reduce(0, +)
    let over = weights.prefix(elapsed).reduce(0, +)
    guard over > 0, total > 0 else { return nil }
    self.init(soFar: soFar, elapsedShare: min(1, over / total))
  }

  /// V / f.
  public var projected: Double { soFar / elapsedShare }

  /// The standard deviation of what the month will come to: √(φ · V/f · (1 − f)/f).
  public func predictiveDeviation(phi: Double = 1) -> Double {
    (phi * projected * (1 - elapsedShare) / elapsedShare).squareRoot()
  }
}
