import Foundation
import Primitives
import Statistics

/// Subjects with half-month ties, about a third censored, some of them entering late.
enum RandomSubjects {
  static func draw(
    _ count: Int, delayed: Bool, mean: Double = 12, _ generator: inout SeededGenerator
  ) -> [SurvivalTime] {
    (0..<count).compactMap { _ in
      let life = (-2 * mean * log(1 - generator.unit())).rounded(.up) / 2
      let window = (2 * (1 + 35 * generator.unit())).rounded(.up) / 2
      let time = max(0.5, min(life, window))
      let late = generator.unit() < 0.5 && delayed
      let entry = late ? (time * 0.9 * generator.unit()).rounded(.down) : 0
      return SurvivalTime(time, isEvent: life <= window, entry: entry)
    }
  }

  /// One exponential time, censored anywhere between 1 and 36.
  static func exponential(mean: Double, _ generator: inout SeededGenerator) -> SurvivalTime? {
    let life = -mean * log(1 - generator.unit())
    let window = 1 + 35 * generator.unit()
    return SurvivalTime(min(life, window), isEvent: life <= window)
  }
}
