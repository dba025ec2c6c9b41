/// The scan itself: adds a pair of numbers over the cells of every combination and keeps the best.
public struct CuboidScan<Statistic: ScanStatistic>: Sendable {
  /// One segment with its score.
  public struct Hit: Hashable, Sendable {
    /// The description with the fewest dimensions.
    public var combination: Combination
    /// Other descriptions of exactly the same cells.
    public var equivalents: [Combination]
    /// The two sums that the statistic scores.
    public var sums: SIMD2<Double>
    public var score: Double
  }

  public let lattice: CuboidLattice
  public let statistic: Statistic

  public init(_ lattice: CuboidLattice, _ statistic: Statistic) {
    self.lattice = lattice
    self.statistic = statistic
  }

  /// The `limit` best segments, best first; descriptions that select the same cells are one segment.
  ///
  /// Cells with a pair of zeros count for nothing. Ties keep the order of the lattice: fewest dimensions,
  /// then the order of the dimensions, then of the cells. O(cells × cuboids).
  public func best(_ pairs: [SIMD2<Double>], limit: Int = 1) -> [Hit] {
    precondition(pairs.count == lattice.grid.cellCount && limit >= 1, "One pair of numbers a cell.")
    var podium = Podium(limit: limit)
    var sums: [SIMD2<Double>] = []
    for (index, cuboid) in lattice.cuboids.enumerated() {
      add(pairs, cuboid, into: &sums)
      for slot in 0..<cuboid.firstCells.count where statistic.mayReach(podium.bar, sums[slot]) {
        let score = statistic.score(sums[slot])
        if score > 0, score >= podium.bar {
          let entry = Podium.Entry(score: score, sums: sums[slot], places: [(index, slot)])
          podium.offer(entry) { selectsSameCells($0, (index, slot), pairs) }
        }
      }
    }
    return podium.entries.map { entry in
      let names = entry.places.map { lattice.combination($0.cuboid, $0.slot) }
      return Hit(
        combination: names[0], equivalents: Array(names.dropFirst()), sums: entry.sums, score: entry.score)
    }
  }

  /// Adds in the order of the cells, so equal sets of cells have sums equal to the last bit.
  private func add(
    _ pairs: [SIMD2<Double>], _ cuboid: CuboidLattice.Cuboid, into sums: inout [SIMD2<Double>]
  ) {
    let count = cuboid.firstCells.count
    if sums.count < count { sums = [SIMD2<Double>](repeating: .zero, count: count) }
    sums.withUnsafeMutableBufferPointer { sums in
      for slot in 0..<count { sums[slot] = .zero }
      cuboid.slots.withUnsafeBufferPointer { slots in
        pairs.withUnsafeBufferPointer { pairs in
          for cell in 0..<pairs.count { sums[Int(slots[cell])] += pairs[cell] }
        }
      }
    }
  }

  private func selectsSameCells(
    _ a: Podium.Place, _ b: Podium.Place, _ pairs: [SIMD2<Double>]
  ) -> Bool {
    let (slotsA, slotsB) = (lattice.cuboids[a.cuboid].slots, lattice.cuboids[b.cuboid].slots)
    return pairs.indices.allSatisfy { cell in
      pairs[cell] == .zero || (Int(slotsA[cell]) == a.slot) == (Int(slotsB[cell]) == b.slot)
    }
  }
}

/// The best few, kept sorted; the earlier of two equals stays ahead.
private struct Podium {
  typealias Place = (cuboid: Int, slot: Int)
  struct Entry {
    var score: Double
    var sums: SIMD2<Double>
    var places: [Place]
  }

  let limit: Int
  private(set) var entries: [Entry] = []
  /// What a newcomer must reach.
  private(set) var bar = 0.0

  init(limit: Int) { self.limit = limit }

  mutating func offer(_ new: Entry, isSame: (Place) -> Bool) {
    for i in entries.indices where entries[i].score == new.score && entries[i].sums == new.sums {
      if isSame(entries[i].places[0]) {
        entries[i].places += new.places
        return
      }
    }
    let position = entries.firstIndex { $0.score < new.score } ?? entries.count
    guard position < limit else { return }
    entries.insert(new, at: position)
    if entries.count > limit { entries.removeLast() }
    if entries.count == limit { bar = entries[limit - 1].score }
  }
}
