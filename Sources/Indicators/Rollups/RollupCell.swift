/// How long one rollup bucket lasts: conversations are kept by hour and month, answers by day and month;
/// days and weeks are read from the finer one. Contacts of which only a day's total is known are kept by day and month.
public enum RollupGrain: Int, Sendable {
  case hour = 0
  case month = 1
  case day = 2
}

/// Which dimensions a rollup row tells apart.
///
/// Months are kept for every combination that occurs (`leaf`) and, so that looking stays cheap however
/// many combinations there are, for everything together and for each dimension alone. Hours are kept for
/// everything and for each channel, and so are the days of the answers.
public enum RollupLevel: Int, Sendable, CaseIterable {
  case leaf = 0
  case total, channel, team, queue, reason, product
}

/// The dimension values of a rollup row, as ids of `dimension_value`; 0 is "none" (or "all", by level).
public struct RollupPlace: Hashable, Sendable {
  public var channel: Int32 = 0
  public var team: Int32 = 0
  public var queue: Int32 = 0
  public var reason: Int32 = 0
  public var product: Int32 = 0

  @inlinable
  public init() {}

  /// This place as seen from `level`: the other dimensions are forgotten.
  public func seen(from level: RollupLevel) -> RollupPlace {
    var place = RollupPlace()
    switch level {
    case .leaf: place = self
    case .total: break
    case .channel: place.channel = channel
    case .team: place.team = team
    case .queue: place.queue = queue
    case .reason: place.reason = reason
    case .product: place.product = product
    }
    return place
  }
}

/// The identity of one rollup row.
public struct RollupCell: Hashable, Sendable {
  public var grain: RollupGrain
  public var level: RollupLevel
  /// Month index, day since 1970, or the hour's first second since 1970 (UTC).
  public var bucket: Int64
  /// The day on the wall, as days since 1970; 0 for months.
  public var day: Int32
  public var place: RollupPlace

  @inlinable
  public init(grain: RollupGrain, level: RollupLevel, bucket: Int64, day: Int32, place: RollupPlace) {
    self.grain = grain
    self.level = level
    self.bucket = bucket
    self.day = day
    self.place = place
  }
}

/// The identity of one row of the answers' rollup.
public struct AnswerCell: Hashable, Sendable {
  public var cell: RollupCell
  public var series: AnswerSeries

  @inlinable
  public init(cell: RollupCell, series: AnswerSeries) {
    self.cell = cell
    self.series = series
  }
}

extension RollupGrain {
  /// The levels that the finest cells of this grain add up to. For a dimension without a value there is still a cell
  /// ("none"), so that the cells of one level always add up to the total.
  var coarserLevels: [RollupLevel] { self == .month ? Self.levelsOfMonths : Self.levelsOfHours }

  private static let levelsOfMonths: [RollupLevel] = [.total, .channel, .team, .queue, .reason, .product]
  private static let levelsOfHours: [RollupLevel] = [.total]
}

extension RollupCell {
  /// The coarser cell of `level` that this finest one adds to.
  func seen(from level: RollupLevel) -> RollupCell {
    RollupCell(grain: grain, level: level, bucket: bucket, day: day, place: place.seen(from: level))
  }
}

extension RollupPlace {
  /// The id of the value that `level` tells apart; 0 for the total.
  func value(of level: RollupLevel) -> Int32 {
    switch level {
    case .leaf, .total: 0
    case .channel: channel
    case .team: team
    case .queue: queue
    case .reason: reason
    case .product: product
    }
  }
}
