public import Primitives
public import Statistics

/// How many products a customer holds at the end of each month, of those who hold any.
public struct ProductsHeld: Hashable, Sendable {
  public struct MonthEnd: Hashable, Sendable {
    public let month: Month
    /// Customers who hold at least one product.
    public let holders: Int
    /// Different products, summed over them.
    public let products: Int
    /// Σ products², for the margin.
    let squares: Int
    /// Holders of two or more.
    public let several: Int

    public var mean: Double? { holders > 0 ? Double(products) / Double(holders) : nil }

    /// Share of holders with two or more, with its counts.
    public var severalShare: Proportion { Proportion(Double(several), of: Double(holders)) }

    /// 95 % of `mean`, normal; nil with fewer than two holders.
    public var interval: Interval? {
      guard let mean, holders > 1 else { return nil }
      let n = Double(holders)
      let variance = max(0, (Double(squares) - n * mean * mean) / (n - 1))
      let margin = Normal.quantile(0.975) * (variance / n).squareRoot()
      return Interval(low: mean - margin, high: mean + margin)
    }
  }

  public let months: [MonthEnd]
  /// False when no holding on file ever ended: then those of the past that did are not on file, and only the last
  /// month is told.
  public let hasEnds: Bool

  public var verdict: CustomerVerdict { CustomerVerdict(months.map(\.mean)) }
}

/// Counts ``ProductsHeld``, one customer after the other.
struct ProductsCounting {
  let months: ClosedRange<Month>
  private let ends: [Int]
  private var holders: [Int]
  private var products: [Int]
  private var squares: [Int]
  private var several: [Int]

  init(months: ClosedRange<Month>) {
    self.months = months
    ends = months.map { $0.lastDay.daysSince1970 }
    holders = [Int](repeating: 0, count: ends.count)
    products = holders
    squares = holders
    several = holders
  }

  /// One product of a customer: held at the end of days in `from ..< to`.
  struct Held {
    var product: String
    var from: Int
    var to: Int

    func isHeld(atEndOf day: Int) -> Bool { from <= day && day < to }
  }

  /// All that one customer ever held. The same product twice at a time counts once. O(months × holdings); a set is
  /// made only where there are two to tell apart.
  mutating func add(_ held: [Held]) {
    for (place, day) in ends.enumerated() {
      var count = held.count { $0.isHeld(atEndOf: day) }
      if count > 1 { count = Set(held.lazy.filter { $0.isHeld(atEndOf: day) }.map(\.product)).count }
      guard count > 0 else { continue }
      holders[place] += 1
      products[place] += count
      squares[place] += count * count
      several[place] += count > 1 ? 1 : 0
    }
  }

  func result(hasEnds: Bool) -> ProductsHeld {
    ProductsHeld(
      months: months.enumerated().map { place, month in
        ProductsHeld.MonthEnd(
          month: month, holders: holders[place], products: products[place], squares: squares[place],
          several: several[place])
      }, hasEnds: hasEnds)
  }
}
