/// How many to draw of each stratum.
public enum SampleAllocation {
  /// The default number for each of the four cells outcome × period, and the least that is useful.
  public static let perCell = 40
  public static let leastUseful = 30

  /// `perCell` for each cell outcome × period, shared by the two sides of the segment: half each, and what one
  /// side lacks goes to the other.
  public static func byCell(
    _ sizes: [SampleStratum: Int], perCell: Int = SampleAllocation.perCell
  ) -> [SampleStratum: Int] {
    var wanted: [SampleStratum: Int] = [:]
    for outcome in SampleStratum.Outcome.allCases {
      for period in SampleStratum.Period.allCases {
        let inside = SampleStratum(outcome: outcome, period: period, side: .inside)
        let outside = SampleStratum(outcome: outcome, period: period, side: .outside)
        let (a, b) = (sizes[inside] ?? 0, sizes[outside] ?? 0)
        let first = min(a, max(perCell - perCell / 2, perCell - b))
        wanted[inside] = first
        wanted[outside] = min(b, perCell - first)
      }
    }
    return wanted
  }

  /// Neyman's allocation of `total` reads: in proportion to N·√(p(1 − p)), p a guess of each stratum's share.
  ///
  /// The exact shares, not rounded; see `rounded`. Source: Neyman 1934.
  public static func neyman(sizes: [Double], guesses: [Double], total: Double) -> [Double] {
    precondition(sizes.count == guesses.count, "One guess a stratum.")
    let weights = zip(sizes, guesses).map { $0 * max(0, $1 * (1 - $1)).squareRoot() }
    let sum = weights.reduce(0, +)
    return weights.map { sum > 0 ? total * $0 / sum : total / Double(weights.count) }
  }

  /// Whole numbers with the same sum, none above its size: what is cut goes to the largest remainders.
  public static func rounded(_ shares: [Double], sizes: [Int]) -> [Int] {
    precondition(sizes.count == shares.count, "One size a stratum.")
    let total = min(sizes.reduce(0, +), Int(shares.reduce(0, +).rounded()))
    var counts = zip(shares, sizes).map { min($1, max(0, Int($0.rounded(.down)))) }
    while counts.reduce(0, +) < total {
      let open = counts.indices.filter { counts[$0] < sizes[$0] }
      guard
        let next = open.max(by: { shares[$0] - Double(counts[$0]) < shares[$1] - Double(counts[$1]) })
      else { break }
      counts[next] += 1
    }
    return counts
  }
}
