public import Primitives
public import Statistics

/// How many products a customer holds at the end of each month, of those who hold any.
public struct ProductsHeld: Hashable, Sendable {
  /// Customers who hold something, counted.
  public struct Count: Hashable, Sendable {
    /// Customers who hold at least one product.
    public internal(set) var holders = 0
    /// Different products, summed over them.
    public internal(set) var products = 0
    /// Σ products², for the margin.
    var squares = 0
    /// Holders of two or more.
    public internal(set) var several = 0

    mutating func add(products count: Int) {
      holders += 1
      products += count
      squares += count * count
      several += count > 1 ? 1 : 0
    }

    static func - (all: Count, part: Count) -> Count {
      Count(
        holders: all.holders - part.holders, products: all.products - part.products,
        squares: all.squares - part.squares, several: all.several - part.several)
    }

    public var mean: Double? { holders > 0 ? Double(products) / Double(holders) : nil }

    /// Of the products of one holder; nil with fewer than two holders.
    public var variance: Double? {
      guard let mean, holders > 1 else { return nil }
      let n = Double(holders)
      return max(0, (Double(squares) - n * mean * mean) / (n - 1))
    }

    /// Share of holders with two or more, with its counts.
    public var severalShare: Proportion { Proportion(Double(several), of: Double(holders)) }

    /// 95 % of `mean`, normal; nil with fewer than two holders.
    public var interval: Interval? {
      guard let mean, let variance else { return nil }
      let margin = Normal.quantile(0.975) * (variance / Double(holders)).squareRoot()
      return Interval(low: mean - margin, high: mean + margin)
    }
  }

  public struct MonthEnd: Hashable, Sendable {
    public let month: Month
    public let all: Count
    /// Those of them who held something at the end of the first month: who came later is not among them.
    public let earlier: Count

    public var later: Count { all - earlier }
  }

  public let months: [MonthEnd]
  /// False when no holding on file ever ended: then those of the past that did are not on file, and only the last
  /// month is told.
  public let hasEnds: Bool

  public var verdict: CustomerVerdict { CustomerVerdict(months.map(\.all.mean)) }
}

/// Counts ``ProductsHeld``, one customer after the other.
struct ProductsCounting {
  let months: ClosedRange<Month>
  private let ends: [Int]
  private var all: [ProductsHeld.Count]
  private var earlier: [ProductsHeld.Count]

  init(months: ClosedRange<Month>) {
    self.months = months
    ends = months.map { $0.lastDay.daysSince1970 }
    all = [ProductsHeld.Count](repeating: ProductsHeld.Count(), count: ends.count)
    earlier = all
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
    var isEarlier = false
    for (place, day) in ends.enumerated() {
      var count = held.count { $0.isHeld(atEndOf: day) }
      if count > 1 { count = Set(held.lazy.filter { $0.isHeld(atEndOf: day) }.map(\.product)).count }
      guard count > 0 else { continue }
      if place == 0 { isEarlier = true }
      all[place].add(products: count)
      if isEarlier { earlier[place].add(products: count) }
    }
  }

  func result(hasEnds: Bool) -> ProductsHeld {
    ProductsHeld(
      months: months.enumerated().map { place, month in
        ProductsHeld.MonthEnd(month: month, all: all[place], earlier: earlier[place])
      }, hasEnds: hasEnds)
  }
}
