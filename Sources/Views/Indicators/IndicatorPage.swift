public import Primitives

/// Any indicator, split by any dimension: its definition, its course, its parts, the rows behind it.
public struct IndicatorPage: Sendable {
  public struct Definition: Sendable {
    public var meaning: String
    public var exclusions: String
    public var rollup: String

    public init(meaning: String, exclusions: String, rollup: String) {
      self.meaning = meaning
      self.exclusions = exclusions
      self.rollup = rollup
    }
  }

  /// One segment in the last month. Figures are nil when the group is too small to be shown.
  public struct Part: Sendable {
    public struct Figures: Sendable {
      public var value: String
      public var margin: String
      public var count: String
      public var before: String

      public init(value: String, margin: String, count: String, before: String) {
        self.value = value
        self.margin = margin
        self.count = count
        self.before = before
      }
    }

    public var name: String
    /// Of the page about this segment alone.
    public var query: String
    public var figures: Figures?

    public init(name: String, query: String, figures: Figures?) {
      self.name = name
      self.query = query
      self.figures = figures
    }
  }

  /// What a figure was counted from.
  public struct Rows: Sendable {
    public struct Line: Sendable {
      public var id: String
      public var day: String
      /// Nil where the indicator judges no single row.
      public var isAgainst: Bool?

      public init(id: String, day: String, isAgainst: Bool?) {
        self.id = id
        self.day = day
        self.isAgainst = isAgainst
      }
    }

    public var lines: [Line]
    public var total: Int
    /// `total` as it is read.
    public var totalText: String
    /// What has no row, in a sentence: totals, and the files they come from.
    public var totals: String?

    public init(lines: [Line], total: Int, totalText: String, totals: String? = nil) {
      self.lines = lines
      self.total = total
      self.totalText = totalText
      self.totals = totals
    }
  }

  public struct Figures: Sendable {
    /// `CSAT · telefono`
    public var name: String
    /// `ottobre 2026`
    public var month: String
    public var definition: Definition
    public var chart: TimeSeriesChart?
    public var parts: [Part]
    /// Segments that did not fit.
    public var morePartsCount: Int
    public var hidesSmallGroups: Bool
    /// The same request as a file, without its format.
    public var fileQuery: String
    /// Nil for who may not read conversations, and where the rows are not known one by one.
    public var rowsQuery: String?
    public var rows: Rows?
    /// Nil when no single segment was asked for.
    public var wholeQuery: String?

    public init(
      name: String, month: String, definition: Definition, chart: TimeSeriesChart?, parts: [Part],
      morePartsCount: Int, hidesSmallGroups: Bool, fileQuery: String, rowsQuery: String?, rows: Rows?,
      wholeQuery: String?
    ) {
      self.name = name
      self.month = month
      self.definition = definition
      self.chart = chart
      self.parts = parts
      self.morePartsCount = morePartsCount
      self.hidesSmallGroups = hidesSmallGroups
      self.fileQuery = fileQuery
      self.rowsQuery = rowsQuery
      self.rows = rows
      self.wholeQuery = wholeQuery
    }
  }

  public enum Content: Sendable {
    /// Nothing was ever imported.
    case noData(mayImport: Bool)
    /// What is asked cannot be answered, in words.
    case problem(String)
    case figures(Figures)
  }

  public var language: Language
  public var selects: [SelectField]
  public var from: String
  public var to: String
  public var content: Content

  public init(language: Language, selects: [SelectField], from: String, to: String, content: Content) {
    self.language = language
    self.selects = selects
    self.from = from
    self.to = to
    self.content = content
  }
}
