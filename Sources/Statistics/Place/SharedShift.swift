import Foundation

/// How believable it is that none, one, several or all of some groups moved by about the same amount.
///
/// A comparison of models rather than a test a group: under a model the groups of a set A moved by a shift
/// δ common to them (with some difference of their own) and the others did not. The evidence of a set is
/// averaged over δ; each of the four classes has the same weight beforehand, shared among its sets (a set
/// of k groups in proportion to 1/k, then equally). A single lucky group therefore costs "one" and not
/// "all"; a group just beyond a threshold does not make "one" into "several".
///
/// Complexity: O(shifts × groups²). Source: Bayes factors over subsets (Berger and Pericchi 2001); the sum over
/// all sets of one size is the Poisson-binomial recursion.
public struct SharedShift: Hashable, Sendable {
  /// What is taken for granted, in units of the spread of one answer (0.36 for a rate of 85 %) unless said otherwise.
  public struct Assumptions: Hashable, Sendable {
    /// The smallest and the greatest shift looked for; the greatest grows with the data.
    public var smallest = 0.17
    public var greatest = 0.4
    /// How much the moved groups differ from each other, as a share of the shift.
    public var difference = 0.25
    /// How much a group wanders by itself between the periods.
    public var drift = 0.02
    /// The same, where it is known: a standard deviation in the figure's own unit. The greater of the two counts.
    public var wobble = 0.0
    /// How many shifts are tried.
    public var steps = 32

    public init() {}
  }

  /// The chance of each class; they add up to 1.
  public let none: Double
  public let one: Double
  public let several: Double
  public let all: Double
  /// The groups with answers in both periods, the one with the strongest evidence first.
  public let order: [Int]
  /// The median standard error of a group's change over the smallest shift looked for: above 1 a single group's
  /// change says little.
  public let noise: Double
  /// The most believable size of a set of several.
  public let severalCount: Int

  /// Groups without answers in both periods are left out. `direction` is the way the others may have moved.
  public init(
    _ groups: [GroupChange], direction: ChangeDirection, assumptions: Assumptions = Assumptions()
  ) {
    let judged = groups.indices.filter { groups[$0].before.n > 0 && groups[$0].after.n > 0 }
    let evidence = ShiftEvidence(judged.map { groups[$0] }, direction, assumptions)
    let count = judged.count
    noise = evidence.noise
    order = evidence.order.map { judged[$0] }
    var classes = [Double](repeating: -.infinity, count: 3)
    var sets = [Double](repeating: -.infinity, count: count + 1)
    let weights = SetWeights(count)
    for logRatios in evidence.logRatios {
      let sums = logSumsOverSets(logRatios)
      for size in 1...max(1, count) where size <= count {
        let term = sums[size] - weights.logSets[size]
        let index = size == count ? 2 : size == 1 ? 0 : 1
        classes[index] = logAdd(classes[index], term + (index == 1 ? weights.logShare[size] : 0))
      }
      var chosen = 0.0
      for (index, group) in evidence.order.enumerated() {
        chosen += logRatios[group]
        let size = index + 1
        sets[size] = logAdd(sets[size], chosen - weights.logSets[size] + weights.logShare[size])
      }
    }
    let steps = log(Double(max(1, evidence.logRatios.count)))
    let posterior = normalised([0] + classes.map { $0 - steps })
    (none, one, several, all) = (posterior[0], posterior[1], posterior[2], posterior[3])
    severalCount = count > 2 ? (2..<count).max { sets[$0] < sets[$1] } ?? 2 : 2
  }
}

/// Prior weights of the sets of each size.
private struct SetWeights {
  /// ln of how many sets there are of each size.
  let logSets: [Double]
  /// ln of the share of each size within "several": in proportion to 1 / size.
  let logShare: [Double]

  init(_ count: Int) {
    logSets = (0...count).map { size in
      logGamma(Double(count) + 1) - logGamma(Double(size) + 1) - logGamma(Double(count - size) + 1)
    }
    let total = count > 2 ? (2..<count).reduce(0.0) { $0 + 1 / Double($1) } : 1
    logShare = (0...count).map { $0 > 0 ? -log(Double($0) * total) : -.infinity }
  }
}

/// For each size, ln of the sum over all sets of that size of the product of their ratios.
///
/// Π(1 + r) × the Poisson-binomial mass with chances r / (1 + r): no overflow, O(groups²).
private func logSumsOverSets(_ logRatios: [Double]) -> [Double] {
  var mass = [1.0]
  var scale = 0.0
  for logRatio in logRatios {
    let chance = 1 / (1 + exp(-logRatio))
    scale += logRatio > 0 ? logRatio + log1p(exp(-logRatio)) : log1p(exp(logRatio))
    var next = [Double](repeating: 0, count: mass.count + 1)
    for (size, value) in mass.enumerated() {
      next[size] += value * (1 - chance)
      next[size + 1] += value * chance
    }
    mass = next
  }
  return mass.map { log($0) + scale }
}

private func logAdd(_ a: Double, _ b: Double) -> Double {
  let top = max(a, b)
  return top == -.infinity ? top : top + log(exp(a - top) + exp(b - top))
}

private func normalised(_ logs: [Double]) -> [Double] {
  let top = logs.max() ?? 0
  let weights = logs.map { exp($0 - top) }
  let total = weights.reduce(0, +)
  return weights.map { $0 / total }
}
