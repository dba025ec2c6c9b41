/// Something a reader noticed and tolerated, to be said in the report of an import.
public enum ReadingNote: Sendable, Hashable {
  /// Records with fewer cells than the header: the missing cells read as empty.
  case shortRecords(count: Int, firstLine: Int)
  /// Records with more cells than the header: the cells are there, past the header's columns.
  case longRecords(count: Int, firstLine: Int)
  /// Empty lines, or records whose cells are all empty, that were skipped.
  case blankRecords(count: Int)
  /// Lines above the header (a report's title) that were skipped, as text.
  case preamble([String])
  /// The file is not UTF-8 and does not say what it is: read as the encoding whose letters fit best.
  case assumedEncoding(TextEncoding)
  /// The file looked like plain ASCII and then was not UTF-8: read as this encoding from this place on.
  case switchedEncoding(to: TextEncoding, byteOffset: Int, line: Int)
  /// A closed quote was followed by more text in the same cell: `"Anna" B.` was read as `Anna B.`.
  case textAfterQuote(count: Int, firstLine: Int)
  /// Records equal to the header further down, as files put one after the other have them: skipped.
  case repeatedHeaders(count: Int, firstLine: Int)
  /// Records that stood in the file as one quoted cell, and were read as what is inside.
  case wrappedRecords(count: Int, firstLine: Int)
  /// Cells of a workbook that hold an error (`#N/A`, `#DIV/0!`): read as empty.
  case errorCells(count: Int, firstRow: Int, firstError: String)
  /// Keys of JSON records that were not seen among the first ones and so have no column.
  case lateKeys([String], firstLine: Int)
}
