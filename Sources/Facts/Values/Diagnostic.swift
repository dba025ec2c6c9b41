public import Primitives

/// Why a row was refused, or read with a doubt: what, where, and how to mend it.
public struct Diagnostic: Sendable, Hashable {
  /// Line of the file on which the row begins; 1 is the first line.
  public var row: Int
  /// The sheet that the row is of, where several sheets were read as one file.
  public var sheet: String?
  /// The column's header, when one column is to blame.
  public var column: String?
  /// What should have stood there.
  public var expected: LocalizedText
  /// What stood there, shortened to 80 characters.
  public var found: String
  /// How to mend it.
  public var repair: LocalizedText

  public init(
    row: Int, column: String?, expected: LocalizedText, found: String, repair: LocalizedText
  ) {
    self.row = row
    self.column = column
    self.expected = expected
    self.found = String(found.prefix(80))
    self.repair = repair
  }
}

extension [Diagnostic] {
  /// The same of a row in one of several sheets.
  public func placed(in sheet: String?) -> [Diagnostic] {
    guard let sheet, !isEmpty else { return self }
    return map { diagnostic in
      var diagnostic = diagnostic
      diagnostic.sheet = sheet
      return diagnostic
    }
  }
}
