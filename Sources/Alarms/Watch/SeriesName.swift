public import Indicators
public import Primitives

/// The name of a watched series: the indicator and, where it has scales, the scale: `csat/1-5`.
public struct SeriesName: Sendable, Hashable {
  public var indicator: Indicator
  public var scale: Scale?

  public init(_ indicator: Indicator, scale: Scale? = nil) {
    self.indicator = indicator
    self.scale = scale
  }

  init(_ series: AnswerSeries) {
    switch series.question {
    case .csat: indicator = .csat
    case .nps: indicator = .nps
    case .ces: indicator = .ces
    }
    scale = series.scale
  }

  /// The answers it rests on; nil where it rests on conversations.
  var answers: AnswerSeries? {
    let questions: [Indicator: AnswerSeries.Question] = [.csat: .csat, .nps: .nps, .ces: .ces]
    guard let scale, let question = questions[indicator] else { return nil }
    return AnswerSeries(question, scale)
  }

  /// Reads ``text``; an unknown indicator reads as volume, which no fall is judged on.
  public init(text: String) {
    let parts = text.split(separator: "/", maxSplits: 1)
    indicator = parts.first.flatMap { Indicator(rawValue: String($0)) } ?? .volume
    scale = parts.count > 1 ? Scale(rawValue: String(parts[1])) : nil
  }

  public var text: String { scale.map { "\(indicator.rawValue)/\($0.rawValue)" } ?? indicator.rawValue }

  /// What a mean of answers is multiplied by to be read: NPS is −1…1 inside.
  var meanScale: Double { indicator == .nps ? 100 : 1 }

  var direction: MonthlySeries.Direction {
    indicator.definition.direction == .lowerIsBetter ? .lowerIsBetter : .higherIsBetter
  }
}
