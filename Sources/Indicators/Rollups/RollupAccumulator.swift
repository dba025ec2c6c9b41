public import Primitives

/// The changes to the rollups that a run of facts makes, gathered in memory before they are written.
///
/// Only the finest cells are gathered (month by leaf, hour by channel); the coarser ones follow from them
/// when they are written. Memory grows with the cells touched: the importer writes them out when there are
/// more than ``limit``.
public struct RollupAccumulator {
  public static let limit = 150_000

  var conversations: [RollupCell: ConversationSums] = [:]
  var answers: [AnswerCell: AnswerSums] = [:]
  /// By month index.
  var customers: [Int: (joined: Int64, departed: Int64)] = [:]

  public init() {}

  public var isFull: Bool { conversations.count + answers.count > Self.limit }

  /// Changes the sums of the month and the hour in which something happened to conversations at `place`.
  @inlinable
  public mutating func change(
    _ bucket: TimeBucket, _ place: RollupPlace, _ body: (inout ConversationSums) -> Void
  ) {
    changeConversations(bucket.monthCell(place), body)
    changeConversations(bucket.hourCell(place), body)
  }

  /// The same for answers of one series.
  @inlinable
  public mutating func change(
    _ bucket: TimeBucket, _ place: RollupPlace, _ series: AnswerSeries, _ body: (inout AnswerSums) -> Void
  ) {
    changeAnswers(AnswerCell(cell: bucket.monthCell(place), series: series), body)
    changeAnswers(AnswerCell(cell: bucket.hourCell(place), series: series), body)
  }

  public mutating func changeCustomers(month: Month, joined: Int64, departed: Int64) {
    customers[month.index, default: (0, 0)].joined += joined
    customers[month.index, default: (0, 0)].departed += departed
  }

  @usableFromInline
  mutating func changeConversations(_ cell: RollupCell, _ body: (inout ConversationSums) -> Void) {
    body(&conversations[cell, default: ConversationSums()])
  }

  @usableFromInline
  mutating func changeAnswers(_ cell: AnswerCell, _ body: (inout AnswerSums) -> Void) {
    body(&answers[cell, default: AnswerSums()])
  }
}

/// When something happened, in the units of the rollups. Computed once for each fact.
public struct TimeBucket: Sendable, Hashable {
  public var month: Int64
  public var hour: Int64
  public var day: Int32

  public init(_ instant: Instant, clock: ZoneClock) {
    let day = clock.day(of: instant)
    month = Int64(day.month.index)
    hour = clock.hourStart(of: instant).seconds
    self.day = Int32(day.daysSince1970)
  }

  @inlinable
  func monthCell(_ place: RollupPlace) -> RollupCell {
    RollupCell(grain: .month, level: .leaf, bucket: month, day: 0, place: place)
  }

  @inlinable
  func hourCell(_ place: RollupPlace) -> RollupCell {
    var channelOnly = RollupPlace()
    channelOnly.channel = place.channel
    return RollupCell(grain: .hour, level: .channel, bucket: hour, day: day, place: channelOnly)
  }
}

extension RollupAccumulator {
  /// Every row that the gathered changes touch, coarser levels included. O(cells).
  func expandedConversations() -> [RollupCell: ConversationSums] {
    var all = conversations
    for (cell, sums) in conversations {
      for coarser in cell.coarser { all[coarser, default: ConversationSums()].add(sums) }
    }
    return all
  }

  func expandedAnswers() -> [AnswerCell: AnswerSums] {
    var all = answers
    for (cell, sums) in answers {
      for coarser in cell.cell.coarser {
        all[AnswerCell(cell: coarser, series: cell.series), default: AnswerSums()].add(sums)
      }
    }
    return all
  }
}

extension RollupCell {
  /// The rows that add this finest cell to themselves. For a dimension without a value there is still a
  /// row ("none"), so that the rows of one level always add up to the total.
  var coarser: [RollupCell] {
    let levels: [RollupLevel] =
      grain == .hour ? [.total] : [.total, .channel, .team, .queue, .reason, .product]
    return levels.map { level in
      RollupCell(grain: grain, level: level, bucket: bucket, day: day, place: place.seen(from: level))
    }
  }
}
