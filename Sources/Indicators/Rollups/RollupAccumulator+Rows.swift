extension RollupAccumulator {
  /// The finest cells and all coarser ones, as rows: what is written. O(cells + durations).
  func conversationRows() -> RowsOfSums<RollupCell, ConversationSums> {
    var coarse: [RollupCell: ConversationSums] = [:]
    let starts = durationStarts()
    let sorted = sortedDurations(starts)
    func sums(_ index: Int) -> ConversationSums {
      var sums = ConversationSums()
      sums.numbers = conversations.numbers[index]
      for change in sorted[Int(starts[index])..<Int(starts[index + 1])] { sums.add(change) }
      return sums
    }
    for (index, cell) in conversations.cells.enumerated() {
      for coarser in cell.coarser {
        add(index, sorted, starts, to: &coarse[coarser, default: ConversationSums()])
      }
    }
    return RowsOfSums(fine: conversations.cells, coarse: coarse, sums: sums)
  }

  func answerRows() -> RowsOfSums<AnswerCell, AnswerSums> {
    var coarse: [AnswerCell: AnswerSums] = [:]
    for (index, cell) in answers.cells.enumerated() {
      for coarser in cell.cell.coarser {
        coarse[AnswerCell(cell: coarser, series: cell.series), default: AnswerSums()].numbers &+=
          answers.numbers[index]
      }
    }
    return RowsOfSums(fine: answers.cells, coarse: coarse) { index in
      var sums = AnswerSums()
      sums.numbers = answers.numbers[index]
      return sums
    }
  }

  private func add(
    _ index: Int, _ sorted: [DurationChange], _ starts: [Int32], to sums: inout ConversationSums
  ) {
    sums.numbers &+= conversations.numbers[index]
    for change in sorted[Int(starts[index])..<Int(starts[index + 1])] { sums.add(change) }
  }

  /// Where each cell's durations begin, once they are sorted by cell (a counting sort).
  private func durationStarts() -> [Int32] {
    var starts = [Int32](repeating: 0, count: conversations.cells.count + 1)
    for change in durations { starts[Int(change.cell) + 1] += 1 }
    for i in 1..<starts.count { starts[i] += starts[i - 1] }
    return starts
  }

  private func sortedDurations(_ starts: [Int32]) -> [DurationChange] {
    var next = starts
    var sorted = durations
    for change in durations {
      sorted[Int(next[Int(change.cell)])] = change
      next[Int(change.cell)] += 1
    }
    return sorted
  }
}

extension ConversationSums {
  mutating func add(_ change: DurationChange) {
    switch ConversationChange.Sketch(rawValue: Int(change.kind)) {
    case .firstReply: firstReply.add(bin: change.bin, times: Int64(change.times))
    case .firstReplyBusiness: firstReplyBusiness.add(bin: change.bin, times: Int64(change.times))
    case .resolution: resolution.add(bin: change.bin, times: Int64(change.times))
    case .resolutionBusiness: resolutionBusiness.add(bin: change.bin, times: Int64(change.times))
    case nil: break
    }
  }
}

/// Rows of sums on their way to a table: the fine ones made when they are asked for, so that only a batch of
/// them exists at a time.
struct RowsOfSums<Cell: Hashable, Sums> {
  var fine: [Cell]
  var coarse: [Cell: Sums]
  var sums: (Int) -> Sums

  /// Every row's cell and how to get its sums, in the order given.
  func inOrder(_ precedes: (Cell, Cell) -> Bool) -> [(cell: Cell, fine: Int?)] {
    let rows = fine.indices.map { (cell: fine[$0], fine: Optional($0)) } + coarse.keys.map { (cell: $0, fine: nil) }
    return rows.sorted { precedes($0.cell, $1.cell) }
  }

  func sums(of row: (cell: Cell, fine: Int?)) -> Sums? { row.fine.map(sums) ?? coarse[row.cell] }
}

extension RollupCell {
  /// The rows that add this finest cell to themselves. For a dimension without a value there is still a
  /// row ("none"), so that the rows of one level always add up to the total.
  var coarser: [RollupCell] {
    (grain == .hour ? Self.coarserHours : Self.coarserMonths).map { level in
      RollupCell(grain: grain, level: level, bucket: bucket, day: day, place: place.seen(from: level))
    }
  }

  private static let coarserHours: [RollupLevel] = [.total]
  private static let coarserMonths: [RollupLevel] = [.total, .channel, .team, .queue, .reason, .product]
}
