import Indicators
import Storage

/// A fact as its table holds it: dimension values as numbers, everything else as it was brought in.
///
/// One conforming type for each kind of fact. The columns that all tables share (source, external id,
/// import, row number, fingerprint) are ``FactTable``'s.
protocol StoredFact: Sendable {
  static var kind: FactKind { get }
  static var table: String { get }
  /// The columns of its own, in the order of ``encode(to:)`` and of ``init(_:from:)``.
  static var columns: [String] { get }

  /// What makes it unique in its source.
  var externalID: String { get }
  func encode(to out: inout FactEncoder)
  init(_ row: Row, from start: Int)

  /// When it happened and on which channel, for facts that rows and totals may both tell; nil for all others.
  func span(_ counting: Counting) -> FactSpan?

  /// Adds (`sign` 1) or takes away (−1) what it contributes to the rollups.
  func contribute(_ sign: Int64, to sums: inout RollupAccumulator, _ counting: Counting)
}

extension StoredFact {
  func span(_ counting: Counting) -> FactSpan? { nil }
  func contribute(_ sign: Int64, to sums: inout RollupAccumulator, _ counting: Counting) {}
}
