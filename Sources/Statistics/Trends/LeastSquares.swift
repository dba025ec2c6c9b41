/// Ordinary least squares on a few columns of like size, by Cholesky's factor of XᵀX. O(rows · columns²).
struct LeastSquares {
  let rows: [[Double]]
  private let factor: [[Double]]

  /// nil when the columns do not determine the coefficients, or leave nothing over.
  init?(_ rows: [[Double]]) {
    guard let p = rows.first?.count, rows.count > p else { return nil }
    var gram = [[Double]](repeating: [Double](repeating: 0, count: p), count: p)
    for row in rows {
      for i in 0..<p where row[i] != 0 {
        for j in 0...i { gram[i][j] += row[i] * row[j] }
      }
    }
    guard let factor = Self.cholesky(gram) else { return nil }
    self.rows = rows
    self.factor = factor
  }

  var parameters: Int { factor.count }

  func coefficients(_ values: [Double]) -> [Double] {
    var moments = [Double](repeating: 0, count: parameters)
    for (row, value) in zip(rows, values) {
      for i in 0..<parameters { moments[i] += row[i] * value }
    }
    return solve(moments)
  }

  func residuals(_ values: [Double]) -> [Double] {
    Self.residuals(rows, values, coefficients(values))
  }

  /// (XᵀX)⁻¹ of the coefficient `i` with itself: times the variance of the errors, its variance.
  func inverseDiagonal(_ i: Int) -> Double { solve((0..<parameters).map { $0 == i ? 1 : 0 })[i] }

  static func residuals(_ rows: [[Double]], _ values: [Double], _ coefficients: [Double]) -> [Double] {
    zip(rows, values).map { row, value in
      zip(row, coefficients).reduce(value) { $0 - $1.0 * $1.1 }
    }
  }

  /// The lower factor of a symmetric matrix given by its lower half; nil when it is singular to 1e-10.
  private static func cholesky(_ matrix: [[Double]]) -> [[Double]]? {
    var factor = matrix
    for i in matrix.indices {
      for j in 0...i {
        var rest = matrix[i][j]
        for k in 0..<j { rest -= factor[i][k] * factor[j][k] }
        if i == j {
          guard rest > 1e-10 * matrix[i][i] else { return nil }
          factor[i][i] = rest.squareRoot()
        } else {
          factor[i][j] = rest / factor[j][j]
        }
      }
    }
    return factor
  }

  private func solve(_ right: [Double]) -> [Double] {
    var x = right
    for i in x.indices {
      for k in 0..<i { x[i] -= factor[i][k] * x[k] }
      x[i] /= factor[i][i]
    }
    for i in x.indices.reversed() {
      for k in x.indices[(i + 1)...] { x[i] -= factor[k][i] * x[k] }
      x[i] /= factor[i][i]
    }
    return x
  }
}
