/// Values in ascending order, equal ones together. O(n log n).
struct TiedRuns: Sequence, IteratorProtocol {
  private let values: [Double]
  private let order: [Int]
  private var start = 0

  /// No value may be NaN.
  init(_ values: [Double]) {
    self.values = values
    order = values.indices.sorted { values[$0] < values[$1] }
  }

  /// `places`: where one value stands in the order, from 0. `positions`: where it stands in what was given.
  mutating func next() -> (places: Range<Int>, positions: ArraySlice<Int>)? {
    guard start < order.count else { return nil }
    var end = start + 1
    while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
    defer { start = end }
    return (start..<end, order[start..<end])
  }
}
