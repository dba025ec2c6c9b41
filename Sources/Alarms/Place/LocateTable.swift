/// A table of counts over several dimensions, before and after: what the place of a change is read from.
///
/// Free of any format: the values of the dimensions are texts here and numbers inside.
public struct LocateTable: Hashable, Sendable {
  /// The counts of one row. Fractions are allowed, as when "before" is the mean of several periods.
  public struct Counts: Hashable, Sendable {
    public var beforeN: Double
    public var beforeBad: Double
    public var afterN: Double
    public var afterBad: Double

    public init(beforeN: Double, beforeBad: Double, afterN: Double, afterBad: Double) {
      self.beforeN = beforeN
      self.beforeBad = beforeBad
      self.afterN = afterN
      self.afterBad = afterBad
    }
  }

  /// One row: a value a dimension, and its counts.
  public struct Row: Hashable, Sendable {
    public var values: [String]
    public var counts: Counts

    public init(values: [String], counts: Counts) {
      self.values = values
      self.counts = counts
    }
  }

  /// Why a table cannot be read.
  public enum Problem: Error, Hashable, Sendable {
    case noDimensions
    case noRows
    /// A row (from 0) has not one value a dimension.
    case wrongNumberOfValues(row: Int)
    /// A row (from 0) has a negative or missing number.
    case notACount(row: Int)
  }

  public let dimensions: [String]
  public let rows: [Row]

  /// Rows with the same values are allowed: their counts add up.
  public init(dimensions: [String], rows: [Row]) throws(Problem) {
    if dimensions.isEmpty { throw .noDimensions }
    if rows.isEmpty { throw .noRows }
    for (index, row) in rows.enumerated() {
      if row.values.count != dimensions.count { throw .wrongNumberOfValues(row: index) }
      if !row.counts.isValid { throw .notACount(row: index) }
    }
    self.dimensions = dimensions
    self.rows = rows
  }
}

extension LocateTable.Counts {
  static let zero = Self(beforeN: 0, beforeBad: 0, afterN: 0, afterBad: 0)

  /// All four are numbers, none negative.
  var isValid: Bool {
    [beforeN, beforeBad, afterN, afterBad].allSatisfy { $0 >= 0 && $0.isFinite }
  }

  static func += (total: inout Self, other: Self) {
    total.beforeN += other.beforeN
    total.beforeBad += other.beforeBad
    total.afterN += other.afterN
    total.afterBad += other.afterBad
  }
}
