public import Indicators
public import Primitives

/// What came of a survey: in all, by month, and by the groups it can be looked at by.
public struct SurveyResults: Sendable {
  public var total: ScoreTally
  /// The first first; months without answers are left out.
  public var months: [(month: Month, tally: ScoreTally)]
  /// Those with the most answers first; answers without a value are left out.
  public var parts: [(dimension: Dimension, groups: [(value: String, tally: ScoreTally)])]
}

/// Adds answers up one by one. O(1) each.
struct ResultGathering {
  private let series: AnswerSource
  private let clock: ZoneClock
  private var total: ScoreTally
  private var months: [Month: ScoreTally] = [:]
  private var parts: [[Int64: ScoreTally]] = []
  /// The month of the last answer: answers come in order, mostly.
  private var lastQuarter: (quarter: Int64, month: Month)?
  private(set) var isEmpty = true

  init(_ series: AnswerSource, _ clock: ZoneClock) {
    self.series = series
    self.clock = clock
    total = ScoreTally(series)
  }

  /// `values` are the numbers of the dimensions' values; 0 for none.
  mutating func note(_ score: Int?, wasInvited: Bool, answeredAt: Int64?, values: [Int64]) {
    isEmpty = false
    total.note(score, 1, invited: wasInvited ? 1 : 0)
    guard let score else { return }
    if let answeredAt { months[month(of: answeredAt), default: ScoreTally(series)].add(score, 1) }
    if parts.isEmpty { parts = values.map { _ in [:] } }
    for (place, value) in values.enumerated() where value != 0 {
      parts[place][value, default: ScoreTally(series)].add(score, 1)
    }
  }

  /// Every zone's months begin on a quarter of an hour.
  private mutating func month(of seconds: Int64) -> Month {
    let quarter = seconds / 900
    if let lastQuarter, lastQuarter.quarter == quarter { return lastQuarter.month }
    let month = clock.day(of: Instant(seconds: quarter * 900)).month
    lastQuarter = (quarter, month)
    return month
  }

  func results(_ dimensions: [Dimension], _ names: DimensionValues) -> SurveyResults {
    SurveyResults(
      total: total, months: months.sorted { $0.key < $1.key }.map { ($0.key, $0.value) },
      parts: zip(dimensions, parts).map { dimension, groups in
        let named = groups.compactMap { id, tally in names.name(Int32(id)).map { (value: $0, tally: tally) } }
        return (dimension, named.sorted { ($1.tally.total, $0.value) < ($0.tally.total, $1.value) })
      })
  }
}
