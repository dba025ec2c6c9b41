import Primitives

/// When a fact happened, and on which channel.
struct FactSpan {
  /// 0 where the fact names none.
  var channel: Int32
  var from: Int64
  /// The last second.
  var to: Int64

  init(channel: Int32, at instant: Instant) {
    self.channel = channel
    from = instant.seconds
    to = instant.seconds
  }

  init(channel: Int32, _ time: CountedTime, _ clock: ZoneClock) {
    let bounds = time.bounds(clock)
    self.channel = channel
    from = bounds.from.seconds
    to = bounds.to.seconds - 1
  }
}

/// The times that facts cover, channel by channel.
struct FactReach {
  private(set) var spans: [Int32: FactSpan] = [:]

  mutating func add(_ span: FactSpan) {
    guard var known = spans[span.channel] else {
      spans[span.channel] = span
      return
    }
    known.from = min(known.from, span.from)
    known.to = max(known.to, span.to)
    spans[span.channel] = known
  }
}
