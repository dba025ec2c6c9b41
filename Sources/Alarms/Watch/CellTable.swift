import Indicators
import Primitives

/// The finest cells before and after, by place: what the scan for segments runs on.
public struct CellTable: Sendable {
  private(set) var places: [RollupPlace] = []
  private(set) var counts: [LocateTable.Counts] = []
  private var indices: [RollupPlace: Int] = [:]
  private var last = -1

  /// Adds to the cell of a place.
  mutating func add(_ figure: BadShare, _ place: RollupPlace, isAfter: Bool) {
    let cell = index(of: place)
    if isAfter {
      counts[cell].afterN += figure.n
      counts[cell].afterBad += figure.bad
    } else {
      counts[cell].beforeN += figure.n
      counts[cell].beforeBad += figure.bad
    }
  }

  /// Months list their places in nearly the same order: the next one is most often the one looked for.
  private mutating func index(of place: RollupPlace) -> Int {
    if last + 1 < places.count, places[last + 1] == place {
      last += 1
    } else if let known = indices[place] {
      last = known
    } else {
      last = places.count
      indices[place] = last
      places.append(place)
      counts.append(.zero)
    }
    return last
  }

  /// The table over the dimensions that tell at least two values apart, without those of `segment`; nil when
  /// there is nothing to tell apart. O(cells · log cells).
  func locatable(within segment: Segment, _ names: DimensionValues) -> CodedTable? {
    var coded: [(dimension: Dimension, values: [String], ranks: [Int32])] = []
    for dimension in [Dimension.channel, .team, .queue, .reason, .product] where segment[dimension] == nil {
      // Numbers of values are small: a table of them is quicker than a dictionary.
      var ranks = [Int32](repeating: -1, count: Int(places.map { $0[dimension] }.max() ?? 0) + 1)
      for place in places { ranks[Int(place[dimension])] = 0 }
      let ids = ranks.indices.filter { ranks[$0] == 0 }
      if ids.count < 2 { continue }
      let sorted = ids.map { (id: $0, name: names.name(Int32($0)) ?? "") }.sorted { $0.name < $1.name }
      for (rank, value) in sorted.enumerated() { ranks[value.id] = Int32(rank) }
      coded.append((dimension, sorted.map(\.name), ranks))
    }
    if coded.isEmpty { return nil }
    let width = coded.count
    var codes = [Int32](repeating: 0, count: places.count * width)
    for (column, one) in coded.enumerated() {
      for (cell, place) in places.enumerated() {
        codes[cell * width + column] = one.ranks[Int(place[one.dimension])]
      }
    }
    assert(counts.allSatisfy(\.isValid), "Rollups count what there is: never below zero.")
    let order = CodedTable.sortedRows(codes, width)
    return CodedTable(
      dimensions: coded.map(\.dimension.rawValue), values: coded.map(\.values),
      codes: order.flatMap { codes[$0 * width..<($0 + 1) * width] }, counts: order.map { counts[$0] })
  }
}
