/// The minimum of ½λ‖w‖² + Σ log loss over intercept and weights w, by Newton's steps (iteratively reweighted
/// least squares), each halved until the objective falls.
///
/// Strictly convex for λ > 0 and outcomes of both kinds: one minimum, reached from anywhere. No random number.
/// O(rows · columns²) a step, usually 6 to 10 steps. Source: Hastie, Tibshirani and Friedman, ESL, 4.4.1.
struct PenalisedLogisticFit {
  /// Intercept first, then one weight for each column.
  private(set) var parameters: [Double]

  private let cells: [Double]
  private let outcomes: [Double]
  private let ridge: Double

  /// `rows` are of like size; `outcomes` in 0…1, one a row. nil when the steps do not come to rest.
  init?(_ rows: [[Double]], outcomes: [Double], ridge: Double) {
    cells = rows.flatMap { [1] + $0 }
    self.outcomes = outcomes
    self.ridge = ridge
    parameters = [Double](repeating: 0, count: 1 + (rows.first?.count ?? 0))
    // Starting at the log-odds of the whole: without inputs, the answer.
    parameters[0] = LogOdds.of(outcomes.reduce(0, +) / Double(outcomes.count))
    var now = objective(parameters)
    for _ in 0..<200 {
      let (gradient, curvature) = derivatives()
      guard let step = CholeskyFactor(curvature, size: parameters.count)?.solve(gradient) else { return nil }
      // Newton's decrement: twice what a quadratic would still give.
      let gain = zip(gradient, step).reduce(0) { $0 + $1.0 * $1.1 }
      guard gain.isFinite else { return nil }
      if gain <= 1e-13 * (1 + now) {
        parameters = moved(step, by: 1)
        return
      }
      // A sum over many rows rounds: what is not seen to rise counts as fallen.
      let ceiling = now + 1e-11 * (1 + now)
      var share = 1.0
      while !(objective(moved(step, by: share)) < ceiling) {
        share /= 2
        guard share > 1e-10 else { return nil }
      }
      parameters = moved(step, by: share)
      now = objective(parameters)
    }
    return nil
  }

  private func moved(_ step: [Double], by share: Double) -> [Double] {
    zip(parameters, step).map { $0 - share * $1 }
  }

  private func logOdds(_ row: Int, _ parameters: [Double]) -> Double {
    var sum = 0.0
    for j in parameters.indices { sum += cells[row * parameters.count + j] * parameters[j] }
    return sum
  }

  private func objective(_ parameters: [Double]) -> Double {
    let penalty = 0.5 * ridge * parameters.dropFirst().reduce(0) { $0 + $1 * $1 }
    return outcomes.indices.reduce(penalty) {
      $0 + LogOdds.loss(logOdds($1, parameters), outcome: outcomes[$1])
    }
  }

  /// Gradient, and the lower half of the second derivatives, at `parameters`.
  private func derivatives() -> (gradient: [Double], curvature: [Double]) {
    let p = parameters.count
    var gradient = parameters.map { ridge * $0 }
    gradient[0] = 0
    var curvature = [Double](repeating: 0, count: p * p)
    for j in 1..<p { curvature[j * p + j] = ridge }
    for row in outcomes.indices {
      let x = logOdds(row, parameters)
      let residual = LogOdds.probability(x) - outcomes[row]
      let weight = LogOdds.variance(x)
      let start = row * p
      for i in 0..<p {
        let cell = cells[start + i]
        gradient[i] += residual * cell
        let weighed = weight * cell
        for j in 0...i { curvature[i * p + j] += weighed * cells[start + j] }
      }
    }
    return (gradient, curvature)
  }
}
