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
  /// The header is made of several records: groups of columns, names, units, a survey's questions and keys.
  case longHeader(lines: [Int])
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
  /// Formulas of a column that were saved without their result: read as empty.
  case formulasWithoutValue(column: String, count: Int, firstRow: Int)
  /// Rows that a filter or a person has hidden: read like the others.
  case hiddenRows(count: Int, firstRow: Int)
  /// Cells merged with one above them: read as what stands in the first.
  case mergedCells(count: Int, firstRow: Int)
  /// The sheets of a workbook that were read, where there is more than one sheet.
  case sheetsRead([SheetCount])
  /// A sheet that was not read, and why.
  case sheetPassedOver(String, Worksheet.Use)
  /// Columns of other sheets that this one lacks: read as empty.
  case columnsMissing(sheet: String, columns: [String])
  /// What was noticed in one of several sheets; rows are those of the sheet.
  indirect case inSheet(String, ReadingNote)
  /// Tables of a web page besides the largest one: not read.
  case otherTables(count: Int)
  /// The object around the records says that there are more of them elsewhere: this is one page of several.
  case moreRecords(total: Int?)
  /// Keys of JSON records that were not seen among the first ones and so have no column.
  case lateKeys([String], firstLine: Int)
}
