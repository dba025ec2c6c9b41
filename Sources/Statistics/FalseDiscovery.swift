/// Corrections of many p-values looked at together; each answers in the order given.
public enum FalseDiscovery {
  /// Benjamini–Hochberg adjusted p (q): calling everything below q false in at most q of the calls.
  ///
  /// O(n log n). Source: Benjamini and Hochberg 1995.
  public static func benjaminiHochberg(_ p: [Double]) -> [Double] {
    let count = Double(p.count)
    var adjusted = p
    var least = 1.0
    let order = p.indices.sorted { p[$0] > p[$1] }
    for (step, index) in order.enumerated() {
      least = min(least, p[index] * count / (count - Double(step)))
      adjusted[index] = least
    }
    return adjusted
  }

  /// The same for looks that can be called only below a reach of their own: look i is called by chance
  /// with probability min(x, reachᵢ) when its cut is x, because a second condition must hold too.
  ///
  /// qᵢ = min over larger p of Σ min(p, reach) / rank. A look that can hardly be called by chance costs
  /// the others nothing. O(n log n). Source: Heyse 2011; Döhler, Durand and Roquain 2018.
  public static func benjaminiHochberg(_ p: [Double], reach: [Double]) -> [Double] {
    precondition(p.count == reach.count, "Each p has its reach.")
    let allowance = Allowance(reach)
    var adjusted = p
    var least = 1.0
    for (step, index) in p.indices.sorted(by: { p[$0] > p[$1] }).enumerated() {
      // A look that missed its second condition has p = 1 and cannot be called.
      if p[index] < 1 {
        least = min(least, allowance.expected(below: p[index]) / Double(p.count - step))
      }
      adjusted[index] = least
    }
    return adjusted
  }

  /// The largest cut x for one call with Σ min(x, reach) ≤ `budget`: what a single look must get below.
  public static func cut(reach: [Double], budget: Double) -> Double {
    let allowance = Allowance(reach)
    return allowance.cut(budget: budget)
  }

  /// Holm's adjusted p: calling everything below it wrong anywhere with at most that chance.
  public static func holm(_ p: [Double]) -> [Double] {
    var adjusted = p
    var most = 0.0
    for (step, index) in p.indices.sorted(by: { p[$0] < p[$1] }).enumerated() {
      most = max(most, min(1, p[index] * Double(p.count - step)))
      adjusted[index] = most
    }
    return adjusted
  }
}

/// Sorted reaches with their running sums.
private struct Allowance {
  let sorted: [Double]
  let sums: [Double]

  init(_ reach: [Double]) {
    sorted = reach.sorted()
    var sums = [0.0]
    for value in sorted { sums.append((sums.last ?? 0) + value) }
    self.sums = sums
  }

  /// Σ min(x, reach): how many calls chance alone makes at the cut x.
  func expected(below x: Double) -> Double {
    var low = 0
    var high = sorted.count
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] < x { low = middle + 1 } else { high = middle }
    }
    return sums[low] + x * Double(sorted.count - low)
  }

  func cut(budget: Double) -> Double {
    for i in sorted.indices {
      let x = (budget - sums[i]) / Double(sorted.count - i)
      if x <= sorted[i] { return max(0, x) }
    }
    return 1
  }
}
