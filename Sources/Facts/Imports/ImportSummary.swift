public import Primitives

/// What an import did, as it is kept and reported.
public struct ImportSummary: Sendable, Equatable {
  public var id: Int64
  public var file: String
  /// SHA-256 of the file, as 64 hexadecimal digits.
  public var sha256: String
  public var kind: FactKind
  public var source: String
  /// Rows of data read: added + changed + unchanged + repeated + rejected.
  public var rows = 0
  public var added = 0
  public var changed = 0
  public var unchanged = 0
  public var rejected = 0
  /// Rows whose id an earlier row of the same file had; the last one of each stays.
  public var repeated = 0
  /// How many different ids those rows have.
  public var repeatedIDs = 0
  /// How the file was read, as JSON: mapping, formats, what was assumed.
  public var report = "{}"
  public var finishedAt = Instant(seconds: 0)
  public var undoneAt: Instant?

  /// In place of the digest where facts were collected here and not read from a file.
  static let noFile = "no file"

  /// See ``StandingImport``.
  public var isStanding: Bool { sha256 == Self.noFile }

  public init(id: Int64 = 0, file: String, sha256: String = "", kind: FactKind, source: String) {
    self.id = id
    self.file = file
    self.sha256 = sha256
    self.kind = kind
    self.source = source
  }
}

/// A fact with the line of the file it came from.
public struct NumberedFact: Sendable {
  public var row: Int
  public var fact: Fact

  public init(row: Int, fact: Fact) {
    self.row = row
    self.fact = fact
  }
}

/// A row that was refused: kept with its reason, so that nothing is lost.
public struct RejectedRow: Sendable {
  public var diagnostic: Diagnostic
  /// The row's cells as they stood in the file.
  public var cells: [String]

  public init(diagnostic: Diagnostic, cells: [String]) {
    self.diagnostic = diagnostic
    self.cells = cells
  }
}
