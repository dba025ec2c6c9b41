import Foundation

/// How the day runs against its profile, followed slot by slot: 1 is as expected.
///
/// Begins as if so many counts had come as expected, then follows the ratio with the gain of a local level under
/// counting noise, √(q·μ). A slot pulls it up by no more than `cap` times itself, so that a spike is not learned.
struct DayLevel: Sendable, Hashable {
  static let priorCounts = 150.0
  static let noise = 2e-6
  static let cap = 1.6
  static let mostGain = 0.05

  private(set) var value = 1.0
  private var seen = priorCounts

  mutating func add(_ count: Double, expected: Double) {
    let gain = max(min(Self.mostGain, (Self.noise * expected).squareRoot()), expected / (seen + expected))
    seen += expected
    value += gain * (min(count / expected, Self.cap * value) - value)
  }
}
