import Primitives
public import Storage

/// Some thousands of rows of sums on their way to a table, encoded: what is left to do needs the database.
public struct RollupRows: Sendable {
  private let write: @Sendable (Connection) throws -> Void

  init(_ write: @escaping @Sendable (Connection) throws -> Void) { self.write = write }

  public func write(to connection: Connection) throws { try write(connection) }
}

/// Everything gathered as rows, a batch at a time: the finest conversations in the order of their table's key, then
/// the coarser ones, then the answers, then the customers.
///
/// A batch is made when it is asked for, so that who reads a file can go on between one and the next.
/// O(cells × log cells + durations) in all.
public struct RollupDrain: Sendable {
  private static let rowsInBatch = 5_000

  private let sorted: SortedConversations
  private let order: [Int32]
  private let gatheredAnswers: CellSums<SIMD8<Int64>>
  private let customers: [Int: (joined: Int64, departed: Int64)]
  private var stage = Stage.finest
  /// How many items of the stage were handed over.
  private var done = 0
  private var coarse: [(RollupCell, ConversationSums)] = []
  private var answers: [(AnswerCell, AnswerSums)] = []

  private enum Stage { case finest, coarse, answers, customers, finished }

  public init(_ gathered: RollupAccumulator) {
    sorted = SortedConversations(gathered)
    order = gathered.conversations.order
    gatheredAnswers = gathered.answers
    customers = gathered.customers
  }

  /// The next batch; nil at the end.
  public mutating func next() -> RollupRows? {
    while stage != .finished {
      switch stage {
      case .finest:
        if let batch = batch(of: order) { return sorted.rows(Array(batch)) }
        coarse = sorted.coarse(order)
        start(.coarse)
      case .coarse:
        if let batch = batch(of: coarse) { return Self.rows(Array(batch), RollupWriter.conversationTable) }
        coarse = []
        answers = gatheredAnswers.finestAndCoarser
        start(.answers)
      case .answers:
        if let batch = batch(of: answers) { return Self.rows(Array(batch), RollupWriter.answerTable) }
        start(.customers)
      case .customers:
        start(.finished)
        if !customers.isEmpty { return RollupRows { [customers] in try CustomerSums.add(customers, $0) } }
      case .finished: break
      }
    }
    return nil
  }

  private mutating func start(_ next: Stage) {
    stage = next
    done = 0
  }

  private mutating func batch<Item>(of items: [Item]) -> ArraySlice<Item>? {
    if done >= items.count { return nil }
    let batch = items[done..<min(done + Self.rowsInBatch, items.count)]
    done = batch.endIndex
    return batch
  }

  private static func rows<Cell, Sums>(
    _ cells: [(Cell, Sums)], _ table: SumsTable<Cell, Sums>
  ) -> RollupRows {
    let rows = table.encoded(cells)
    return RollupRows { try RollupWriter.write(rows, table, $0) { cells[$0] } }
  }
}

extension CellSums<SIMD8<Int64>> {
  /// The answers' cells in the order of their table's key, then the coarser ones; zero cells are left out.
  fileprivate var finestAndCoarser: [(AnswerCell, AnswerSums)] {
    var coarse = CellSums()
    for (cell, numbers) in zip(cells, numbers) {
      let own = cell.cell
      for level in own.grain.coarserLevels {
        coarse.add(numbers, PackedCell(own.seen(from: level), series: cell.series))
      }
    }
    return inOrder + coarse.inOrder
  }

  private var inOrder: [(AnswerCell, AnswerSums)] {
    order.map { (AnswerCell(cells[Int($0)]), AnswerSums(numbers[Int($0)])) }.filter { !$0.1.isZero }
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
