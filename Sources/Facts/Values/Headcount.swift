public import Primitives

/// How many agents (full-time equivalents) were there, in a month or on a day.
public struct Headcount: Sendable, Equatable {
  /// The first day of the month when `wholeMonth`, else the day itself.
  public var day: CivilDate
  public var wholeMonth: Bool
  /// Full-time equivalents; fractions are allowed.
  public var agents: Double
  public var team: String?
  public var channel: String?

  public init(day: CivilDate, wholeMonth: Bool, agents: Double, team: String? = nil, channel: String? = nil) {
    self.day = day
    self.wholeMonth = wholeMonth
    self.agents = agents
    self.team = team
    self.channel = channel
  }
}
