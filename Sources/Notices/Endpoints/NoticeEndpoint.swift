public import Outlets
public import Primitives

/// An outlet that an administrator set up. Its address and secrets stay encrypted: see ``NoticeEndpointStore``.
public struct NoticeEndpoint: Sendable, Hashable {
  public enum DisabledBy: String, Sendable, Hashable {
    case person
    /// The receiver said that it wants nothing more.
    case gone
  }

  public let id: Int64
  public let kind: OutletKind
  public let name: String
  /// What may be shown of the address.
  public let shown: String
  public let language: Language
  public let wanted: WantedAlarms
  public let createdAt: Instant
  /// Nil while it is in use.
  public let disabledAt: Instant?
  public let disabledBy: DisabledBy?

  public var isEnabled: Bool { disabledAt == nil }
}
