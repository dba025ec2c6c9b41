public import Primitives

/// The changes to the rollups that a run of facts makes, gathered in memory before they are written.
///
/// Only the finest cells are gathered (month by leaf, hour by channel); the coarser ones follow from them
/// when they are written. Memory grows with the cells touched: the importer writes them out when there are
/// more than ``limit``.
public struct RollupAccumulator: Sendable {
  /// About 100 MB.
  public static let limit = 300_000

  var conversations = CellSums<RollupCell, SIMD16<Int64>>()
  var durations: [DurationChange] = []
  var answers = CellSums<AnswerCell, SIMD8<Int64>>()
  /// By month index.
  var customers: [Int: (joined: Int64, departed: Int64)] = [:]

  public init() {}

  /// Many facts may fall into few cells: their durations count too, twenty for a cell.
  public var isFull: Bool {
    conversations.cells.count + answers.cells.count + durations.count / 20 > Self.limit
  }

  /// Adds to the sums of the month and of the hour in which something happened to conversations at `place`.
  public mutating func add(_ change: ConversationChange, _ bucket: TimeBucket, _ place: RollupPlace) {
    add(change, bucket.monthCell(place))
    add(change, bucket.hourCell(place))
  }

  /// The same for answers of one series.
  public mutating func add(
    _ change: AnswerSums, _ bucket: TimeBucket, _ place: RollupPlace, _ series: AnswerSeries
  ) {
    if change.isZero { return }
    answers.add(change.numbers, AnswerCell(cell: bucket.monthCell(place), series: series))
    answers.add(change.numbers, AnswerCell(cell: bucket.hourCell(place), series: series))
  }

  public mutating func addCustomers(month: Month, joined: Int64, departed: Int64) {
    customers[month.index, default: (0, 0)].joined += joined
    customers[month.index, default: (0, 0)].departed += departed
  }

  private mutating func add(_ change: ConversationChange, _ cell: RollupCell) {
    let index = conversations.add(change.numbers, cell)
    for kind in 0..<ConversationChange.sketchCount where change.bins[kind] >= 0 {
      durations.append(
        DurationChange(cell: Int32(index), kind: UInt8(kind), bin: UInt16(change.bins[kind]), times: change.sign))
    }
  }
}

/// What one conversation adds to one period (or takes away from it).
public struct ConversationChange: Sendable {
  var numbers = SIMD16<Int64>()
  /// The bin of each sketch that it adds a duration to, in ``Sketch``'s order; −1 for none.
  var bins = SIMD4<Int32>(repeating: -1)
  let sign: Int8

  static let sketchCount = 4

  public enum Sketch: Int, Sendable, CaseIterable {
    case firstReply, firstReplyBusiness, resolution, resolutionBusiness
  }

  /// `isAdding` is false when a fact is taken away.
  public init(isAdding: Bool) { sign = isAdding ? 1 : -1 }

  /// Adds `amount`, with the change's sign.
  public mutating func add(_ amount: Int64, _ field: ConversationSums.Field) {
    numbers[field.rawValue] += amount * Int64(sign)
  }

  /// Adds a duration to a sketch, once.
  public mutating func add(seconds: Int, _ sketch: Sketch) {
    bins[sketch.rawValue] = Int32(DurationSketch.bin(of: seconds))
  }

  public mutating func count(_ field: ConversationSums.Field, if condition: Bool = true) {
    if condition { add(1, field) }
  }
}

/// One duration in one sketch of one cell.
struct DurationChange: Sendable {
  var cell: Int32
  var kind: UInt8
  var bin: UInt16
  var times: Int8
}

/// Sums by cell: the cells in the order in which they came, and where each stands.
struct CellSums<Cell: Hashable & Sendable, Numbers: SIMD & Sendable>: Sendable where Numbers.Scalar == Int64 {
  private(set) var cells: [Cell] = []
  private(set) var numbers: [Numbers] = []
  private var places: [Cell: Int32] = [:]

  /// Adds to a cell, making it when it is new; returns where it stands.
  @discardableResult
  mutating func add(_ change: Numbers, _ cell: Cell) -> Int {
    if let place = places[cell] {
      numbers[Int(place)] &+= change
      return Int(place)
    }
    places[cell] = Int32(cells.count)
    cells.append(cell)
    numbers.append(change)
    return cells.count - 1
  }

  subscript(cell: Cell) -> Numbers? { places[cell].map { numbers[Int($0)] } }
}

/// When something happened, in the units of the rollups. Computed once for each fact.
public struct TimeBucket: Sendable, Hashable {
  public var month: Int64
  public var hour: Int64
  public var day: Int32

  public init(_ instant: Instant, clock: ZoneClock) {
    let wall = clock.wall(at: instant)
    month = Int64(wall.day.month.index)
    hour = wall.hourStart.seconds
    day = Int32(wall.day.daysSince1970)
  }

  func monthCell(_ place: RollupPlace) -> RollupCell {
    RollupCell(grain: .month, level: .leaf, bucket: month, day: 0, place: place)
  }

  func hourCell(_ place: RollupPlace) -> RollupCell {
    var channelOnly = RollupPlace()
    channelOnly.channel = place.channel
    return RollupCell(grain: .hour, level: .channel, bucket: hour, day: day, place: channelOnly)
  }
}
