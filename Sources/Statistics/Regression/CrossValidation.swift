/// What the model says of rows it has not seen: each part is predicted by a model fitted on the others.
///
/// Means and deviations too are those of the rows learnt from. These are the predictions by which to judge
/// discrimination and calibration, and on which to recalibrate. Sources: Stone 1974; ESL 7.10.
public struct CrossValidation: Hashable, Sendable {
  /// For each row, the chance given by the model that had not seen it.
  public let probabilities: [Double]
  /// Which part each row was in.
  public let folds: StratifiedFolds

  /// Fits one model a part: k times the cost of `LogisticRegression`. Throws as it does, `oneClass` also when the
  /// events are all in one part.
  public init(
    _ rows: [[Double]], outcomes: [Bool], folds: StratifiedFolds, c: Double = 1
  ) throws(LogisticRegressionError) {
    guard rows.count == outcomes.count else { throw .differentCounts(rows: rows.count, others: outcomes.count) }
    guard rows.count == folds.assignment.count else {
      throw .differentCounts(rows: rows.count, others: folds.assignment.count)
    }
    if let width = rows.first?.count, let odd = rows.firstIndex(where: { $0.count != width }) {
      throw .differentWidths(row: odd)
    }
    if let row = rows.firstIndex(where: { !$0.allSatisfy(\.isFinite) }) {
      throw .notFinite(row: row, column: rows[row].firstIndex { !$0.isFinite } ?? 0)
    }
    var probabilities = [Double](repeating: 0, count: rows.count)
    for fold in 0..<folds.count {
      let held = rows.indices.filter { folds.assignment[$0] == fold }
      guard !held.isEmpty else { continue }
      let seen = rows.indices.filter { folds.assignment[$0] != fold }
      let model = try LogisticRegression(seen.map { rows[$0] }, outcomes: seen.map { outcomes[$0] }, c: c)
      for row in held { probabilities[row] = model.probability(of: rows[row]) }
    }
    self.probabilities = probabilities
    self.folds = folds
  }
}
