import Indicators
import Primitives
import Storage

extension DimensionValues {
  /// The condition for the facts of a segment; nil when a value never occurred, or a dimension is none of the five that
  /// facts carry as numbers.
  func filter(_ segment: Segment) -> SQL? {
    var conditions: [SQL] = ["1 = 1"]
    for (name, value) in segment.pairs {
      guard RollupLevel(dimension: Dimension(name)) != nil, let id = value.isEmpty ? 0 : id(Dimension(name), value)
      else { return nil }
      conditions.append("\(raw: name)_id = \(Int(id))")
    }
    return conditions.joined(separator: " AND ")
  }
}
