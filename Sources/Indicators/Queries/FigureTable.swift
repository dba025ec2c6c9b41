public import Primitives

/// Sums by period and segment: what a query reads, before it becomes figures.
public struct FigureTable: Sendable {
  public struct Key: Hashable, Sendable {
    public var period: Period
    public var segment: Segment

    public init(period: Period, segment: Segment) {
      self.period = period
      self.segment = segment
    }
  }

  public var sums: [Key: SegmentSums] = [:]

  public init() {}

  /// The keys, by period and then by segment.
  public var keys: [Key] {
    sums.keys.sorted { a, b in
      a.period == b.period ? a.segment.description < b.segment.description : a.period < b.period
    }
  }

  /// The figures of some indicators, in the order of ``keys``.
  public func figures(of indicators: [Indicator]) -> [Figure] {
    let keys = keys
    return indicators.flatMap { indicator in
      let definition = indicator.definition
      return keys.flatMap { key in
        (sums[key].map(definition.readings) ?? []).map { reading in
          Figure(indicator: indicator, period: key.period, segment: key.segment, reading: reading)
        }
      }
    }
  }
}

/// One figure of an indicator, in its place.
public struct Figure: Sendable {
  public var indicator: Indicator
  public var period: Period
  public var segment: Segment
  public var reading: Reading
}
