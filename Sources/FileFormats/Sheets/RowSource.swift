/// The rows of one sheet or table, one after the other.
protocol RowSource: ~Copyable {
  /// What was seen besides values.
  var remarks: SheetRemarks { get }

  /// The next row, blank or not; `false` at the end.
  mutating func next(into row: inout RawRow) throws(FileProblem) -> Bool

  /// Called when the header has been read: what was seen so far is not about data.
  mutating func passedHeader()
}
