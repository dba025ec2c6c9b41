public import Indicators
public import Primitives
public import Statistics

/// A figure of customers over consecutive months, with what each month's value is made of.
public struct LongTrendSeries: Sendable, Hashable {
  /// What a value is made of: the value is `sum` ÷ `n`. Parts add up.
  public struct Part: Sendable, Hashable {
    public var sum: Double
    public var n: Double

    public init(sum: Double, n: Double) {
      self.sum = sum
      self.n = n
    }

    /// Nil where there is nobody to speak of.
    public var value: Double? { n > 0 ? sum / n : nil }

    static func + (a: Part, b: Part) -> Part { Part(sum: a.sum + b.sum, n: a.n + b.n) }
  }

  public let figure: CustomerFigure
  public let first: Month
  /// One a month, from `first` on.
  public let parts: [Part]
  /// How much it may move a year and still be called stable.
  public let margin: StabilityMargin
  /// Months until a month's value is known: twelve for what those who joined in it did in their first year.
  public let delay: Int

  public init(
    _ figure: CustomerFigure, from first: Month, _ parts: [Part], margin: StabilityMargin = .standard, delay: Int = 0
  ) {
    self.figure = figure
    self.first = first
    self.parts = parts
    self.margin = margin
    self.delay = delay
  }

  /// The last month with a value; nil when none has one.
  public var last: Month? { parts.lastIndex { $0.n > 0 }.map { first.advanced(by: $0) } }

  func parts(in months: ClosedRange<Month>) -> [Part] {
    months.map { month in
      let place = month.index - first.index
      return parts.indices.contains(place) ? parts[place] : Part(sum: 0, n: 0)
    }
  }
}
