import Storage

/// The gathered conversations with their durations sorted by cell.
struct SortedConversations: Sendable {
  private let sums: CellSums<SIMD16<Int64>>
  private let durations: [DurationChange]
  /// Where each cell's durations begin; one more at the end.
  private let starts: [Int32]

  /// A counting sort. O(cells + durations).
  init(_ gathered: RollupAccumulator) {
    sums = gathered.conversations
    var starts = [Int32](repeating: 0, count: sums.cells.count + 1)
    for change in gathered.durations { starts[Int(change.cell) + 1] += 1 }
    for i in 1..<starts.count { starts[i] += starts[i - 1] }
    var next = starts
    var sorted = gathered.durations
    for change in gathered.durations {
      sorted[Int(next[Int(change.cell)])] = change
      next[Int(change.cell)] += 1
    }
    self.starts = starts
    durations = sorted
  }

  func cell(_ place: Int) -> RollupCell { sums.cells[place].cell }

  func sums(_ place: Int) -> ConversationSums {
    var whole = ConversationSums()
    whole.numbers = sums.numbers[place]
    for change in changes(place) {
      whole[sketch: Int(change.kind)].add(bin: change.bin, times: Int64(change.times))
    }
    return whole
  }

  /// Some cells, by place, as rows; zero cells are left out.
  func rows(_ places: [Int32]) -> RollupRows {
    let table = RollupWriter.conversationTable
    var rows = RowBuffer(columns: table.columns.count, reservingRows: places.count)
    var sketches = SketchEncoder()
    var kept: [Int32] = []
    kept.reserveCapacity(places.count)
    for place in places {
      let numbers = sums.numbers[Int(place)]
      sketches.load(changes(Int(place)))
      if numbers == SIMD16(), sketches.isEmpty { continue }
      RollupWriter.encode(cell(Int(place)), numbers, &rows)
      for kind in 0..<ConversationChange.sketchCount { sketches.append(kind, to: &rows) }
      kept.append(place)
    }
    return RollupRows { [kept, rows] connection in
      try RollupWriter.write(rows, table, connection) { row in
        (cell(Int(kept[row])), sums(Int(kept[row])))
      }
    }
  }

  /// The coarser rows, of cells in the `order` of their keys.
  func coarse(_ order: [Int32]) -> [(RollupCell, ConversationSums)] {
    var gathering = CoarseGathering()
    for place in order {
      gathering.add(cell(Int(place)), sums.numbers[Int(place)], changes(Int(place)))
    }
    return gathering.finish()
  }

  private func changes(_ place: Int) -> ArraySlice<DurationChange> {
    durations[Int(starts[place])..<Int(starts[place + 1])]
  }
}

/// Turns the few durations of one cell into stored sketches, without an allocation a cell.
private struct SketchEncoder {
  private var entries: [(key: UInt32, times: Int64)] = []
  private var bytes: [UInt8] = []

  var isEmpty: Bool { entries.isEmpty }

  /// Sorts by kind and bin, adds up equal ones and drops what comes to nothing.
  mutating func load(_ changes: ArraySlice<DurationChange>) {
    entries.removeAll(keepingCapacity: true)
    for change in changes {
      entries.append((UInt32(change.kind) << 16 | UInt32(change.bin), Int64(change.times)))
    }
    if entries.count > 1 { entries.sort { $0.key < $1.key } }
    var kept = 0
    for place in entries.indices {
      if kept > 0, entries[kept - 1].key == entries[place].key {
        entries[kept - 1].times += entries[place].times
      } else {
        if kept > 0, entries[kept - 1].times == 0 { kept -= 1 }
        entries[kept] = entries[place]
        kept += 1
      }
    }
    if kept > 0, entries[kept - 1].times == 0 { kept -= 1 }
    entries.removeLast(entries.count - kept)
  }

  /// One kind's sketch as a cell; NULL when it is empty.
  mutating func append(_ kind: Int, to rows: inout RowBuffer) {
    bytes.removeAll(keepingCapacity: true)
    var last: UInt16 = 0
    for entry in entries where entry.key >> 16 == kind {
      let bin = UInt16(truncatingIfNeeded: entry.key)
      DurationSketch.append(bin: bin, after: last, times: entry.times, to: &bytes)
      last = bin
    }
    if bytes.isEmpty { rows.appendNull() } else { rows.append(blob: bytes) }
  }
}
