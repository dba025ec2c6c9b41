public import Alarms
public import Facts
import Indicators
public import Primitives
import Statistics
public import Storage

/// Draws the conversations to read for an alarm, or for any segment, and keeps the draw.
public struct SampleDrawing {
  private let connection: Connection
  private let reader: IndicatorReader

  public init(_ connection: Connection, _ reader: IndicatorReader) {
    self.connection = connection
    self.reader = reader
  }

  /// Months before an alarm's start that serve as its control.
  static let controlMonths = 3

  /// For an alarm: `size` of each outcome × period. Nil when the frame is empty.
  public func draw(for alarm: Alarm, size: Int, seed: UInt64, now: Instant) throws -> ConversationSample? {
    guard let since = Month(alarm.since), let until = Month(alarm.period) else { return nil }
    let indicator = Indicator(rawValue: alarm.indicator)
    let inside = alarm.segments.first.map { Segment($0.segment) }
    let months = since.advanced(by: -Self.controlMonths)...until
    let frame = try frames.frame(
      indicator, scale: alarm.scale.flatMap { Scale(rawValue: $0) }, in: Segment(alarm.segment), months: months)
    let start = reader.organisation.clock.start(of: since.firstDay)
    let items = frame.map { item in
      let isInside = inside.map { contains($0, item.place) }
      return (item, SampleDesign.stratum(isBad: item.isBad, isAfter: item.happenedAt >= start, isInside: isInside))
    }
    return try keep(items, alarmID: alarm.id, seed: seed, now: now) {
      SampleDesign.allocation($0, size: size)
    }
  }

  /// For a segment over some months: `size` in all, in proportion to how the conversations ended.
  public func draw(
    from segment: Segment, months: ClosedRange<Month>, size: Int, seed: UInt64, now: Instant
  ) throws -> ConversationSample? {
    let scored = try frames.frame(.csat, scale: nil, in: segment, months: months)
    let outcome = Dictionary(scored.map { ($0.key, $0.isBad) }, uniquingKeysWith: { first, _ in first })
    let all = try frames.frame(nil, scale: nil, in: segment, months: months)
    let items = all.map { item -> (FrameItem, String) in
      let isBad = outcome[item.key] ?? nil
      return (item, isBad.map { $0 ? "bad" : "good" } ?? "no_score")
    }
    return try keep(items, alarmID: nil, seed: seed, now: now) { SampleDesign.proportional($0, size: size) }
  }

  private var frames: FrameQueries {
    FrameQueries(
      connection, values: reader.values, clock: reader.organisation.clock,
      serviceLevelSeconds: reader.organisation.serviceLevelSeconds)
  }

  private func contains(_ segment: Segment, _ place: RollupPlace) -> Bool {
    segment.pairs.allSatisfy { name, value in
      (reader.values.name(place[Dimension(name)]) ?? "") == value
    }
  }

  private func keep(
    _ items: [(FrameItem, String)], alarmID: String?, seed: UInt64, now: Instant,
    _ allocation: ([String: Int]) -> [String: Int]
  ) throws -> ConversationSample? {
    if items.isEmpty { return nil }
    // One conversation, one place in the frame, even when it was answered twice: the first stratum by name.
    var stratumOf: [String: String] = [:]
    for (item, stratum) in items where stratumOf[item.key].map({ stratum < $0 }) ?? true {
      stratumOf[item.key] = stratum
    }
    let frame = stratumOf.map { StratifiedSample.Item(id: $0.key, stratum: $0.value) }
    let drawn = StratifiedSample(of: frame, seed: seed, allocation: allocation)
    let externalIDs = Dictionary(items.map { ($0.0.key, $0.0.externalID) }, uniquingKeysWith: { first, _ in first })
    let probability = Dictionary(drawn.strata.map { ($0.name, $0.probability) }, uniquingKeysWith: { a, _ in a })
    var sample = ConversationSample(
      id: 0, alarmID: alarmID, seed: seed, frameSize: drawn.frameSize,
      strata: drawn.strata.map {
        ConversationSample.Stratum(name: $0.name, size: $0.size, drawn: $0.drawn.count, probability: $0.probability)
      },
      items: drawn.readingOrder.map { item in
        ConversationSample.Item(
          conversationID: externalIDs[item.id] ?? item.id, key: item.id, stratum: item.stratum,
          probability: probability[item.stratum] ?? 0)
      })
    sample.id = try SampleStore.keep(sample, now: now, connection)
    return sample
  }
}
