import Primitives

/// A choice among a few things with given shares. O(things) a draw.
struct Weights: Sendable {
  private let sums: [Double]

  init(_ weights: [Double]) {
    var total = 0.0
    sums = weights.map { weight in
      total += weight
      return total
    }
  }

  /// Of all draws, those of one thing.
  func share(of thing: Int) -> Double {
    (sums[thing] - (thing == 0 ? 0 : sums[thing - 1])) / (sums.last ?? 1)
  }

  func draw(_ chance: inout SeededGenerator) -> Int { choice(at: chance.unit()) }

  /// The thing at a place of 0 ..< 1, on which each has an interval as long as its share.
  func choice(at place: Double) -> Int {
    let target = place * (sums.last ?? 0)
    for (index, sum) in sums.enumerated() where target < sum { return index }
    return sums.count - 1
  }
}
