public import Primitives

/// What the page on customers rests on, counted once.
public struct CustomerHealth: Sendable {
  /// Days that the data speak of.
  public let reach: DataReach
  /// Customers on file; rows that leave before they join are not among them.
  public let customers: Int
  /// Rows left out because they leave before they join.
  public let impossible: Int
  /// Nil when no whole month can be told of.
  public let course: Course?
  /// Nil without holdings, or before a whole month of them.
  public let products: ProductsHeld?

  /// The months, and all that is counted over them.
  public struct Course: Sendable {
    public let churn: ChurnHistory
    public let churnVerdict: CustomerVerdict
    public let tenure: Tenure
    public let firstYear: FirstYear
    public let firstYearVerdict: CustomerVerdict
    public let segments: [Retention]
    public let entryYears: [Retention]
    /// All who left, by calendar year, over everything on file: the last year reaches to ``DataReach/last``.
    public let leftByYear: [(year: Int, left: Int)]

    /// `months` from ``DataReach/window(now:)`` of `reach`; `since` is the month of the first leaving on file.
    /// O(n log n).
    public init(_ spans: [CustomerSpan], months: ClosedRange<Month>, since: Month, reach: DataReach) {
      churn = ChurnHistory(spans, months: months)
      churnVerdict = CustomerVerdict(churn.rates)
      tenure = Tenure(spans, months: months)
      firstYear = FirstYear(spans, from: since, to: months.upperBound)
      firstYearVerdict = firstYear.verdict
      segments = Retention.bySegment(spans, months: months)
      entryYears = Retention.byEntryYear(spans, since: since, to: months.upperBound)
      let left = Dictionary(grouping: spans.compactMap(\.leftOn).filter { $0 <= reach.last }) { $0.parts.year }
      leftByYear = left.sorted { $0.key < $1.key }.map { ($0.key, $0.value.count) }
    }
  }
}
