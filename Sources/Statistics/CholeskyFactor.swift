/// The lower factor L of a symmetric positive definite matrix A = LLᵀ, row after row in one array.
///
/// O(p³/6) to make, O(p²) to solve with. Source: Golub and Van Loan, Matrix Computations, 4.2.
struct CholeskyFactor {
  private let size: Int
  private let cells: [Double]

  /// Reads the lower half of `matrix`; nil when it is singular to `tolerance`, or not finite.
  init?(_ matrix: [Double], size: Int, tolerance: Double = 1e-14) {
    var cells = matrix
    for i in 0..<size {
      for j in 0...i {
        var rest = matrix[i * size + j]
        for k in 0..<j { rest -= cells[i * size + k] * cells[j * size + k] }
        if i == j {
          guard rest > tolerance * matrix[i * size + i], rest.isFinite else { return nil }
          cells[i * size + i] = rest.squareRoot()
        } else {
          cells[i * size + j] = rest / cells[j * size + j]
        }
      }
    }
    self.size = size
    self.cells = cells
  }

  /// The x of Ax = `right`.
  func solve(_ right: [Double]) -> [Double] {
    var x = right
    for i in 0..<size {
      for k in 0..<i { x[i] -= cells[i * size + k] * x[k] }
      x[i] /= cells[i * size + i]
    }
    for i in (0..<size).reversed() {
      for k in (i + 1)..<size { x[i] -= cells[k * size + i] * x[k] }
      x[i] /= cells[i * size + i]
    }
    return x
  }
}
