public import Primitives

/// Whether customers stay: churn, length of stay, products held, and who leaves sooner.
public struct CustomerPage: Sendable {
  /// What may be said of a series.
  public struct Verdict: Sendable {
    public enum Kind: String, Sendable, CaseIterable { case rising, falling, stable, undecided, notEnoughData }
    public var kind: Kind
    /// Whether a rise is bad news.
    public var isRiseBad: Bool
    public var reason: String

    public init(kind: Kind, isRiseBad: Bool, reason: String) {
      self.kind = kind
      self.isRiseBad = isRiseBad
      self.reason = reason
    }
  }

  /// One of the three figures at the top, and its part of the page.
  public struct Series: Sendable {
    public var name: String
    public var value: String
    /// Margin and count.
    public var detail: String
    public var verdict: Verdict
    public var chart: TimeSeriesChart?
    /// Sentences beneath the chart.
    public var notes: [String]

    public init(
      name: String, value: String, detail: String, verdict: Verdict, chart: TimeSeriesChart?, notes: [String]
    ) {
      self.name = name
      self.value = value
      self.detail = detail
      self.verdict = verdict
      self.chart = chart
      self.notes = notes
    }
  }

  /// A line of a table: name, and cells.
  public struct Line: Sendable {
    public var name: String
    public var cells: [String]
    public var note: String

    public init(name: String, cells: [String], note: String = "") {
      self.name = name
      self.cells = cells
      self.note = note
    }
  }

  public struct Health: Sendable {
    public var churn: Series
    public var stay: Series
    /// Nil without holdings.
    public var products: Series?
    /// Measures of the length of stay.
    public var tenure: [Line]
    /// Who left, by calendar year.
    public var years: [Line]
    public var segments: RetentionChart?
    public var entryYears: RetentionChart?

    public init(
      churn: Series, stay: Series, products: Series?, tenure: [Line], years: [Line], segments: RetentionChart?,
      entryYears: RetentionChart?
    ) {
      self.churn = churn
      self.stay = stay
      self.products = products
      self.tenure = tenure
      self.years = years
      self.segments = segments
      self.entryYears = entryYears
    }
  }

  /// Of a list without days: only how long they stay.
  public struct Stays: Sendable {
    public var value: String
    public var detail: String
    public var tenure: [Line]
    public var segments: RetentionChart?

    public init(value: String, detail: String, tenure: [Line], segments: RetentionChart?) {
      self.value = value
      self.detail = detail
      self.tenure = tenure
      self.segments = segments
    }
  }

  public enum Content: Sendable {
    case noCustomers(mayImport: Bool)
    /// Customers, but no whole month to tell of.
    case noMonths
    case health(Health)
    case stays(Stays)
  }

  public var language: Language
  /// `I dati arrivano al 18 feb 2021`; empty without customers.
  public var reach: String
  /// What the reader must know before the figures.
  public var cautions: [String]
  public var content: Content

  /// Whether whoever looks may see single customers.
  public var showsAtRisk = false

  public init(language: Language, reach: String = "", cautions: [String] = [], content: Content) {
    self.language = language
    self.reach = reach
    self.cautions = cautions
    self.content = content
  }
}
