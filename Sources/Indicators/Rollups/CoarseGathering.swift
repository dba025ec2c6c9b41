/// Adds the finest cells up to the coarser ones, a month or an hour at a time.
///
/// Within a month a coarser cell is found by the number of its value, and its durations are counted bin by bin:
/// neither a hash nor a search for each of the six cells that a finest one adds to.
struct CoarseGathering {
  private var grain = RollupGrain.month
  private var bucket: Int64 = .min
  private var cells: [Coarse] = []
  /// For each level, where the cell of a value is in ``cells``; −1 for none yet.
  private var indices = [[Int32]](repeating: [], count: RollupLevel.allCases.count)
  /// Counts of the first ``denseCells`` cells, by cell, kind and bin.
  private var counts: [Int32] = []
  private var finished: [(RollupCell, ConversationSums)] = []

  /// A month with more cells than these counts the others' durations in their sketches: they have few each.
  private static let denseCells = 256
  private static let bins = DurationSketch.bounds.count
  private static let countsInCell = bins * ConversationChange.sketchCount

  private struct Coarse {
    var cell: RollupCell
    var sums = ConversationSums()
  }

  /// Cells of one month or hour must come together.
  mutating func add(_ cell: RollupCell, _ numbers: SIMD16<Int64>, _ changes: ArraySlice<DurationChange>) {
    if cell.grain != grain || cell.bucket != bucket { startBucket(of: cell) }
    for level in cell.grain.coarserLevels {
      let index = index(of: cell, level)
      cells[index].sums.numbers &+= numbers
      if index < Self.denseCells {
        let start = index * Self.countsInCell
        for change in changes { counts[start + Int(change.kind) * Self.bins + Int(change.bin)] += Int32(change.times) }
      } else {
        for change in changes {
          cells[index].sums[sketch: Int(change.kind)].add(bin: change.bin, times: Int64(change.times))
        }
      }
    }
  }

  /// All coarser cells that come to something, in the order of the table's key.
  mutating func finish() -> [(RollupCell, ConversationSums)] {
    endBucket()
    // In place: with a hundred thousand values another copy would be tens of megabytes.
    finished.sort { PackedCell.precedes(PackedCell($0.0), PackedCell($1.0)) }
    return finished
  }

  private mutating func index(of cell: RollupCell, _ level: RollupLevel) -> Int {
    let value = Int(cell.place.value(of: level))
    let known = indices[level.rawValue].count
    if value >= known {
      indices[level.rawValue].append(contentsOf: repeatElement(-1, count: value + 1 - known))
    }
    let index = Int(indices[level.rawValue][value])
    if index >= 0 { return index }
    indices[level.rawValue][value] = Int32(cells.count)
    cells.append(Coarse(cell: cell.seen(from: level)))
    if cells.count <= Self.denseCells, counts.count < cells.count * Self.countsInCell {
      counts.append(contentsOf: repeatElement(0, count: Self.countsInCell))
    }
    return cells.count - 1
  }

  private mutating func startBucket(of cell: RollupCell) {
    endBucket()
    grain = cell.grain
    bucket = cell.bucket
  }

  private mutating func endBucket() {
    for (index, coarse) in cells.enumerated() {
      var sums = coarse.sums
      if index < Self.denseCells {
        for kind in 0..<ConversationChange.sketchCount {
          sums[sketch: kind] = takeSketch(from: index * Self.countsInCell + kind * Self.bins)
        }
      }
      if !sums.isZero { finished.append((coarse.cell, sums)) }
      indices[coarse.cell.level.rawValue][Int(coarse.cell.place.value(of: coarse.cell.level))] = -1
    }
    cells.removeAll(keepingCapacity: true)
  }

  /// Reads the counts of one sketch and sets them to zero.
  private mutating func takeSketch(from start: Int) -> DurationSketch {
    var sketch = DurationSketch()
    for bin in 0..<Self.bins where counts[start + bin] != 0 {
      sketch.append(bin: UInt16(bin), times: Int64(counts[start + bin]))
      counts[start + bin] = 0
    }
    return sketch
  }
}
