public import Indicators
public import Primitives

/// What decides how facts are counted: the wall clock, the hours and the thresholds.
public struct Counting: Sendable {
  public var organisation: Organisation
  public var clock: ZoneClock
  /// The hours of channels that have their own, by the channel's number.
  private var channelHours: [Int32: BusinessHours] = [:]

  /// `values` gives the numbers of the channels; those that are made later are told to ``learn(_:)``.
  public init(_ organisation: Organisation, _ values: DimensionValues) {
    self.organisation = organisation
    clock = organisation.clock
    if organisation.channelHours.isEmpty { return }
    for (channel, id) in values.ids(of: .channel) { learn(channel, id) }
    learn(values.made[...])
  }

  /// Values that have come since, before a fact that carries one is counted. O(values).
  mutating func learn(_ made: ArraySlice<DimensionValues.Made>) {
    if organisation.channelHours.isEmpty { return }
    for one in made where one.dimension == Dimension.channel.rawValue { learn(one.value, one.id) }
  }

  private mutating func learn(_ channel: String, _ id: Int32) {
    channelHours[id] = organisation.channelHours[channel.lowercased()]
  }

  func bucket(_ instant: Instant) -> TimeBucket { TimeBucket(instant, clock: clock) }

  /// Opening time between two moments of a contact that came by this channel; nil where the channel never opens.
  func businessSeconds(from start: Instant, to end: Instant, channel: Int32) -> Int? {
    let hours = channelHours.isEmpty ? organisation.hours : channelHours[channel] ?? organisation.hours
    return hours.neverOpens ? nil : hours.seconds(from: start, to: end, clock: clock)
  }
}
