/// Whether chances come true: of those given 30 %, do about 30 % leave?
///
/// The rows are put in order of their predicted chance and cut into bins of equal count; in each, the mean prediction
/// stands beside the share observed. Meant for predictions on rows the model has not seen.
/// Sources: Brier 1950; Naeini, Cooper and Hauskrecht 2015 (expected calibration error).
public struct Calibration: Hashable, Sendable {
  /// One line of the table.
  public struct Bin: Hashable, Sendable {
    /// Mean of the predicted chances.
    public let predicted: Double
    /// Those with the event, of those in the bin.
    public let observed: Proportion
  }

  /// In order of the chance, all with at least one row.
  public let bins: [Bin]
  /// Mean of (prediction − outcome)², outcome 1 or 0: 0 is perfect, p(1 − p) is what the plain share p gets.
  public let brierScore: Double

  /// Equal predictions stay in one bin, that of the middle of their places in the order: with ties, bins differ by
  /// more than one row or are left out, and the order of the rows never matters.
  /// nil without rows or bins, when the counts differ, or when a prediction is not in 0…1. O(n log n).
  public init?(predictions: [Double], outcomes: [Bool], bins count: Int = 10) {
    let total = predictions.count
    guard total > 0, outcomes.count == total, count > 0, predictions.allSatisfy({ 0...1 ~= $0 }) else { return nil }
    var sums = [Double](repeating: 0, count: count)
    var rows = sums
    var events = sums
    for run in TiedRuns(predictions) {
      let bin = (run.places.lowerBound + run.places.upperBound - 1) / 2 * count / total
      for i in run.positions {
        sums[bin] += predictions[i]
        rows[bin] += 1
        events[bin] += outcomes[i] ? 1 : 0
      }
    }
    bins = rows.indices.filter { rows[$0] > 0 }.map {
      Bin(predicted: sums[$0] / rows[$0], observed: Proportion(events[$0], of: rows[$0]))
    }
    let misses = zip(predictions, outcomes).map { $0 - ($1 ? 1 : 0) }
    brierScore = misses.reduce(0) { $0 + $1 * $1 } / Double(total)
  }

  /// ECE = Σ n_b/n · |mean prediction − observed share| over the bins, 0…1. O(bins).
  ///
  /// By chance alone it is above 0 for perfect chances too: about √(2p(1 − p)·bins / πn), 0.035 for 1,000 rows with
  /// a fourth of events.
  public var expectedError: Double {
    let total = bins.reduce(0) { $0 + $1.observed.total }
    return bins.reduce(0) { $0 + $1.observed.total / total * abs($1.predicted - $1.observed.value) }
  }
}
