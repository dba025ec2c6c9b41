public import Facts
public import Primitives

/// How a file was understood before it is read whole: kept with the upload, so that a page shows it at once.
public struct UploadPlan: Sendable, Hashable, Codable {
  public struct Column: Sendable, Hashable, Codable {
    public var header: String
    /// Its fields (`opened_at`, `status, resolved`), or what else becomes of it: `(dimension)`.
    public var use: String
    /// Cells as they stand in the file, at most three.
    public var examples: [String]
    /// What was understood of each; empty where they are kept as they stand.
    public var understood: [LocalizedText]?
    /// The scale of its scores.
    public var scale: String?

    public init(
      header: String, use: String, examples: [String], understood: [LocalizedText] = [], scale: String? = nil
    ) {
      self.header = header
      self.use = use
      self.examples = examples
      self.understood = understood
      self.scale = scale
    }
  }

  /// A column that can be read in several ways.
  public struct Doubt: Sendable, Hashable, Codable {
    public struct Reading: Sendable, Hashable, Codable {
      public var form: String
      /// What the form makes of the first example.
      public var meaning: LocalizedText

      public init(form: String, meaning: LocalizedText) {
        self.form = form
        self.meaning = meaning
      }
    }

    public var column: String
    /// All the columns that the same answer settles.
    public var columns: [String]
    /// The field that the answer sets for the whole file.
    public var field: String?
    /// `date`, `decimal`, `duration`, `scale`, `kind`
    public var matter: String
    public var examples: [String]
    /// Empty when no single form reads all the cells.
    public var readings: [Reading]

    public init(
      column: String, columns: [String] = [], field: String? = nil, matter: String, examples: [String],
      readings: [Reading]
    ) {
      self.column = column
      self.columns = columns.isEmpty ? [column] : columns
      self.field = field
      self.matter = matter
      self.examples = examples
      self.readings = readings
    }
  }

  /// A sheet of a workbook that has several.
  public struct Sheet: Sendable, Hashable, Codable {
    public var name: String
    public var isRead: Bool
    /// The names of its columns; empty where it holds no table.
    public var header: [String]
    /// Rows of data, where they were counted.
    public var rows: Int?

    public init(name: String, isRead: Bool, header: [String], rows: Int?) {
      self.name = name
      self.isRead = isRead
      self.header = header
      self.rows = rows
    }
  }

  /// Nil when the header does not tell it.
  public var kind: FactKind?
  public var source = ""
  public var columns: [Column] = []
  public var doubts: [Doubt] = []
  /// What was noticed and needs no answer.
  public var remarks: [LocalizedText]? = []
  /// The headers by which the kind was known.
  public var evidence: [String]? = []
  /// Required fields that nothing gives.
  public var missing: [String] = []
  /// The fields of this kind, for a person to choose from.
  public var fields: [String] = []
  /// The sheets to choose from; nil or empty where there is no choice.
  public var sheets: [Sheet]?
  public var datePattern: String?
  public var encoding = ""
  /// Why the file cannot be read as it is, and how to mend it.
  public var problem: LocalizedText?

  public init() {}

  /// Nothing is left to ask.
  public var isReady: Bool { kind != nil && doubts.isEmpty && missing.isEmpty && problem == nil }
}
