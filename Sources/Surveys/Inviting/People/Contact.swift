import Facts
public import Primitives

/// Somebody who can be asked, or must not be any more.
public struct Contact: Sendable, Hashable, Identifiable {
  public enum OptOut: String, Sendable, Hashable, CaseIterable {
    /// By the page behind the link in a mail.
    case page
    /// By the mail program's own button (RFC 8058).
    case oneClick = "one_click"
    /// By a mail that asked for it.
    case mail
    /// By someone who works here.
    case person
    /// Nobody did: the address does not exist any more.
    case bounce
  }

  public let id: Int64
  /// A fingerprint of the address, which stays when the address is forgotten.
  public let mark: String
  /// Nil once it is forgotten.
  public let address: String?
  public let name: String?
  public let language: Language?
  public let customerID: String?
  /// In the address book, and not only on a list that was sent.
  public let isInBook: Bool
  public let askedAt: Instant?
  public let optedOutAt: Instant?
  public let optedOutBy: OptOut?

  /// The fingerprint of an address, the same as that of customers who are known by their address.
  public static func mark(_ address: String) -> String { CustomerPseudonym.of(address) }
}
