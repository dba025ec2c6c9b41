import Primitives
import Statistics

/// A change over the values of one dimension, by name: which of them moved.
struct ChangeOverValues {
  let dimension: Dimension
  let values: [String]
  let place: PlaceOfChange
  /// What a mean is multiplied by to be read.
  let scale: Double

  /// Nil when there are not two values to compare. `wobble` is how much the figure wanders from month to month, as a
  /// standard deviation on the indicator's scale; `worse` is the way it gets worse.
  init?(
    _ dimension: Dimension, _ changes: [(value: String, change: GroupChange)], worse: ChangeDirection,
    scale: Double = 1, wobble: Double = 0
  ) {
    guard changes.count > 1 else { return nil }
    self.dimension = dimension
    self.scale = scale
    values = changes.map(\.value)
    var rule = PlaceOfChange.Rule()
    rule.assumptions.wobble = wobble / scale
    place = PlaceOfChange(changes.map(\.change), direction: worse, rule: rule)
  }

  init?(
    _ dimension: Dimension, _ changes: [(value: String, change: GroupChange)], _ name: SeriesName, wobble: Double
  ) {
    self.init(
      dimension, changes, worse: name.direction == .lowerIsBetter ? .rise : .fall, scale: name.meanScale,
      wobble: wobble)
  }

  /// The values that moved, the surest first.
  var changed: [String] { place.values.map { values[$0] } }

  /// Values with fewer answers in the month than this are one group together, and are never named.
  private static let leastAnswers = 30.0
  /// More than this many groups are not compared: only the largest are, the rest is one group.
  private static let mostGroups = 60
  /// The name of the group of small values: no value has it.
  private static let others = "\u{0}"

  /// The largest values, and the small ones together: a thousand products with an answer each say nothing one by one.
  static func pooledSmall(_ changes: [(value: String, change: GroupChange)]) -> [(value: String, change: GroupChange)] {
    let sorted = changes.sorted { ($0.change.after.n, $1.value) > ($1.change.after.n, $0.value) }
    let named = sorted.prefix(mostGroups).prefix { $0.change.after.n >= leastAnswers }
    guard let rest = GroupChange(pooling: sorted.dropFirst(named.count).map(\.change)) else { return Array(named) }
    return named + [(others, rest)]
  }

  /// Whether it names few values that explain most of the change, each beyond chance.
  var tells: Bool {
    let segments = segments
    let share = segments.reduce(0) { $0 + ($1.shareExplained ?? 0) }
    return [.one, .several].contains(place.verdict) && segments.count <= 3 && !changed.contains(Self.others)
      && share >= 0.5 && segments.allSatisfy { $0.p < 0.05 }
  }

  /// Each value that moved as a place, with its share of the whole change.
  var segments: [Alarm.Place] {
    place.values.map { index in
      let change = place.groups[index]
      let error = (change.before.varianceOfMean + change.after.varianceOfMean).squareRoot()
      let moved = change.after.mean - change.before.mean
      let whole = place.rateMix.change
      return Alarm.Place(
        segment: [dimension.rawValue: values[index]],
        shareExplained: whole == 0 ? nil : place.rateMix.parts[index].rateEffect / whole,
        before: change.before.mean * scale, after: change.after.mean * scale, n: change.after.n,
        p: error > 0 ? Normal.twoSided(moved / error) : 1)
    }
  }
}

extension GroupChange {
  /// Several groups as one; nil when there are none.
  fileprivate init?(pooling changes: [GroupChange]) {
    guard let before = GroupFigure(pooling: changes.map(\.before)),
      let after = GroupFigure(pooling: changes.map(\.after))
    else { return nil }
    self.init(before: before, after: after)
  }
}

extension GroupFigure {
  /// The mean and the variance of all answers together.
  fileprivate init?(pooling figures: [GroupFigure]) {
    let n = figures.reduce(0) { $0 + $1.n }
    guard n > 0, let first = figures.first else { return nil }
    let mean = figures.reduce(0) { $0 + $1.n * $1.mean } / n
    let square = figures.reduce(0) { $0 + $1.n * ($1.variance + $1.mean * $1.mean) } / n
    self.init(
      n: n, mean: mean, spread: first.spread == .rate ? .rate : .fixed(variance: max(0, square - mean * mean)))
  }
}
