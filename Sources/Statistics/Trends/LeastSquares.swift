/// Ordinary least squares on a few columns of like size, by Cholesky's factor of XᵀX. O(rows · columns²).
struct LeastSquares {
  let rows: [[Double]]
  let parameters: Int
  private let factor: CholeskyFactor

  /// nil when the columns do not determine the coefficients, or leave nothing over.
  init?(_ rows: [[Double]]) {
    guard let p = rows.first?.count, rows.count > p else { return nil }
    var gram = [Double](repeating: 0, count: p * p)
    for row in rows {
      for i in 0..<p where row[i] != 0 {
        for j in 0...i { gram[i * p + j] += row[i] * row[j] }
      }
    }
    guard let factor = CholeskyFactor(gram, size: p, tolerance: 1e-10) else { return nil }
    self.rows = rows
    parameters = p
    self.factor = factor
  }

  func coefficients(_ values: [Double]) -> [Double] {
    var moments = [Double](repeating: 0, count: parameters)
    for (row, value) in zip(rows, values) {
      for i in 0..<parameters { moments[i] += row[i] * value }
    }
    return factor.solve(moments)
  }

  func residuals(_ values: [Double]) -> [Double] {
    Self.residuals(rows, values, coefficients(values))
  }

  /// (XᵀX)⁻¹ of the coefficient `i` with itself: times the variance of the errors, its variance.
  func inverseDiagonal(_ i: Int) -> Double { factor.solve((0..<parameters).map { $0 == i ? 1 : 0 })[i] }

  static func residuals(_ rows: [[Double]], _ values: [Double], _ coefficients: [Double]) -> [Double] {
    zip(rows, values).map { row, value in
      zip(row, coefficients).reduce(value) { $0 - $1.0 * $1.1 }
    }
  }
}
