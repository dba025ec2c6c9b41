/// Every combination of element values up to a depth, numbered once so that a scan only adds.
///
/// A cuboid is a set of dimensions; the combinations of their values that some cell has are its slots. Deeper
/// cuboids are numbered from shallower ones, so that each costs one pass over the cells with no hashing
/// and no text. Dimensions with one value are left out: they select nothing.
///
/// Complexity: O(cells × cuboids) time and memory; six dimensions to depth 3 are 41 cuboids.
public struct CuboidLattice: Sendable {
  struct Cuboid: Sendable {
    let dimensions: [Int]
    /// The slot of each cell.
    let slots: [Int32]
    /// The first cell of each slot: from it the slot's values are read.
    let firstCells: [Int32]
  }

  public let grid: CellGrid
  /// Fewest dimensions first, then in the order of the dimensions: the first of several descriptions of
  /// the same cells is the one to show.
  let cuboids: [Cuboid]

  /// `depth` is how many dimensions a description may name at most.
  public init(_ grid: CellGrid, depth: Int = 3) {
    precondition(depth >= 1, "A description names at least one dimension.")
    self.grid = grid
    let useful = (0..<grid.dimensionCount).filter { grid.valueCounts[$0] > 1 }
    var numbering = SlotNumbering()
    var all: [Cuboid] = []
    var layer: [Cuboid] = [
      Cuboid(dimensions: [], slots: [Int32](repeating: 0, count: grid.cellCount), firstCells: [0])
    ]
    for _ in 0..<min(depth, useful.count) where grid.cellCount > 0 {
      layer = layer.flatMap { parent in
        useful.filter { $0 > parent.dimensions.last ?? -1 }.map { numbering.refine(parent, by: $0, of: grid) }
      }
      all += layer
    }
    cuboids = all
  }

  /// The values that a slot stands for.
  func combination(_ cuboid: Int, _ slot: Int) -> Combination {
    let cell = Int(cuboids[cuboid].firstCells[slot])
    return Combination(
      cuboids[cuboid].dimensions.map { .init(dimension: $0, value: grid.code(cell, $0)) })
  }
}

/// Numbers the slots of a cuboid with one more dimension, reusing its table between calls.
private struct SlotNumbering {
  /// Beyond this many keys a dictionary is kinder to memory than a table.
  private static let tableLimit = 1 << 22
  private var table: [Int32] = []

  mutating func refine(
    _ parent: CuboidLattice.Cuboid, by dimension: Int, of grid: CellGrid
  ) -> CuboidLattice.Cuboid {
    let width = grid.valueCounts[dimension]
    let keyCount = parent.firstCells.count * width
    var firstCells: [Int32] = []
    let slots =
      keyCount <= Self.tableLimit
      ? withTable(keyCount, parent, dimension, grid, &firstCells)
      : withDictionary(width, parent, dimension, grid, &firstCells)
    return .init(dimensions: parent.dimensions + [dimension], slots: slots, firstCells: firstCells)
  }

  /// A table entry counts only when the cell it leads to has the same key, so it need not be cleared.
  private mutating func withTable(
    _ keyCount: Int, _ parent: CuboidLattice.Cuboid, _ dimension: Int, _ grid: CellGrid,
    _ firstCells: inout [Int32]
  ) -> [Int32] {
    if table.count < keyCount {
      table.append(contentsOf: repeatElement(0, count: keyCount - table.count))
    }
    let width = grid.valueCounts[dimension]
    var first = firstCells
    defer { firstCells = first }
    return [Int32](unsafeUninitializedCapacity: grid.cellCount) { slots, count in
      for cell in 0..<grid.cellCount {
        let key = Int(parent.slots[cell]) * width + grid.code(cell, dimension)
        let known = Int(table[key])
        if known < first.count, isSame(Int(first[known]), cell, parent, dimension, grid) {
          slots[cell] = Int32(known)
        } else {
          table[key] = Int32(first.count)
          slots[cell] = Int32(first.count)
          first.append(Int32(cell))
        }
      }
      count = grid.cellCount
    }
  }

  @inline(__always)
  private func isSame(
    _ a: Int, _ b: Int, _ parent: CuboidLattice.Cuboid, _ dimension: Int, _ grid: CellGrid
  ) -> Bool {
    parent.slots[a] == parent.slots[b] && grid.code(a, dimension) == grid.code(b, dimension)
  }

  private func withDictionary(
    _ width: Int, _ parent: CuboidLattice.Cuboid, _ dimension: Int, _ grid: CellGrid,
    _ firstCells: inout [Int32]
  ) -> [Int32] {
    var known: [Int: Int32] = [:]
    return (0..<grid.cellCount).map { cell in
      let key = Int(parent.slots[cell]) * width + grid.code(cell, dimension)
      if let slot = known[key] { return slot }
      let slot = Int32(firstCells.count)
      known[key] = slot
      firstCells.append(Int32(cell))
      return slot
    }
  }
}
