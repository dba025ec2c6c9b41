import PageKit
import Primitives

/// Any indicator, split by any dimension: its definition, its course, its parts, the rows behind it.
public struct IndicatorPage: Sendable {
  struct Definition: Sendable {
    var meaning: String
    var exclusions: String
    var rollup: String
  }

  /// One segment in the last month. Figures are nil when the group is too small to be shown.
  struct Part: Sendable {
    struct Figures: Sendable {
      var value: String
      var margin: String
      var count: String
      var before: String
    }

    var name: String
    /// Of the page about this segment alone.
    var query: String
    var figures: Figures?
  }

  /// What a figure was counted from.
  struct Rows: Sendable {
    struct Line: Sendable {
      var id: String
      var day: String
      /// Nil where the indicator judges no single row.
      var isAgainst: Bool?
    }

    var lines: [Line]
    var total: Int
    /// `total` as it is read.
    var totalText: String
    /// What has no row, in a sentence: totals, and the files they come from.
    var totals: String?
  }

  public struct Figures: Sendable {
    /// `CSAT · telefono`
    var name: String
    /// `ottobre 2026`
    var month: String
    var definition: Definition
    var chart: TimeSeriesChart?
    var parts: [Part]
    /// Segments that did not fit.
    var morePartsCount: Int
    var hidesSmallGroups: Bool
    /// The same request as a file, without its format.
    var fileQuery: String
    /// Nil for who may not read conversations, and where the rows are not known one by one.
    var rowsQuery: String?
    var rows: Rows?
    /// Nil when no single segment was asked for.
    var wholeQuery: String?
  }

  public enum Content: Sendable {
    /// Nothing was ever imported.
    case noData(mayImport: Bool)
    /// What is asked cannot be answered, in words.
    case problem(String)
    case figures(Figures)
  }

  var language: Language
  var selects: [SelectField]
  var from: String
  var to: String
  public var content: Content
}
