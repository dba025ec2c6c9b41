/// Why no model was fitted.
public enum LogisticRegressionError: Error, Hashable, Sendable {
  /// Nothing to learn from.
  case noRows
  /// As many outcomes (or folds) as rows are needed.
  case differentCounts(rows: Int, others: Int)
  /// The row at this position has more or fewer inputs than the first.
  case differentWidths(row: Int)
  /// All had the event, or none: nothing to tell apart. In cross-validation also: in all folds but one.
  case oneClass
  /// An input is infinite or not a number.
  case notFinite(row: Int, column: Int)
  /// The values of a column are finite, but their spread is not.
  case spreadNotFinite(column: Int)
  /// `c` must be finite and above 0.
  case penaltyOutOfRange
  /// Newton's steps did not come to rest: the inputs are beyond what a Double can tell apart, or `c` is far too large.
  case notConverged
}
