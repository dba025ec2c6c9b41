public import Primitives

/// Something that customers use and that can fail: payments, the app, deliveries.
public struct Service: Sendable, Hashable, Identifiable {
  public let id: Int64
  /// In public addresses and in what other programs read.
  public let key: String
  public var name: PublicText
  /// From the top of the page down.
  public var position: Int
  public let createdAt: Instant

  public static let longestName = 80

  public init(id: Int64, key: String, name: PublicText, position: Int, createdAt: Instant) {
    self.id = id
    self.key = key
    self.name = name
    self.position = position
    self.createdAt = createdAt
  }
}

/// For how long an incident kept a service from working as it should.
public struct ServiceImpact: Sendable, Hashable {
  public let service: Int64
  public let incident: Int64
  public let state: ServiceState
  public let from: Instant
  /// Nil while it lasts.
  public let to: Instant?

  public init(service: Int64, incident: Int64, state: ServiceState, from: Instant, to: Instant?) {
    self.service = service
    self.incident = incident
    self.state = state
    self.from = from
    self.to = to
  }
}
