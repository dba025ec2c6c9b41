import Primitives
public import Storage

/// Some thousands of rows of sums on their way to a table, encoded: what is left to do needs the database.
public struct RollupRows: Sendable {
  private let write: @Sendable (Connection) throws -> Void

  init(_ write: @escaping @Sendable (Connection) throws -> Void) { self.write = write }

  public func write(to connection: Connection) throws { try write(connection) }
}

extension RollupAccumulator {
  static let rowsInBatch = 5_000

  /// Hands over everything gathered, a batch of rows at a time: the finest rows in the order of the tables'
  /// keys, then the coarser ones. O(cells × log cells + durations).
  public func forEachRows(_ body: (RollupRows) throws -> Void) throws {
    let sorted = SortedConversations(self)
    try forEachBatch(conversations.order) { try body(sorted.rows($0)) }
    try forEachBatch(sorted.coarse()) { try body(Self.rows($0, RollupWriter.conversationTable)) }
    let answers = answers
    try forEachBatch(answers.order) { places in
      let cells = places.map { (AnswerCell(answers.cells[Int($0)]), AnswerSums(answers.numbers[Int($0)])) }
      try body(Self.rows(cells.filter { !$0.1.isZero }, RollupWriter.answerTable))
    }
    try forEachBatch(coarseAnswers()) { try body(Self.rows($0, RollupWriter.answerTable)) }
    if !customers.isEmpty {
      let customers = customers
      try body(RollupRows { try CustomerSums.add(customers, $0) })
    }
  }

  private func forEachBatch<Item>(_ items: [Item], _ body: ([Item]) throws -> Void) throws {
    for start in stride(from: 0, to: items.count, by: Self.rowsInBatch) {
      try body(Array(items[start..<min(start + Self.rowsInBatch, items.count)]))
    }
  }

  private static func rows<Cell, Sums>(
    _ cells: [(Cell, Sums)], _ table: SumsTable<Cell, Sums>
  ) -> RollupRows {
    let rows = table.encoded(cells)
    return RollupRows { try RollupWriter.write(rows, table, $0) { cells[$0] } }
  }

  private func coarseAnswers() -> [(AnswerCell, AnswerSums)] {
    var coarse = CellSums<SIMD8<Int64>>()
    for (cell, numbers) in zip(answers.cells, answers.numbers) {
      cell.cell.forEachCoarser { coarse.add(numbers, PackedCell($0, series: cell.series)) }
    }
    return coarse.order.map { (AnswerCell(coarse.cells[Int($0)]), AnswerSums(coarse.numbers[Int($0)])) }
      .filter { !$0.1.isZero }
  }
}

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
    for change in changes(place) { whole.add(change) }
    return whole
  }

  /// Some cells, by place, as rows; zero cells are left out.
  func rows(_ places: [Int32]) -> RollupRows {
    let table = RollupWriter.conversationTable
    var rows = RowBuffer(columns: table.columns.count, reservingRows: places.count)
    var kept: [Int32] = []
    kept.reserveCapacity(places.count)
    for place in places {
      let whole = sums(Int(place))
      if whole.isZero { continue }
      table.encode(cell(Int(place)), whole, &rows)
      kept.append(place)
    }
    return RollupRows { [kept, rows] connection in
      try RollupWriter.write(rows, table, connection) { row in
        (cell(Int(kept[row])), sums(Int(kept[row])))
      }
    }
  }

  /// The coarser rows, in no order.
  func coarse() -> [(RollupCell, ConversationSums)] {
    var numbers = CellSums<SIMD16<Int64>>()
    var sketches: [[DurationSketch]] = []
    for (place, cell) in sums.cells.enumerated() {
      cell.cell.forEachCoarser { coarser in
        let at = numbers.add(sums.numbers[place], PackedCell(coarser))
        if at == sketches.count { sketches.append(Array(repeating: DurationSketch(), count: 4)) }
        for change in changes(place) {
          sketches[at][Int(change.kind)].add(bin: change.bin, times: Int64(change.times))
        }
      }
    }
    return numbers.order.map { place in
      let place = Int(place)
      var whole = ConversationSums()
      whole.numbers = numbers.numbers[place]
      whole.firstReply = sketches[place][0]
      whole.firstReplyBusiness = sketches[place][1]
      whole.resolution = sketches[place][2]
      whole.resolutionBusiness = sketches[place][3]
      return (numbers.cells[place].cell, whole)
    }.filter { !$0.1.isZero }
  }

  private func changes(_ place: Int) -> ArraySlice<DurationChange> {
    durations[Int(starts[place])..<Int(starts[place + 1])]
  }
}

extension AnswerCell {
  init(_ packed: PackedCell) {
    self.init(cell: packed.cell, series: AnswerSeries(code: packed.series) ?? AnswerSeries(.csat, .oneToFive))
  }
}

extension AnswerSums {
  init(_ numbers: SIMD8<Int64>) {
    self.init()
    self.numbers = numbers
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
  func forEachCoarser(_ body: (RollupCell) -> Void) {
    for level in grain == .month ? Self.coarserMonths : Self.coarserHours {
      body(RollupCell(grain: grain, level: level, bucket: bucket, day: day, place: place.seen(from: level)))
    }
  }

  private static let coarserHours: [RollupLevel] = [.total]
  private static let coarserMonths: [RollupLevel] = [.total, .channel, .team, .queue, .reason, .product]
}
