import Primitives
import Statistics

/// A change over the values of one dimension, by name: which of them moved.
struct ChangeOverValues {
  let dimension: Dimension
  let values: [String]
  let place: PlaceOfChange

  /// Nil when there are not two values to compare. `wobble` is how much the figure wanders from month to month, as a
  /// standard deviation on the indicator's scale.
  init?(
    _ dimension: Dimension, _ changes: [(value: String, change: GroupChange)], _ name: SeriesName, wobble: Double
  ) {
    guard changes.count > 1 else { return nil }
    self.dimension = dimension
    values = changes.map(\.value)
    var rule = PlaceOfChange.Rule()
    rule.assumptions.wobble = wobble / name.meanScale
    let worse: ChangeDirection = name.direction == .lowerIsBetter ? .rise : .fall
    place = PlaceOfChange(changes.map(\.change), direction: worse, rule: rule)
  }

  /// The values that moved, the surest first.
  var changed: [String] { place.values.map { values[$0] } }

  /// Each value that moved as a place, with its share of the whole change.
  func segments(_ name: SeriesName) -> [Alarm.Place] {
    place.values.map { index in
      let change = place.groups[index]
      let error = (change.before.varianceOfMean + change.after.varianceOfMean).squareRoot()
      let moved = change.after.mean - change.before.mean
      let whole = place.rateMix.change
      return Alarm.Place(
        segment: [dimension.rawValue: values[index]],
        shareExplained: whole == 0 ? nil : place.rateMix.parts[index].rateEffect / whole,
        before: change.before.mean * name.meanScale, after: change.after.mean * name.meanScale, n: change.after.n,
        p: error > 0 ? Normal.twoSided(moved / error) : 1)
    }
  }
}
