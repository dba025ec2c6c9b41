import Foundation

/// Gauss–Legendre quadrature: the nodes and weights of n points on −1…1.
public struct GaussLegendre: Sendable {
  public let nodes: [Double]
  public let weights: [Double]

  /// 32 and 200 points, computed once.
  public static let points32 = GaussLegendre(points: 32)
  public static let points200 = GaussLegendre(points: 200)

  /// Newton on the Legendre polynomials from Tricomi's guesses. O(points²), once.
  public init(points n: Int) {
    var nodes = [Double](repeating: 0, count: n)
    var weights = nodes
    for i in 0..<((n + 1) / 2) {
      var x = cos(Double.pi * (Double(i) + 0.75) / (Double(n) + 0.5))
      var slope = 1.0
      for _ in 0..<100 {
        var last = 0.0
        var value = 1.0
        for k in 1...n {
          let next = (Double(2 * k - 1) * x * value - Double(k - 1) * last) / Double(k)
          last = value
          value = next
        }
        slope = Double(n) * (x * value - last) / (x * x - 1)
        let step = value / slope
        x -= step
        if abs(step) < 1e-16 { break }
      }
      nodes[i] = -x
      nodes[n - 1 - i] = x
      weights[i] = 2 / ((1 - x * x) * slope * slope)
      weights[n - 1 - i] = weights[i]
    }
    self.nodes = nodes
    self.weights = weights
  }

  /// ∫ `function` from `low` to `high`.
  public func integral(from low: Double, to high: Double, of function: (Double) -> Double) -> Double {
    let half = (high - low) / 2
    let centre = (high + low) / 2
    var sum = 0.0
    for i in nodes.indices { sum += weights[i] * function(centre + half * nodes[i]) }
    return sum * half
  }
}
