public import Primitives

/// How a file was understood before it is read whole: kept with the upload, so that a page shows it at once.
public struct UploadPlan: Sendable, Hashable, Codable {
  public struct Column: Sendable, Hashable, Codable {
    public var header: String
    /// Its fields (`opened_at`, `status, resolved`), or what else becomes of it: `(dimension)`.
    public var use: String
    /// Cells as they stand in the file, at most three.
    public var examples: [String]

    public init(header: String, use: String, examples: [String]) {
      self.header = header
      self.use = use
      self.examples = examples
    }
  }

  /// A column that can be read in several ways.
  public struct Doubt: Sendable, Hashable, Codable {
    public struct Reading: Sendable, Hashable, Codable {
      public var form: String
      /// What the form makes of the first example.
      public var meaning: String

      public init(form: String, meaning: String) {
        self.form = form
        self.meaning = meaning
      }
    }

    public var column: String
    /// `date`, `decimal`, `duration`
    public var matter: String
    public var examples: [String]
    /// Empty when no single form reads all the cells.
    public var readings: [Reading]

    public init(column: String, matter: String, examples: [String], readings: [Reading]) {
      self.column = column
      self.matter = matter
      self.examples = examples
      self.readings = readings
    }
  }

  /// Nil when the header does not tell it.
  public var kind: FactKind?
  public var source = ""
  public var columns: [Column] = []
  public var doubts: [Doubt] = []
  /// Required fields that nothing gives.
  public var missing: [String] = []
  /// The fields of this kind, for a person to choose from.
  public var fields: [String] = []
  public var datePattern: String?
  public var encoding = ""
  /// Why the file cannot be read as it is, and how to mend it.
  public var problem: LocalizedText?

  public init() {}

  /// Nothing is left to ask.
  public var isReady: Bool { kind != nil && doubts.isEmpty && missing.isEmpty && problem == nil }
}
