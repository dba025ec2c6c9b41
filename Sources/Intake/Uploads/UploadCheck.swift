public import Primitives

/// What reading the whole file without keeping anything found.
public struct UploadCheck: Sendable, Hashable, Codable {
  /// Rows refused, or read with a doubt, that one repair mends.
  public struct Repair: Sendable, Hashable, Codable {
    public var count: Int
    /// The first row, as a line of the file.
    public var row: Int
    /// The sheet that the row is of, where several were read.
    public var sheet: String?
    public var column: String?
    public var expected: LocalizedText
    /// What stood there, at most three.
    public var examples: [String]
    public var repair: LocalizedText

    public init(
      count: Int, row: Int, column: String?, expected: LocalizedText, examples: [String], repair: LocalizedText
    ) {
      self.count = count
      self.row = row
      self.column = column
      self.expected = expected
      self.examples = examples
      self.repair = repair
    }
  }

  public var rows = 0
  public var added = 0
  public var changed = 0
  public var unchanged = 0
  public var rejected = 0
  /// Rows that are no data: blank ones, totals.
  public var skipped = 0
  /// Rows whose number an earlier row of the file had.
  public var repeated: Int? = 0
  /// Of which moments the rows speak, in seconds since 1970.
  public var from: Int64?
  public var to: Int64?
  /// Pieces of personal data that are covered.
  public var masked = 0
  public var repairs: [Repair] = []
  public var notes: [LocalizedText] = []

  public init() {}
}
