/// The chance of an event (a customer who leaves) from what is known of a row, as one sum that can be read aloud.
///
/// ln(p / (1 − p)) = a + Σ wⱼzⱼ, with zⱼ the standardised input. Fitted as the minimum of ½‖w‖² + C·Σ log loss, the
/// intercept a without penalty: on standardised inputs the objective of scikit-learn's `LogisticRegression(C=…)`.
/// The penalty keeps the weights finite when the classes can be told apart without error, and shares them out among
/// inputs that say the same. No causes: an input that goes with leaving need not make anyone leave.
/// Sources: Hastie, Tibshirani and Friedman, The Elements of Statistical Learning, 4.4 and 3.4.1 (the penalty);
/// Hosmer and Lemeshow, Applied Logistic Regression.
public struct LogisticRegression: Hashable, Sendable {
  /// Means and deviations of the rows learnt from.
  public let scaling: InputScaling
  /// a: the log-odds of a customer who is average in every input.
  public let intercept: Double
  /// wⱼ: how much one standard deviation more of an input moves the log-odds. 0 for an input without variance.
  public let weights: [Double]

  /// `c` is the inverse of the penalty, above 0: the smaller, the nearer to zero the weights. Deterministic; the order
  /// of the rows matters only to the last digits. O(rows · columns²) a step of Newton's, usually 6 to 10.
  public init(_ rows: [[Double]], outcomes: [Bool], c: Double = 1) throws(LogisticRegressionError) {
    guard c > 0, c.isFinite, (1 / c).isFinite else { throw .penaltyOutOfRange }
    guard !rows.isEmpty else { throw .noRows }
    guard rows.count == outcomes.count else { throw .differentCounts(rows: rows.count, others: outcomes.count) }
    let scaling = try InputScaling(rows)
    guard outcomes.contains(true), outcomes.contains(false) else { throw .oneClass }
    let standardised = rows.map { scaling.standardised($0) }
    guard let fit = PenalisedLogisticFit(standardised, outcomes: outcomes.map { $0 ? 1 : 0 }, ridge: 1 / c) else {
      throw .notConverged
    }
    self.scaling = scaling
    intercept = fit.parameters[0]
    weights = zip(fit.parameters.dropFirst(), scaling.deviations).map { $1 > 0 ? $0 : 0 }
  }

  /// How much one unit more of an input moves the log-odds: wⱼ / sdⱼ. 0 for an input without variance. O(columns).
  public var unitWeights: [Double] { zip(weights, scaling.deviations).map { $1 > 0 ? $0 / $1 : 0 } }

  /// The log-odds where every input is 0 in its own unit: goes with `unitWeights`. O(columns).
  public var interceptAtZero: Double { zip(unitWeights, scaling.means).reduce(intercept) { $0 - $1.0 * $1.1 } }

  /// For each input, how much this row's value moves the log-odds away from the average customer: wⱼzⱼ.
  ///
  /// With `intercept` they add up to `logOdds(of:)`. Above 0 speaks for the event. Inputs that go together share one
  /// reason between them: put their contributions together before naming it. O(columns).
  public func contributions(of row: [Double]) -> [Double] {
    zip(weights, scaling.standardised(row)).map { $0 * $1 }
  }

  /// ln(p / (1 − p)). O(columns). `row` has as many values as those learnt from.
  public func logOdds(of row: [Double]) -> Double { contributions(of: row).reduce(intercept, +) }

  /// The chance of the event, 0…1. O(columns). `row` has as many values as those learnt from.
  public func probability(of row: [Double]) -> Double { LogOdds.probability(logOdds(of: row)) }
}
