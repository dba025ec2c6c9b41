/// Bends predicted chances until they come true: log-odds′ = intercept + slope · log-odds.
///
/// Slope and intercept are fitted without penalty on predictions the model made for rows it had not seen. A slope
/// below 1 says that the model was too sure of itself, an intercept below 0 that it promised too many events.
/// The order of the rows is kept (for a slope above 0), so the AUC too. Outcomes are drawn in a little, to
/// (m + 1)/(m + 2) and 1/(n + 2) for m events among n others, so that the fit stays finite.
/// Sources: Cox 1958 (slope and intercept); Platt 1999 (the outcomes drawn in).
public struct Recalibration: Hashable, Sendable {
  public let intercept: Double
  public let slope: Double

  /// nil when the counts differ, a prediction is not in 0…1, all are the same, or one class only was seen.
  /// Predictions of 0 and 1 count as 1e-15 from the end. O(n) a step of Newton's.
  public init?(predictions: [Double], outcomes: [Bool]) {
    guard predictions.count == outcomes.count, predictions.allSatisfy({ 0...1 ~= $0 }) else { return nil }
    let events = Double(outcomes.count { $0 })
    let others = Double(outcomes.count) - events
    guard events > 0, others > 0 else { return nil }
    let rows = predictions.map { [LogOdds.of($0)] }
    guard let scaling = try? InputScaling(rows), scaling.deviations[0] > 0 else { return nil }
    let targets = outcomes.map { $0 ? (events + 1) / (events + 2) : 1 / (others + 2) }
    let fit = PenalisedLogisticFit(rows.map { scaling.standardised($0) }, outcomes: targets, ridge: 0)
    guard let parameters = fit?.parameters else { return nil }
    slope = parameters[1] / scaling.deviations[0]
    intercept = parameters[0] - slope * scaling.means[0]
  }

  /// The bent chance, 0…1. O(1).
  public func recalibrated(_ probability: Double) -> Double {
    LogOdds.probability(intercept + slope * LogOdds.of(probability))
  }
}
