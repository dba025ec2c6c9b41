public import Primitives

/// A defined figure: what it means, in which unit, which way is better, and how it is computed from sums.
public struct IndicatorDefinition: Sendable {
  public var name: LocalizedText
  /// One sentence that says exactly what is divided by what.
  public var meaning: LocalizedText
  /// What does not count.
  public var exclusions: LocalizedText
  /// How figures of several segments or periods join; never by averaging percentages.
  public var rollup: LocalizedText
  public var unit: IndicatorUnit
  public var direction: Direction
  /// The durations that a median or a percentile is read from; nil for other figures.
  public var durations: DurationKind?
  /// The figure, one for each scale when the indicator has scales; empty when nothing is known.
  public var readings: @Sendable (SegmentSums) -> [Reading]

  init(
    name: LocalizedText, meaning: LocalizedText, exclusions: LocalizedText, rollup: LocalizedText = .countsAddUp,
    unit: IndicatorUnit, direction: Direction, durations: DurationKind? = nil,
    readings: @escaping @Sendable (SegmentSums) -> [Reading]
  ) {
    self.name = name
    self.meaning = meaning
    self.exclusions = exclusions
    self.rollup = rollup
    self.unit = unit
    self.direction = direction
    self.durations = durations
    self.readings = readings
  }
}

/// In what a figure is expressed. Shares are fractions 0…1 in data and percentages on screen.
public enum IndicatorUnit: String, Sendable {
  case share
  /// −100…+100
  case nps
  /// A mean on the scale of the question.
  case score
  case seconds
  case count
  /// Full-time equivalents.
  case agents
  case perCustomer = "per_customer"
  case perAgent = "per_agent"
  /// A share so small that its hundredths count: a month's churn.
  case smallShare = "small_share"
  /// Months of somebody's stay.
  case months
}

/// Which way is better.
public enum Direction: String, Sendable {
  case higherIsBetter = "higher_is_better"
  case lowerIsBetter = "lower_is_better"
  case neither
}

extension LocalizedText {
  static let countsAddUp = LocalizedText(
    it: "I conteggi si sommano; delle percentuali non si fa mai la media.",
    en: "Counts add up; percentages are never averaged.")
  static let sketchesAddUp = LocalizedText(
    it:
      "Si sommano i conteggi per durata. Mediana e percentile sono quelli esatti fino a 1.000 durate, poi entro l'1%.",
    en: "Counts by duration add up. Median and percentile are the exact ones up to 1,000 durations, then within 1%.")
}
