/// How well scores tell those with the event from those without: the area under the ROC curve.
///
/// AUC = P(score of one with the event > score of one without), ties counted as one half: 0.5 is a coin, 1 is never
/// wrong. From mid-ranks, (Σ ranks of events − m(m + 1)/2) / (mn). Sources: Hanley and McNeil 1982 (the area);
/// DeLong, DeLong and Clarke-Pearson 1988 (its error), by ranks as in Sun and Xu 2014.
public struct Discrimination: Hashable, Sendable {
  /// The area, 0…1.
  public let auc: Double
  /// DeLong's, from the spread of each row's placement among the other class. nil with fewer than two of a class.
  public let standardError: Double?
  /// How many had the event.
  public let events: Int
  /// How many had not.
  public let others: Int

  /// nil without at least one of each class, when the counts differ, or when a score is not a number. O(n log n).
  public init?(scores: [Double], outcomes: [Bool]) {
    guard scores.count == outcomes.count, !scores.contains(where: \.isNaN) else { return nil }
    let with = outcomes.indices.filter { outcomes[$0] }
    let without = outcomes.indices.filter { !outcomes[$0] }
    guard !with.isEmpty, !without.isEmpty else { return nil }
    events = with.count
    others = without.count
    let ranks = Self.midranks(scores)
    // Placement: the share of the other class whose score is lower.
    func placements(_ own: [Int], among size: Int) -> [Double] {
      zip(own, Self.midranks(own.map { scores[$0] })).map { (ranks[$0] - $1) / Double(size) }
    }
    let above = placements(with, among: others)
    let aboveEvents = placements(without, among: events)
    auc = above.reduce(0, +) / Double(events)
    standardError =
      events > 1 && others > 1
      ? (Self.variance(above) / Double(events) + Self.variance(aboveEvents) / Double(others)).squareRoot() : nil
  }

  /// AUC ± z·se, cut to 0…1; nil without a standard error. A single point when no score is on the wrong side.
  public func interval(level: Double = 0.95) -> Interval? {
    standardError.map {
      let margin = Normal.quantile(0.5 + level / 2) * $0
      return Interval(low: auc - margin, high: auc + margin).clipped(to: 0...1)
    }
  }

  /// Ranks from 1, those of equal values replaced by their mean.
  private static func midranks(_ values: [Double]) -> [Double] {
    var ranks = [Double](repeating: 0, count: values.count)
    for run in TiedRuns(values) {
      let rank = Double(run.places.lowerBound + run.places.upperBound + 1) / 2
      for i in run.positions { ranks[i] = rank }
    }
    return ranks
  }

  /// With n − 1 in the denominator.
  private static func variance(_ values: [Double]) -> Double {
    let mean = values.reduce(0, +) / Double(values.count)
    return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1)
  }
}
