import Foundation

extension EmpiricalBayes {
  /// By maximum likelihood of the beta-binomial, searched by golden sections over ln M and the log-odds of the mean.
  ///
  /// A strength beyond 100,000 answers is read as infinite. O(groups), about 10,000 log gammas a group.
  public init(likelihood groups: [Proportion]) {
    let all = groups.reduce(Proportion(0, of: 0), +)
    guard all.variance > 0 else {
      self.init(mean: all.value, strength: .infinity)
      return
    }
    let centre = log(all.value / (1 - all.value))
    func bestMean(_ logStrength: Double) -> (logit: Double, value: Double) {
      maximise(centre - 2, centre + 2) { logit in
        logLikelihood(groups, mean: 1 / (1 + exp(-logit)), strength: exp(logStrength))
      }
    }
    let limit = log(1e5)
    let (logStrength, _) = maximise(log(0.1), limit) { bestMean($0).value }
    guard logStrength < limit - 0.01 else {
      self.init(mean: all.value, strength: .infinity)
      return
    }
    self.init(mean: 1 / (1 + exp(-bestMean(logStrength).logit)), strength: exp(logStrength))
  }
}

/// The beta-binomial log likelihood without its constant.
private func logLikelihood(_ groups: [Proportion], mean: Double, strength: Double) -> Double {
  let (a, b) = (strength * mean, strength * (1 - mean))
  let prior = logBeta(a, b)
  return groups.reduce(0) { $0 + logBeta($1.count + a, $1.total - $1.count + b) - prior }
}

/// The top of a function with one hill, by golden sections to about 1e-8 of the span.
private func maximise(
  _ low: Double, _ high: Double, _ function: (Double) -> Double
) -> (Double, value: Double) {
  let golden = 0.618_033_988_749_894_9
  var (low, high) = (low, high)
  var left = high - golden * (high - low)
  var right = low + golden * (high - low)
  var (atLeft, atRight) = (function(left), function(right))
  for _ in 0..<40 {
    if atLeft > atRight {
      (high, right, atRight) = (right, left, atLeft)
      left = high - golden * (high - low)
      atLeft = function(left)
    } else {
      (low, left, atLeft) = (left, right, atRight)
      right = low + golden * (high - low)
      atRight = function(right)
    }
  }
  let middle = (low + high) / 2
  return (middle, function(middle))
}
