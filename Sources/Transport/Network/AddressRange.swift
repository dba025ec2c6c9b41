/// Addresses that begin with the same bits, such as `10.0.0.0/8`.
public struct AddressRange: Sendable, Hashable {
  private let first: IPAddress
  private let bits: Int

  /// Reads `10.0.0.0/8`, `fd00::/8` or one address alone; nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count <= 2, let first = IPAddress(String(parts[0])) else { return nil }
    let most = first.bytes.count * 8
    guard let bits = parts.count == 2 ? Int(parts[1]) : most, (0...most).contains(bits) else { return nil }
    self.first = first
    self.bits = bits
  }

  public func contains(_ address: IPAddress) -> Bool {
    guard address.bytes.count == first.bytes.count else { return false }
    let whole = bits / 8
    guard address.bytes.prefix(whole) == first.bytes.prefix(whole) else { return false }
    let rest = bits % 8
    if rest == 0 { return true }
    let mask = UInt8(truncatingIfNeeded: 0xFF00 >> rest)
    return address.bytes[whole] & mask == first.bytes[whole] & mask
  }
}
