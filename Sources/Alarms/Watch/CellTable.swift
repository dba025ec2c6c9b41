import Indicators
import Primitives

/// The finest cells before and after, by place: what the scan for segments runs on.
public struct CellTable: Sendable {
  var counts: [RollupPlace: LocateTable.Counts] = [:]

  mutating func addBefore(_ place: RollupPlace, _ figure: BadShare) {
    counts[place, default: .zero].beforeN += figure.n
    counts[place, default: .zero].beforeBad += figure.bad
  }

  mutating func addAfter(_ place: RollupPlace, _ figure: BadShare) {
    counts[place, default: .zero].afterN += figure.n
    counts[place, default: .zero].afterBad += figure.bad
  }

  /// The table over the dimensions that tell at least two values apart, without those of `segment`; nil when
  /// there is nothing to tell apart.
  func locatable(within segment: Segment, _ values: DimensionValues) -> LocateTable? {
    let all: [Dimension] = [.channel, .team, .queue, .reason, .product]
    let dimensions = all.filter { dimension in
      segment[dimension] == nil && Set(counts.keys.map { $0[dimension] }).count > 1
    }
    if dimensions.isEmpty { return nil }
    let rows = counts.map { place, counts in
      LocateTable.Row(values: dimensions.map { values.name(place[$0]) ?? "" }, counts: counts)
    }
    let sorted = rows.sorted { $0.values.lexicographicallyPrecedes($1.values) }
    return try? LocateTable(dimensions: dimensions.map(\.rawValue), rows: sorted)
  }
}

extension LocateTable.Counts {
  static let zero = LocateTable.Counts(beforeN: 0, beforeBad: 0, afterN: 0, afterBad: 0)
}
