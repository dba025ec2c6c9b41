import PageKit
public import Primitives

/// Whether customers stay: churn, length of stay, products held, and who leaves sooner.
public struct CustomerPage: Sendable {
  /// What may be said of a series.
  public struct Verdict: Sendable {
    enum Kind: String, Sendable, CaseIterable { case rising, falling, stable, undecided, notEnoughData }
    var kind: Kind
    /// Whether a rise is bad news.
    var isRiseBad: Bool
    public var reason: String
  }

  /// One of the three figures at the top, and its part of the page.
  public struct Series: Sendable {
    public var name: String
    public var value: String
    /// Margin and count.
    public var detail: String
    public var verdict: Verdict
    var chart: TimeSeriesChart?
    /// Sentences beneath the chart.
    public var notes: [String]
  }

  /// A line of a table: name, and cells.
  public struct Line: Sendable {
    public var name: String
    public var cells: [String]
    public var note: String = ""
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
    var segments: RetentionChart?
    var entryYears: RetentionChart?
  }

  /// Of a list without days: only how long they stay.
  public struct Stays: Sendable {
    var value: String
    var detail: String
    public var tenure: [Line]
    var segments: RetentionChart?
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
  public var reach: String = ""
  /// What the reader must know before the figures.
  public var cautions: [String] = []
  public var content: Content

  /// Whether whoever looks may see single customers.
  public var showsAtRisk = false
}
