import Foundation
import Primitives
import Statistics

/// Exact draws that are fast for the sizes of a customer service.
struct Draws {
  private var generator: SeededGenerator
  private var spare: Double?

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  /// A standard normal number (Box and Muller).
  mutating func normal() -> Double {
    if let known = spare {
      spare = nil
      return known
    }
    let radius = (-2 * log(1 - generator.unit())).squareRoot()
    let angle = 2 * Double.pi * generator.unit()
    spare = radius * sin(angle)
    return radius * cos(angle)
  }

  /// How many of `n` succeed, each with chance `p`: exact, by inversion outward from the mode.
  mutating func binomial(_ n: Int, _ p: Double) -> Int {
    if n <= 0 || p <= 0 { return 0 }
    if p >= 1 { return n }
    let count = Double(n)
    let mode = min(n, Int((count + 1) * p))
    let odds = p / (1 - p)
    let peak = exp(Binomial.logMass(Double(mode), n: count, p: p))
    var left = generator.unit() - peak
    if left < 0 { return mode }
    var (low, high) = (mode, mode)
    var (below, above) = (peak, peak)
    while low > 0 || high < n {
      if low > 0 {
        below *= Double(low) / (Double(n - low + 1) * odds)
        low -= 1
        left -= below
        if left < 0 { return low }
      }
      if high < n {
        above *= Double(n - high) * odds / Double(high + 1)
        high += 1
        left -= above
        if left < 0 { return high }
      }
    }
    return mode
  }

  /// A Poisson count of a large mean: a normal rounded, whose error at 100 and more does not matter here.
  mutating func manyContacts(_ mean: Double) -> Double {
    max(0, (mean + normal() * mean.squareRoot()).rounded())
  }
}
