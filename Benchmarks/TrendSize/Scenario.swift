import Foundation
import Primitives

/// How a simulated monthly rate behaves: a level, a line, a season, and AR(1) noise around them.
struct Scenario {
  enum Season: String { case none, sine, august }

  /// Lag-1 autocorrelation of the noise.
  var rho = 0.0
  /// Change a month.
  var slope = 0.0
  var season = Season.none
  var months = 36
  /// Standard deviation of the noise, as in section F of methods.md.
  let deviation = 0.0012
  let level = 0.022

  var name: String {
    "ρ=\(rho) slope=\(slope) season=\(season.rawValue)" + (months == 36 ? "" : " n=\(months)")
  }

  func series(_ generator: inout SeededGenerator) -> [Double?] {
    var noise = deviation * Self.normal(&generator)
    return (0..<months).map { month in
      if month > 0 { noise = rho * noise + deviation * (1 - rho * rho).squareRoot() * Self.normal(&generator) }
      return level + slope * Double(month) + seasonal(month) + noise
    }
  }

  private func seasonal(_ month: Int) -> Double {
    switch season {
    case .none: 0
    case .sine: 0.003 * sin(2 * Double.pi * Double(month) / 12)
    case .august: month % 12 == 7 ? 0.006 : month % 12 == 11 ? 0.003 : 0
    }
  }

  /// A standard normal number (Box and Muller).
  private static func normal(_ generator: inout SeededGenerator) -> Double {
    (-2 * log(1 - generator.unit())).squareRoot() * cos(2 * Double.pi * generator.unit())
  }
}
