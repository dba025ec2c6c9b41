public import Storage

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

/// Some thousands of rows of sums on their way to a table, encoded: what is left to do needs the database.
public struct RollupRows: Sendable {
  let write: @Sendable (Connection) throws -> Void

  public func write(to connection: Connection) throws { try write(connection) }
}

extension RollupAccumulator {
  /// Hands over everything gathered, a batch of rows at a time, in the order of the tables' keys.
  public func forEachRows(_ body: (RollupRows) throws -> Void) throws {
    try conversationRows().forEachBatch(RollupWriter.conversationTable, body)
    try answerRows().forEachBatch(RollupWriter.answerTable, body)
    if !customers.isEmpty {
      let customers = customers
      try body(RollupRows { try CustomerSums.add(customers, $0) })
    }
  }
}

/// The fine rows, made when they are asked for so that only a batch of them exists at a time, and the
/// coarse ones.
struct RowsOfSums<Cell: Hashable & Sendable, Sums: Sendable> {
  var fine: [Cell]
  var coarse: [Cell: Sums]
  var sums: (Int) -> Sums

  func forEachBatch(_ table: SumsTable<Cell, Sums>, _ body: (RollupRows) throws -> Void) throws {
    let order = inOrder(table.precedes)
    for start in stride(from: 0, to: order.count, by: 5_000) {
      let cells = order[start..<min(start + 5_000, order.count)].compactMap { row in
        (row.fine.map(sums) ?? coarse[row.cell]).map { (row.cell, $0) }
      }.filter { !table.isZero($0.1) }
      let rows = table.encoded(cells)
      try body(RollupRows { try RollupWriter.write(cells, rows, table, $0) })
    }
  }

  private func inOrder(_ precedes: (Cell, Cell) -> Bool) -> [(cell: Cell, fine: Int?)] {
    let rows = fine.indices.map { (cell: fine[$0], fine: Optional($0)) } + coarse.keys.map { (cell: $0, fine: nil) }
    return rows.sorted { precedes($0.cell, $1.cell) }
  }
}

/// The customers' rollup: joined and departed by month.
enum CustomerSums {
  static func add(_ changes: [Int: (joined: Int64, departed: Int64)], _ connection: Connection) throws {
    for (month, change) in changes {
      try connection.execute(
        """
        INSERT INTO customer_rollup (month, joined, departed)
        VALUES (\(month), \(change.joined), \(change.departed))
        ON CONFLICT (month) DO UPDATE SET joined = customer_rollup.joined + excluded.joined,
          departed = customer_rollup.departed + excluded.departed
        """)
    }
    try connection.execute("DELETE FROM customer_rollup WHERE joined = 0 AND departed = 0")
  }
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
