/// How rare a value is among the last ones, whatever their distribution: p = (1 + #{earlier ≥ value}) / (m + 1).
///
/// Valid where the values before and now are exchangeable. Source: Vovk, Gammerman and Shafer 2005. O(log m) to look,
/// O(m) moves of memory to add, m the values kept.
public struct ConformalRank: Sendable {
  public let kept: Int
  private var sorted: [Double] = []
  private var ring: [Double] = []
  private var oldest = 0

  /// `kept`: how many values are remembered.
  public init(keeping kept: Int) {
    precondition(kept > 0, "At least one value is kept.")
    self.kept = kept
  }

  public var count: Int { sorted.count }

  /// The p of `value` among those kept; 1 when none is.
  public func p(_ value: Double) -> Double {
    Double(1 + sorted.count - place(value)) / Double(sorted.count + 1)
  }

  public mutating func add(_ value: Double) {
    sorted.insert(value, at: place(value))
    guard ring.count == kept else { return ring.append(value) }
    sorted.remove(at: place(ring[oldest]))
    ring[oldest] = value
    oldest = (oldest + 1) % kept
  }

  /// The first place whose value is not below `value`.
  private func place(_ value: Double) -> Int {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
