import Foundation
import Primitives

extension SeededGenerator {
  /// The generator of one day: a day's draws do not depend on how many were drawn on the days before.
  init(seed: UInt64, day: Int) {
    self.init(seed: seed &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(bitPattern: Int64(day)) &* 0xD1B5_4A32_D192_ED03)
  }

  mutating func happens(_ probability: Double) -> Bool { unit() < probability }

  mutating func pick<T>(_ things: [T]) -> T { things[below(things.count)] }

  mutating func within(_ range: ClosedRange<Int>) -> Int { range.lowerBound + below(range.count) }

  /// Box and Muller's normal, mean 0 and deviation 1.
  mutating func normal() -> Double {
    (-2 * log(1 - unit())).squareRoot() * cos(2 * .pi * unit())
  }

  /// Durations are log-normal: whole seconds with this median, at least 1.
  mutating func duration(median: Double, spread: Double) -> Int {
    max(1, Int((median * exp(spread * normal())).rounded()))
  }

  /// Waiting times past a limit are exponential: whole seconds with this mean.
  mutating func exponential(mean: Double) -> Int { Int(-mean * log(1 - unit())) }
}
