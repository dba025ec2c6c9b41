import Foundation
import Primitives

/// Simulated months: a level, a line, a season, and AR(1) noise.
enum RandomSeries {
  static func draw(
    months: Int = 36, rho: Double = 0, perYear: Double = 0, peak: Double = 0, deviation: Double = 0.0012,
    _ generator: inout SeededGenerator
  ) -> [Double] {
    var noise = deviation * normal(&generator)
    return (0..<months).map { month in
      if month > 0 { noise = rho * noise + deviation * (1 - rho * rho).squareRoot() * normal(&generator) }
      return 0.022 + perYear * Double(month) / 12 + (month % 12 == 7 ? peak : 0) + noise
    }
  }

  private static func normal(_ generator: inout SeededGenerator) -> Double {
    (-2 * log(1 - generator.unit())).squareRoot() * cos(2 * Double.pi * generator.unit())
  }
}
