/// Mean and standard deviation of each input, by which rows are brought to one size.
///
/// z = (x − mean) / sd, the sd with n in the denominator as in scikit-learn's `StandardScaler`. An input without
/// variance gets z = 0 in every row, also in one where it differs: nothing was learnt about it.
public struct InputScaling: Hashable, Sendable {
  /// Of the rows learnt from, in the unit of the input.
  public let means: [Double]
  /// In the unit of the input; 0 for one that never varied (beyond the rounding of its mean).
  public let deviations: [Double]

  /// How many inputs a row has.
  public var width: Int { means.count }

  /// Two passes, O(rows · columns).
  init(_ rows: [[Double]]) throws(LogisticRegressionError) {
    guard let width = rows.first?.count else { throw .noRows }
    let n = Double(rows.count)
    var means = [Double](repeating: 0, count: width)
    for (i, row) in rows.enumerated() {
      guard row.count == width else { throw .differentWidths(row: i) }
      for j in 0..<width {
        guard row[j].isFinite else { throw .notFinite(row: i, column: j) }
        means[j] += row[j]
      }
    }
    for j in 0..<width { means[j] /= n }
    var deviations = [Double](repeating: 0, count: width)
    for row in rows {
      for j in 0..<width { deviations[j] += (row[j] - means[j]) * (row[j] - means[j]) / n }
    }
    for j in 0..<width {
      guard deviations[j].isFinite else { throw .spreadNotFinite(column: j) }
      let deviation = deviations[j].squareRoot()
      deviations[j] = deviation > n * Double.ulpOfOne * abs(means[j]) ? deviation : 0
    }
    self.means = means
    self.deviations = deviations
  }

  /// The standardised row. O(columns). `row` has `width` values.
  public func standardised(_ row: [Double]) -> [Double] {
    precondition(row.count == width, "A row has as many values as those the model was fitted on.")
    return row.indices.map { deviations[$0] > 0 ? (row[$0] - means[$0]) / deviations[$0] : 0 }
  }
}
