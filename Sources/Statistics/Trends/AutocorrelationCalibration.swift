/// What the lag-1 autocorrelation of least-squares residuals is expected to be, for each true ρ: the fit takes part
/// of the memory away, and the more coefficients, the more.
///
/// Residuals are Me with M = I − X(XᵀX)⁻¹Xᵀ, so that to first order
/// E r ≈ tr(MAMΣ) / tr(MΣ), with Σᵢⱼ = ρ^|tᵢ − tⱼ| and A half of 1 at neighbouring months. Both traces are
/// polynomials in ρ, one coefficient for each distance between months. O(n³) to prepare, O(n) for each ρ.
struct AutocorrelationCalibration {
  /// Coefficients of ρ⁰, ρ¹, … of the two traces.
  private let products: [Double]
  private let squares: [Double]

  /// nil when the months seen cannot tell line and season apart.
  init?(months: [Int], season: SeasonModel) {
    guard let first = months.first, let last = months.last, let fit = LeastSquares(season.rows(months)) else {
      return nil
    }
    let n = months.count
    let maker = (0..<n).map { column in fit.residuals((0..<n).map { $0 == column ? 1 : 0 }) }
    var products = [Double](repeating: 0, count: last - first + 1)
    var squares = products
    for i in 0..<n {
      for j in 0..<n { squares[abs(months[i] - months[j])] += maker[i][j] }
    }
    for k in 1..<n where months[k] == months[k - 1] + 1 {
      let (later, earlier) = (maker[k], maker[k - 1])
      for i in 0..<n {
        for j in 0..<n { products[abs(months[i] - months[j])] += later[i] * earlier[j] }
      }
    }
    self.products = products
    self.squares = squares
  }

  /// Σ eₜeₜ₋₁ / Σ e² to be expected at `rho`.
  func expected(_ rho: Double) -> Double {
    func value(_ polynomial: [Double]) -> Double { polynomial.reversed().reduce(0) { $0 * rho + $1 } }
    return value(products) / value(squares)
  }

  /// The ρ in 0…`most` at which `observed` is what is expected: bisection to 2⁻⁵⁰.
  func rho(expecting observed: Double, most: Double = 0.9) -> Double {
    guard observed > expected(0) else { return 0 }
    guard observed < expected(most) else { return most }
    var (low, high) = (0.0, most)
    for _ in 0..<50 {
      let middle = (low + high) / 2
      if expected(middle) < observed { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }
}
