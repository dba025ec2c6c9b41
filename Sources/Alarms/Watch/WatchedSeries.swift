public import Indicators
import Primitives
import Statistics

/// Everything the alarms of one month look at: each watched indicator, for everything together and for each
/// channel, and the volume of each, month by month.
///
/// Where inside a segment something happened is the place's work (``PlaceOfChange``), not another look: more
/// looks would only make each one less able to see.
public struct WatchedSeries: Sendable {
  public var series: [MonthlySeries] = []
  /// Conversations of everything and of each channel.
  public var volumes: [MonthlySeries] = []
  /// Indicators and volume of each team: watched only for data that stop coming.
  public var teams: [MonthlySeries] = []

  /// Indicators whose worsening rings, on the sums they rest on.
  static let indicators: [Indicator] = [
    .csat, .nps, .ces, .abandonment, .serviceLevel, .firstContactResolution, .reopened,
  ]

  /// From the sums of the totals and of the channels. O(months × channels × indicators).
  public init(total: FigureTable, channels: FigureTable, teams: FigureTable, days: WeightedDays) {
    (series, volumes) = Self.series([total, channels.withoutNone], days)
    let ofTeams = Self.series([teams.withoutNone], days)
    self.teams = ofTeams.indicators + ofTeams.volumes
  }

  private static func series(
    _ tables: [FigureTable], _ days: WeightedDays
  ) -> (indicators: [MonthlySeries], volumes: [MonthlySeries]) {
    var weights: [Month: Double] = [:]
    func weight(of month: Month) -> Double {
      if let known = weights[month] { return known }
      let weight = days.weight(of: month)
      weights[month] = weight
      return weight
    }
    var indicators: [Look: [MonthlyPoint]] = [:]
    var volumes: [Look: [MonthlyPoint]] = [:]
    for table in tables {
      // Segment by segment: to look a segment up is what costs here.
      for (segment, keys) in Dictionary(grouping: table.sums.keys, by: \.segment) {
        var points: [String: [MonthlyPoint]] = [:]
        var counts: [MonthlyPoint] = []
        for key in keys {
          guard let sums = table.sums[key] else { continue }
          let month = Month(index: Int(key.period.bucket))
          for (indicator, figure) in figures(sums) {
            points[indicator, default: []].append(MonthlyPoint(month, figure))
          }
          let contacts = Double(sums.conversations[.contacts])
          counts.append(MonthlyPoint(month, .volume(count: contacts, days: weight(of: month))))
        }
        for (indicator, points) in points {
          indicators[Look(indicator: indicator, segment: segment), default: []] += points
        }
        volumes[Look(indicator: Indicator.volume.rawValue, segment: segment), default: []] += counts
      }
    }
    return (sorted(indicators), sorted(volumes))
  }

  /// The figures of one month and segment, by ``SeriesName``.
  static func figures(_ sums: SegmentSums) -> [(String, MonthlyFigure)] {
    var figures: [(String, MonthlyFigure)] = []
    for (series, answers) in sums.answers where answers[.answers] > 0 {
      figures.append((SeriesName(series).text, MonthlyFigure(series.question, answers)))
    }
    let s = sums.conversations
    func rate(_ indicator: Indicator, _ k: ConversationSums.Field, _ n: Int64) {
      if n > 0 { figures.append((indicator.rawValue, .rate(Proportion(Double(s[k]), of: Double(n))))) }
    }
    rate(.abandonment, .abandoned, s[.offered])
    rate(.serviceLevel, .withinLevel, s.numbers.levelAnswered)
    rate(.firstContactResolution, .resolvedAtFirst, s[.firstContactKnown])
    rate(.reopened, .reopened, s[.reopenKnown])
    return figures
  }

  private static func sorted(_ points: [Look: [MonthlyPoint]]) -> [MonthlySeries] {
    points.keys.sorted { ($0.indicator, $0.segment.description) < ($1.indicator, $1.segment.description) }
      .map { look in
        MonthlySeries(
          indicator: look.indicator, segment: look.segment, direction: SeriesName(text: look.indicator).direction,
          points: points[look] ?? [])
      }
  }
}

extension MonthlyFigure {
  init(_ question: AnswerSeries.Question, _ sums: AnswerSums) {
    let n = Double(sums[.answers])
    let top = Double(sums[.top])
    let bottom = Double(sums[.bottom])
    switch question {
    case .csat: self = .rate(Proportion(top, of: n))
    case .nps: self = .score(NetPromoterScore(promoters: top, passives: n - top - bottom, detractors: bottom))
    case .ces:
      self = .mean(count: n, sum: Double(sums[.scoreSum]), sumOfSquares: Double(sums[.scoreSquares]))
    }
  }
}

extension FigureTable {
  /// Without what has no value on the dimension of the table: it would pass for the whole.
  fileprivate var withoutNone: FigureTable {
    var table = self
    table.sums = sums.filter { !$0.key.segment.isAll }
    return table
  }
}
