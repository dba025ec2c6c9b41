/// How many bad outcomes each cell would have now if nothing had changed.
///
/// E = n(now) · p̂, p̂ = (bad(before) + w·p̄) / (n(before) + w): a cell that was seen seldom borrows from the
/// overall rate p̄ = (bad + ½) / (n + 1). A shift of volume between cells is already inside E, so it
/// is never taken for a change. A cell that was not there before is expected to do as the whole did.
public struct ShrunkExpectation: Sendable {
  /// Expected bad outcomes, one a cell.
  public let expected: [Double]
  /// How many bad outcomes the knowledge about each cell's rate is worth: bad(before) + w·p̄.
  public let shapes: [Double]

  /// An expectation that comes from elsewhere, such as a forecast.
  public init(expected: [Double], shapes: [Double]) {
    precondition(expected.count == shapes.count, "One shape a cell.")
    self.expected = expected
    self.shapes = shapes
  }

  /// Counts are one a cell, at least 0, fractions allowed. `weight` is w, 20 answers.
  public init(beforeCounts: [Double], beforeBad: [Double], afterCounts: [Double], weight: Double = 20) {
    precondition(
      beforeCounts.count == beforeBad.count && beforeCounts.count == afterCounts.count,
      "One count a cell, before and after.")
    let overall = (beforeBad.reduce(0, +) + 0.5) / (beforeCounts.reduce(0, +) + 1)
    shapes = beforeBad.map { $0 + weight * overall }
    let shapes = shapes
    expected = beforeCounts.indices.map { i in
      afterCounts[i] * min(1, shapes[i] / (beforeCounts[i] + weight))
    }
  }
}
