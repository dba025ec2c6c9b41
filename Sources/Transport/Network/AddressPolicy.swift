/// Which addresses a request may go to. It is asked for the very address of each connection, after the name was
/// looked up: a name that changes its address between two look-ups gains nothing.
public enum AddressPolicy: Sendable, Hashable {
  /// Only what is reachable on the public internet: neither this machine nor the network around it.
  case publicOnly

  /// The same, and these ranges.
  case allowing([AddressRange])

  /// Any address: for servers that the administrator chose, and for tests on loopback.
  case any

  /// O(ranges).
  public func allows(_ address: IPAddress) -> Bool {
    switch self {
    case .any: true
    case .publicOnly: Self.isPublic(address)
    case .allowing(let ranges): Self.isPublic(address) || ranges.contains { $0.contains(address) }
    }
  }

  /// Source: the IANA special-purpose address registries (RFC 6890 and what came after it).
  private static func isPublic(_ address: IPAddress) -> Bool {
    if address.bytes.count == 16, !globalUnicast.contains(where: { $0.contains(address) }) { return false }
    return !special.contains { $0.contains(address) }
  }

  private static let globalUnicast = ["2000::/3"].compactMap { AddressRange($0) }

  private static let special = [
    "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
    "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
    "224.0.0.0/4", "240.0.0.0/4",
    "2001::/23", "2001:db8::/32", "3fff::/20",
  ].compactMap { AddressRange($0) }
}
