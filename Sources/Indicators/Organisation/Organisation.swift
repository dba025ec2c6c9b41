public import Primitives

/// What the organisation decided once: its time zone, its hours, its thresholds.
public struct Organisation: Sendable, Equatable {
  /// IANA name of the time zone in which days and months are counted.
  public var timeZone: String
  /// A conversation answered within this many seconds is within the service level.
  public var serviceLevelSeconds: Int
  /// Days to wait after a month's end before it is judged, so that late answers are in.
  public var settlingDays: Int
  /// When every channel is open that has no hours of its own.
  public var hours: BusinessHours
  /// Hours of channels that have their own, by the channel's name in lower case.
  public var channelHours: [String: BusinessHours] = [:]
  /// How many false bells a year are accepted over everything that is watched.
  public var falseBellsPerYear: Double
  public var language: Language
  /// What customers know it by; empty until somebody says.
  public var name: String
  /// Days for which a customer who was asked by a survey is not asked by another.
  public var askingPauseDays: Int
  /// Whether an update about an incident waits until another person approves it.
  public var wantsSecondEyes: Bool

  public init(
    timeZone: String = "Europe/Rome", serviceLevelSeconds: Int = 20, settlingDays: Int = 7,
    hours: BusinessHours = .standard, falseBellsPerYear: Double = 1, language: Language = .it,
    name: String = "", askingPauseDays: Int = 90, wantsSecondEyes: Bool = false
  ) {
    self.timeZone = timeZone
    self.serviceLevelSeconds = serviceLevelSeconds
    self.settlingDays = settlingDays
    self.hours = hours
    self.falseBellsPerYear = falseBellsPerYear
    self.language = language
    self.name = name
    self.askingPauseDays = askingPauseDays
    self.wantsSecondEyes = wantsSecondEyes
  }

  /// When a channel is open, whatever the case in which its name came.
  public func hours(of channel: String) -> BusinessHours { channelHours[channel.lowercased()] ?? hours }

  /// The wall clock; UTC when the system does not know the zone any more.
  public var clock: ZoneClock { ZoneClock(identifier: timeZone) ?? .utc }
}
