import Foundation

/// A line and a season, fitted by generalised least squares to errors of a known AR(1) autocorrelation (0: ordinary
/// least squares). O(n · coefficients²).
///
/// Each row is whitened by the one before it: with k months between the two,
/// (rowₜ − ρᵏ rowₜ₋ₖ) · √((1 − ρ²)/(1 − ρ²ᵏ)), the first times √(1 − ρ²). Exact for missing months too.
/// Source: Prais and Winsten 1954.
struct SeasonalLineFit {
  /// Change a year.
  let slope: Double
  /// Of `slope`, on n − `parameters` degrees of freedom.
  let standardError: Double
  /// The values less the fitted line and season, not whitened.
  let residuals: [Double]
  /// Coefficients fitted.
  let parameters: Int

  /// nil when the months seen cannot tell line and season apart, or leave no degree of freedom.
  init?(_ observations: MonthlyObservations, season: SeasonModel, autocorrelation rho: Double) {
    let n = observations.count
    let months = observations.months
    let level = observations.values.reduce(0, +) / Double(max(n, 1))
    let values = observations.values.map { $0 - level }
    let rows = season.rows(months)
    var whiteRows: [[Double]] = []
    var whiteValues: [Double] = []
    for i in rows.indices {
      let (carried, scale) = Self.whitening(rho, gap: i > 0 ? months[i] - months[i - 1] : nil)
      let before = max(i - 1, 0)
      whiteRows.append(zip(rows[i], rows[before]).map { scale * ($0 - carried * $1) })
      whiteValues.append(scale * (values[i] - carried * values[before]))
    }
    guard let fit = LeastSquares(whiteRows) else { return nil }
    let coefficients = fit.coefficients(whiteValues)
    let squares = LeastSquares.residuals(whiteRows, whiteValues, coefficients).reduce(0) { $0 + $1 * $1 }
    // What is left of a perfect fit is rounding, not error.
    let size = observations.values.reduce(0) { $0 + $1 * $1 }.squareRoot()
    let isPerfect = squares.squareRoot() <= 1e-12 * size
    residuals = isPerfect ? values.map { _ in 0 } : LeastSquares.residuals(rows, values, coefficients)
    slope = isPerfect && abs(coefficients[0]) <= 1e-12 * size ? 0 : coefficients[0]
    parameters = fit.parameters
    let variance = isPerfect ? 0 : squares / Double(n - fit.parameters)
    standardError = (variance * fit.inverseDiagonal(0)).squareRoot()
  }

  /// How much of the row before is taken off, and what the rest is multiplied by.
  private static func whitening(_ rho: Double, gap: Int?) -> (carried: Double, scale: Double) {
    let innovation = 1 - rho * rho
    guard let gap else { return (0, innovation.squareRoot()) }
    let carried = pow(rho, Double(gap))
    return (carried, (innovation / (1 - carried * carried)).squareRoot())
  }
}
