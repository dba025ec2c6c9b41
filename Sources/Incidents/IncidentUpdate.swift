public import Primitives
public import Storage

/// One text about an incident: how it stood then, and what customers were told.
public struct IncidentUpdate: Sendable, Hashable, Identifiable {
  public enum State: String, Sendable, Hashable, SQLBindable {
    /// Waits for the second pair of eyes.
    case draft
    case published
    /// Put aside by whoever should have approved it.
    case discarded
  }

  public let id: Int64
  public let incident: Int64
  public let state: State
  /// 1 as first written; one more for every correction.
  public let version: Int
  public let phase: IncidentPhase
  public let text: PublicText
  /// Until when the next one was promised.
  public let promisedAt: Instant?
  /// Of services, how they stand from then on.
  public let services: [Int64: ServiceState]
  /// Outlets that it goes to, and their own words where they differ.
  public let outlets: [OutletChoice]
  public let mailsSubscribers: Bool
  public let writtenBy: IncidentHand
  public let writtenAt: Instant
  public let approvedBy: IncidentHand?
  public let publishedAt: Instant?
}

/// An outlet that an update goes to.
public struct OutletChoice: Sendable, Hashable, Codable {
  public var outlet: Int64
  /// Instead of the common text; nil for that.
  public var ownText: String?

  public init(outlet: Int64, ownText: String? = nil) {
    self.outlet = outlet
    self.ownText = ownText
  }
}

/// An update as somebody writes it.
public struct UpdateDraft: Sendable, Hashable {
  public var phase: IncidentPhase
  public var text: PublicText
  public var promisedAt: Instant?
  public var services: [Int64: ServiceState]
  public var outlets: [OutletChoice]
  public var mailsSubscribers: Bool

  public init(
    phase: IncidentPhase, text: PublicText, promisedAt: Instant? = nil, services: [Int64: ServiceState] = [:],
    outlets: [OutletChoice] = [], mailsSubscribers: Bool = true
  ) {
    self.phase = phase
    self.text = text
    self.promisedAt = promisedAt
    self.services = services
    self.outlets = outlets
    self.mailsSubscribers = mailsSubscribers
  }
}
