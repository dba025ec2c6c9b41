public import Primitives

/// A public text about a brand, product or competitor.
public struct Mention: Sendable, Equatable {
  public var externalID: String
  public var publishedAt: Instant
  public var text: String
  /// The site or network it was found on.
  public var source: String?
  public var url: String?
  public var author: String?
  public var language: String?
  /// The brand, product or competitor it speaks of.
  public var about: String?
  public var extras: [String: String]

  public init(externalID: String, publishedAt: Instant, text: String) {
    self.externalID = externalID
    self.publishedAt = publishedAt
    self.text = text
    extras = [:]
  }
}

/// Agents on duty over an interval.
public struct Shift: Sendable, Equatable {
  public var start: Instant
  public var end: Instant
  public var agents: Double
  public var team: String?
  public var channel: String?

  public init(start: Instant, end: Instant, agents: Double, team: String? = nil, channel: String? = nil) {
    self.start = start
    self.end = end
    self.agents = agents
    self.team = team
    self.channel = channel
  }
}
