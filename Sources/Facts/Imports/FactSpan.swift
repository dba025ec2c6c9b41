import Indicators
import Primitives

/// When a fact happened and what it is split by, for facts that rows and totals may both tell.
struct FactSpan {
  var split: FactSplit
  var time: TimeSpan

  /// A row: the day it happened on, of its channel.
  init(channel: Int32, at instant: Instant, _ clock: ZoneClock) {
    split = FactSplit()
    split.place.channel = channel
    let day = clock.day(of: instant)
    time = TimeSpan(from: clock.start(of: day).seconds, to: clock.start(of: day.adding(days: 1)).seconds)
  }

  init(_ split: FactSplit, _ time: CountedTime, _ clock: ZoneClock) {
    let bounds = time.bounds(clock)
    self.split = split
    self.time = TimeSpan(from: bounds.from.seconds, to: bounds.to.seconds)
  }
}

/// Seconds from one on, up to another that is not in it.
struct TimeSpan: Hashable {
  var from: Int64
  var to: Int64

  func meets(_ other: TimeSpan) -> Bool { from < other.to && other.from < to }
}

/// What a total is split by; 0 and nothing stand for all values together.
struct FactSplit: Hashable {
  var place = RollupPlace()
  var agent: Int32 = 0
  var extras: [String: String] = [:]

  /// Whether both may count the same contacts: no column parts them.
  func meets(_ other: FactSplit) -> Bool {
    func same(_ one: Int32, _ two: Int32) -> Bool { one == 0 || two == 0 || one == two }
    return same(place.channel, other.place.channel) && same(place.team, other.place.team)
      && same(place.queue, other.place.queue) && same(place.reason, other.place.reason)
      && same(place.product, other.place.product) && same(agent, other.agent)
      && extras.allSatisfy { name, value in other.extras[name].map { $0 == value } ?? true }
  }
}

/// The times that facts cover, by what splits them.
struct FactReach {
  private var spans: [FactSplit: [TimeSpan]] = [:]

  mutating func add(_ span: FactSpan) {
    var known = spans[span.split] ?? []
    if let last = known.last, last.from <= span.time.from, span.time.from <= last.to {
      known[known.count - 1].to = max(last.to, span.time.to)
    } else {
      known.append(span.time)
      if known.count.isMultiple(of: 4_096) { known = Self.merged(known) }
    }
    spans[span.split] = known
  }

  /// Each split with its times in order, none of which meet.
  var all: [(split: FactSplit, times: [TimeSpan])] { spans.map { ($0.key, Self.merged($0.value)) } }

  private static func merged(_ spans: [TimeSpan]) -> [TimeSpan] {
    var merged: [TimeSpan] = []
    for span in spans.sorted(by: { ($0.from, $0.to) < ($1.from, $1.to) }) {
      if let last = merged.last, span.from <= last.to {
        merged[merged.count - 1].to = max(last.to, span.to)
      } else {
        merged.append(span)
      }
    }
    return merged
  }
}
