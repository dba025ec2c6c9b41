import Foundation
import Primitives

/// Draws Poisson and gamma numbers from a seeded generator.
enum PoissonSampler {
  /// A Poisson number with the given mean.
  ///
  /// Inversion below 30 (about `mean` steps); above, the PTRS rejection of Hörmann, "The transformed
  /// rejection method for generating Poisson random variables", 1993: constant cost.
  static func poisson(_ mean: Double, _ generator: inout SeededGenerator) -> Double {
    guard mean > 0 else { return 0 }
    return mean < 30 ? inversion(mean, exp(-mean), &generator) : rejection(mean, &generator)
  }

  /// The same with `exp(−mean)` already known. `mean` is below 30.
  static func inversion(_ mean: Double, _ zero: Double, _ generator: inout SeededGenerator) -> Double {
    var u = generator.unit()
    var probability = zero
    var k = 0.0
    while u >= probability, k < 1000 {
      u -= probability
      k += 1
      probability *= mean / k
    }
    return k
  }

  private static func rejection(_ mean: Double, _ generator: inout SeededGenerator) -> Double {
    let b = 0.931 + 2.53 * mean.squareRoot()
    let a = -0.059 + 0.02483 * b
    let inverseAlpha = 1.1239 + 1.1328 / (b - 3.4)
    let vr = 0.9277 - 3.6224 / (b - 2)
    while true {
      let u = generator.unit() - 0.5
      let v = generator.unit()
      let us = 0.5 - abs(u)
      let k = ((2 * a / us + b) * u + mean + 0.43).rounded(.down)
      if us >= 0.07, v <= vr { return k }
      if k < 0 || (us < 0.013 && v > us) { continue }
      if log(v * inverseAlpha / (a / (us * us) + b)) <= k * log(mean) - mean - logGamma(k + 1) { return k }
    }
  }

  /// A gamma number with shape `shape` and mean 1. Source: Marsaglia and Tsang 2000.
  static func unitMeanGamma(_ shape: Double, _ generator: inout SeededGenerator) -> Double {
    if shape < 1 {
      let lift = pow(1 - generator.unit(), 1 / shape)
      return unitMeanGamma(shape + 1, &generator) * (shape + 1) / shape * lift
    }
    let d = shape - 1.0 / 3
    let c = 1 / (9 * d).squareRoot()
    while true {
      let x = normal(&generator)
      let t = 1 + c * x
      guard t > 0 else { continue }
      let v = t * t * t
      if log(1 - generator.unit()) < 0.5 * x * x + d - d * v + d * log(v) { return d * v / shape }
    }
  }

  /// A standard normal number by the polar method.
  static func normal(_ generator: inout SeededGenerator) -> Double {
    while true {
      let x = 2 * generator.unit() - 1
      let y = 2 * generator.unit() - 1
      let s = x * x + y * y
      if s > 0, s < 1 { return x * (-2 * log(s) / s).squareRoot() }
    }
  }
}
