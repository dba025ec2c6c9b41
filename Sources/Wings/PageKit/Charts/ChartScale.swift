import Foundation

/// From values to places on paper, with round numbers at the ticks.
public struct ChartScale {
  public let ticks: [Double]
  private let low: Double
  private let high: Double
  private let top: Double
  private let bottom: Double

  /// The smallest round range around `values`, with three to six ticks, between `bottom` and `top` in pixels.
  /// `limits` are what the figure cannot pass, such as 0 and 1 for a share.
  public init(_ values: [Double], limits: ClosedRange<Double>?, top: Double, bottom: Double) {
    let finite = values.filter(\.isFinite)
    let least = finite.min() ?? 0
    let most = finite.max() ?? 1
    let room = most == 0 && least == 0 ? 1 : max(most - least, abs(most) * 0.02)
    let step = Self.roundStep(room / 3)
    var low = (least / step).rounded(.down) * step
    var high = (most / step).rounded(.up) * step
    if let limits {
      low = max(low, limits.lowerBound)
      high = min(high, limits.upperBound)
    }
    if high <= low { high = low + step }
    let first = (low / step).rounded(.up)
    let count = Int(((high / step) + 1e-9).rounded(.down) - first)
    ticks = (0...max(0, count)).map { (first + Double($0)) * step }
    self.low = low
    self.high = high
    self.top = top
    self.bottom = bottom
  }

  public func y(_ value: Double) -> Double { bottom - (value - low) / (high - low) * (bottom - top) }

  /// 1, 2 or 5 times a power of ten, at least `step`.
  private static func roundStep(_ step: Double) -> Double {
    let power = pow(10, log10(step).rounded(.down))
    let ratio = step / power
    return power * (ratio <= 1 ? 1 : ratio <= 2 ? 2 : ratio <= 5 ? 5 : 10)
  }
}

/// Numbers for SVG: a tenth of a pixel is enough.
public enum Pixel {
  public static func text(_ value: Double) -> String {
    let tenths = (value * 10).rounded() / 10
    return tenths == tenths.rounded() ? String(Int(tenths)) : String(tenths)
  }
}
