import Facts
public import Indicators
import Primitives

/// How many gave each score, and the figures that follow.
public struct ScoreTally: Sendable, Hashable {
  public let series: AnswerSource
  public private(set) var counts: [Int: Int] = [:]
  /// Invitations whose date is known, and how many of them were answered.
  public var invited = 0
  public var responded = 0

  public init(_ series: AnswerSource) { self.series = series }

  public mutating func add(_ score: Int, _ count: Int) { counts[score, default: 0] += count }

  /// Some answers, or without a score some invitations that nobody answered.
  mutating func note(_ score: Int?, _ count: Int, invited: Int) {
    self.invited += invited
    guard let score else { return }
    add(score, count)
    responded += invited
  }

  public mutating func add(_ other: ScoreTally) {
    counts.merge(other.counts, uniquingKeysWith: +)
    invited += other.invited
    responded += other.responded
  }

  public var total: Int { counts.values.reduce(0, +) }

  public subscript(group: AnswerGroup) -> Int {
    counts.reduce(0) { AnswerGroup($1.key, on: series.scale) == group ? $0 + $1.value : $0 }
  }

  /// The indicator of its question, with its margin; nil when nobody answered.
  public var reading: Reading? { indicator.definition.readings(sums).first }

  /// Of the invitations that were sent; nil when none is known of.
  public var responseRate: Double? { invited > 0 ? Double(responded) / Double(invited) : nil }

  public var indicator: Indicator {
    switch series.kind {
    case .nps: .nps
    case .csat: .csat
    case .ces: .ces
    }
  }

  private var sums: SegmentSums {
    var answers = AnswerSums()
    for (score, count) in counts {
      answers[.answers] += Int64(count)
      answers[.scoreSum] += Int64(score * count)
      answers[.scoreSquares] += Int64(score * score * count)
    }
    answers[.top] = Int64(self[.top])
    answers[.bottom] = Int64(self[.bottom])
    var sums = SegmentSums()
    let question: AnswerSeries.Question =
      switch series.kind {
      case .nps: .nps
      case .csat: .csat
      case .ces: .ces
      }
    sums.answers[AnswerSeries(question, series.scale)] = answers
    return sums
  }
}
