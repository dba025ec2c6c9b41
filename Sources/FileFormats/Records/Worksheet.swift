/// A sheet of a workbook as it was found, and what is done with it.
public struct Worksheet: Sendable, Hashable {
  public var name: String
  public var isHidden = false
  /// The names of its columns; empty where the sheet holds no table.
  public var header: [String] = []
  /// Rows of data under the header; counted only where there are several tables to choose from.
  public var rows: Int?
  public var use = Use.read

  /// Records above the header, and those that make it.
  var preambleRecords = 0
  var headerRecords: [HeaderRecord] = [.names]

  public enum Use: String, Sendable, Hashable {
    case read
    /// Nothing in it, or a header alone.
    case empty
    case hidden
    /// A cover, notes, a list, a summary: no rows of the kind that the others hold.
    case beside
    case pivotTable
    /// A table of another shape than the one that is read.
    case otherTable
    case unreadable
  }

  public init(name: String, isHidden: Bool = false) {
    self.name = name
    self.isHidden = isHidden
  }
}

/// How many rows were read from a sheet.
public struct SheetCount: Sendable, Hashable {
  public var name: String
  public var rows: Int

  public init(name: String, rows: Int) {
    self.name = name
    self.rows = rows
  }
}
