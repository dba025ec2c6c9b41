import CLibCurl

/// An IP address. A version 4 address inside a version 6 one (mapped, 6to4, NAT64) is read as version 4: it is
/// where the packets go in the end.
public struct IPAddress: Sendable, Hashable {
  /// 4 or 16 bytes, in network order.
  let bytes: [UInt8]

  /// Nil for anything but 4 or 16 bytes.
  init?(bytes: [UInt8]) {
    guard bytes.count == 4 || bytes.count == 16 else { return nil }
    self.bytes = Self.embedded(bytes) ?? bytes
  }

  /// Reads `192.0.2.1` or `2001:db8::1`; nil for other notations, such as octal ones.
  public init?(_ text: String) {
    var storage = [UInt8](repeating: 0, count: 16)
    if inet_pton(AF_INET, text, &storage) == 1 {
      self.init(bytes: Array(storage.prefix(4)))
    } else if inet_pton(AF_INET6, text, &storage) == 1 {
      self.init(bytes: storage)
    } else {
      return nil
    }
  }

  private static func embedded(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.count == 16 else { return nil }
    let mapped: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF]
    let nat64: [UInt8] = [0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0]
    if bytes.starts(with: mapped) || bytes.starts(with: nat64) { return Array(bytes.suffix(4)) }
    if bytes.starts(with: [0x20, 0x02]) { return Array(bytes[2..<6]) }
    return nil
  }
}

extension IPAddress: CustomStringConvertible {
  /// In the usual notation.
  public var description: String {
    var text = [CChar](repeating: 0, count: 46)
    let family = bytes.count == 4 ? AF_INET : AF_INET6
    guard inet_ntop(family, bytes, &text, socklen_t(text.count)) != nil else { return "?" }
    return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
