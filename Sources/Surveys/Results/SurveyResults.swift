import Indicators
public import Primitives

/// What came of a survey in a period: in all, and by the groups it can be looked at by.
public struct SurveyResults: Sendable {
  public var total: ScoreTally
  /// The months of the period; nil where no answer has a date.
  public var period: ClosedRange<Month>?
  /// All months with answers, the first first, whatever the period.
  public var months: [(month: Month, tally: ScoreTally)]
  /// Those with the most answers first; answers without a value are left out.
  public var parts: [(dimension: Dimension, groups: [(value: String, tally: ScoreTally)])]
}

/// Adds answers up one by one. O(1) each.
struct ResultGathering {
  private let series: AnswerSource
  private let clock: ZoneClock
  private var months: [Month: Sums] = [:]
  /// Answers of which nobody knows when they were given.
  private var undated: Sums
  /// The month of the last answer: answers come in order, mostly.
  private var lastQuarter: (quarter: Int64, month: Month)?
  private(set) var isEmpty = true

  private struct Sums {
    var total: ScoreTally
    /// By the numbers of the dimensions' values.
    var parts: [[Int64: ScoreTally]] = []

    mutating func note(_ score: Int?, wasInvited: Bool, values: [Int64]) {
      total.note(score, 1, invited: wasInvited ? 1 : 0)
      guard let score else { return }
      if parts.isEmpty { parts = values.map { _ in [:] } }
      for (place, value) in values.enumerated() where value != 0 {
        parts[place][value, default: ScoreTally(total.series)].add(score, 1)
      }
    }

    mutating func add(_ other: Sums) {
      total.add(other.total)
      if parts.isEmpty { parts = other.parts.map { _ in [:] } }
      for (place, groups) in other.parts.enumerated() {
        for (value, tally) in groups { parts[place][value, default: ScoreTally(total.series)].add(tally) }
      }
    }
  }

  init(_ series: AnswerSource, _ clock: ZoneClock) {
    self.series = series
    self.clock = clock
    undated = Sums(total: ScoreTally(series))
  }

  /// `values` are the numbers of the dimensions' values; 0 for none.
  mutating func note(_ score: Int?, wasInvited: Bool, at seconds: Int64?, values: [Int64]) {
    isEmpty = false
    guard let seconds else { return undated.note(score, wasInvited: wasInvited, values: values) }
    months[month(of: seconds), default: Sums(total: ScoreTally(series))]
      .note(score, wasInvited: wasInvited, values: values)
  }

  /// Every zone's months begin on a quarter of an hour.
  private mutating func month(of seconds: Int64) -> Month {
    let quarter = seconds / 900
    if let lastQuarter, lastQuarter.quarter == quarter { return lastQuarter.month }
    let month = clock.day(of: Instant(seconds: quarter * 900)).month
    lastQuarter = (quarter, month)
    return month
  }

  /// `last` months back from the last one with an answer; all of them, and what has no date, when nil.
  func results(last count: Int?, _ dimensions: [Dimension], _ names: DimensionValues) -> SurveyResults {
    let answered = months.filter { $0.value.total.total > 0 }.sorted { $0.key < $1.key }
    let end = answered.last?.key
    let start = count.flatMap { count in end.map { $0.advanced(by: 1 - count) } }
    var sums = start == nil ? undated : Sums(total: ScoreTally(series))
    for (month, one) in months where start.map({ $0 <= month }) ?? true { sums.add(one) }
    let first = answered.first { one in start.map { $0 <= one.key } ?? true }?.key
    return SurveyResults(
      total: sums.total, period: first.flatMap { first in end.map { first...$0 } },
      months: answered.map { ($0.key, $0.value.total) },
      parts: zip(dimensions, sums.parts).map { dimension, groups in
        let named = groups.compactMap { id, tally in names.name(Int32(id)).map { (value: $0, tally: tally) } }
        return (dimension, named.sorted { ($1.tally.total, $0.value) < ($0.tally.total, $1.value) })
      })
  }
}
