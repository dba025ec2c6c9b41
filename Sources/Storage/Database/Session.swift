/// What a driver gives: statements inside one open transaction.
protocol Session: AnyObject {
  var dialect: Dialect { get }

  /// Rows changed.
  func execute(_ sql: SQL) throws -> Int

  func executeScript(_ text: String) throws

  /// Hands over the rows one by one until `body` returns false. Memory does not grow with the rows
  /// when `streaming`.
  func visit(_ sql: SQL, streaming: Bool, _ body: (Row) throws -> Bool) throws

  func bulkInsert(_ target: BulkTarget, _ rows: RowBuffer, conflictKey: [String]?) throws -> [Int]

  func bulkAdd(_ target: BulkTarget, _ rows: RowBuffer, key: [String], sums: [String]) throws

  func stage(_ name: String, _ target: BulkTarget, _ rows: RowBuffer) throws

  /// Waits until no other transaction holds the same name, and holds it until this one ends.
  func lock(_ name: String) throws

  /// A point to go back to inside the transaction.
  func begin(savepoint name: String) throws -> SavepointMark
  func release(savepoint name: String) throws
  func rollback(toSavepoint name: String, _ mark: SavepointMark) throws
}

/// The table and the columns of a bulk statement.
struct BulkTarget: Hashable {
  let table: String
  let columns: [String]

  var columnList: String { columns.joined(separator: ", ") }
}
