public import Primitives

/// The changes to the rollups that a run of facts makes, gathered in memory before they are written.
///
/// Only the finest cells are gathered (month by leaf, hour or day by channel); the coarser ones follow from them
/// when they are written. Memory grows with the cells touched: the importer writes them out when there are
/// more than ``limit``.
public struct RollupAccumulator: Sendable {
  /// About 30 MB; twice as much while the sums before are on their way to the tables.
  public static let limit = 125_000

  var conversations = CellSums<SIMD16<Int64>>()
  var durations: [DurationChange] = []
  /// The durations themselves, beside ``durations``; empty unless they are kept.
  private(set) var seconds: [Int32] = []
  var answers = CellSums<SIMD8<Int64>>()
  /// By month index.
  var customers: [Int: (joined: Int64, departed: Int64)] = [:]

  /// Answers are gathered by day, or by hour for a question about hours: then nothing is to be written.
  private let answersByHour: Bool

  let keepsSeconds: Bool

  /// - Parameter keepsSeconds: for a question about medians: the durations themselves are kept beside their bins.
  public init(answersByHour: Bool = false, keepsSeconds: Bool = false) {
    self.answersByHour = answersByHour
    self.keepsSeconds = keepsSeconds
  }

  /// Many facts may fall into few cells: their durations count too, twenty for a cell.
  public var isFull: Bool {
    conversations.cells.count + answers.cells.count + durations.count / 20 > Self.limit
  }

  /// Adds to the sums of the month and of the hour in which something happened to conversations at `place`.
  public mutating func add(_ change: ConversationChange, _ bucket: TimeBucket, _ place: RollupPlace) {
    add(change, bucket.monthCell(place))
    add(change, bucket.hourCell(place))
  }

  /// The same for answers of one series, by month and by day: nobody reads satisfaction by the hour.
  public mutating func add(
    _ change: AnswerSums, _ bucket: TimeBucket, _ place: RollupPlace, _ series: AnswerSeries
  ) {
    if change.isZero { return }
    answers.add(change.numbers, PackedCell(bucket.monthCell(place), series: series.code))
    let fine = answersByHour ? bucket.hourCell(place) : bucket.dayCell(place)
    answers.add(change.numbers, PackedCell(fine, series: series.code))
  }

  /// The same for a whole day whose hours are not known.
  public mutating func add(_ change: ConversationChange, on day: CivilDate, _ place: RollupPlace) {
    add(change, in: day.month, place)
    add(change, RollupCell(day: day, place))
  }

  /// The same for a whole month whose days are not known.
  public mutating func add(_ change: ConversationChange, in month: Month, _ place: RollupPlace) {
    add(change, RollupCell(month: month, place))
  }

  public mutating func add(_ change: AnswerSums, on day: CivilDate, _ place: RollupPlace, _ series: AnswerSeries) {
    add(change, in: day.month, place, series)
    if change.isZero || answersByHour { return }
    answers.add(change.numbers, PackedCell(RollupCell(day: day, place), series: series.code))
  }

  public mutating func add(_ change: AnswerSums, in month: Month, _ place: RollupPlace, _ series: AnswerSeries) {
    if change.isZero { return }
    answers.add(change.numbers, PackedCell(RollupCell(month: month, place), series: series.code))
  }

  public mutating func addCustomers(month: Month, joined: Int64, departed: Int64) {
    customers[month.index, default: (0, 0)].joined += joined
    customers[month.index, default: (0, 0)].departed += departed
  }

  private mutating func add(_ change: ConversationChange, _ cell: RollupCell) {
    let index = conversations.add(change.numbers, PackedCell(cell))
    for kind in 0..<ConversationChange.sketchCount where change.bins[kind] >= 0 {
      durations.append(
        DurationChange(cell: Int32(index), kind: UInt8(kind), bin: UInt16(change.bins[kind]), times: change.sign))
      if keepsSeconds { seconds.append(change.seconds[kind]) }
    }
  }
}

/// What one conversation adds to one period (or takes away from it).
public struct ConversationChange: Sendable {
  var numbers = SIMD16<Int64>()
  /// The bin of each sketch that it adds a duration to, in ``DurationKind``'s order; −1 for none.
  var bins = SIMD4<Int32>(repeating: -1)
  let sign: Int8

  /// The durations themselves, for the kinds whose bin is set.
  var seconds = SIMD4<Int32>()

  static let sketchCount = DurationKind.allCases.count

  /// `isAdding` is false when a fact is taken away.
  public init(isAdding: Bool) { sign = isAdding ? 1 : -1 }

  /// Adds `amount`, with the change's sign.
  public mutating func add(_ amount: Int64, _ field: ConversationSums.Field) {
    numbers[field.rawValue] += amount * Int64(sign)
  }

  /// Adds a duration to the sketch of its kind, once.
  public mutating func add(seconds: Int, _ kind: DurationKind) {
    bins[kind.rawValue] = Int32(DurationSketch.bin(of: seconds))
    self.seconds[kind.rawValue] = Int32(clamping: seconds)
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
    RollupCell(grain: .hour, level: .channel, bucket: hour, day: day, place: place.seen(from: .channel))
  }

  func dayCell(_ place: RollupPlace) -> RollupCell {
    RollupCell(
      grain: .day, level: .channel, bucket: Int64(day), day: day, place: place.seen(from: .channel))
  }
}

extension RollupCell {
  /// The finest cell of a month.
  fileprivate init(month: Month, _ place: RollupPlace) {
    self.init(grain: .month, level: .leaf, bucket: Int64(month.index), day: 0, place: place)
  }

  /// The finest cell of a day.
  fileprivate init(day: CivilDate, _ place: RollupPlace) {
    self.init(
      grain: .day, level: .channel, bucket: Int64(day.daysSince1970), day: Int32(day.daysSince1970),
      place: place.seen(from: .channel))
  }
}
