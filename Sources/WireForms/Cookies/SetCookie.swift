/// A cookie for the browser to keep: the value of a `Set-Cookie` header.
public struct SetCookie: Sendable, Hashable {
  public enum SameSite: String, Sendable, Hashable {
    case strict = "Strict"
    case lax = "Lax"
    case none = "None"
  }

  /// Why a browser would refuse the cookie, or read another one than was meant.
  public enum Problem: Error, Sendable, Hashable {
    case badName
    case badValue
    case badPath
    /// A name that begins with `__Host-` needs Secure and the path `/`.
    case hostPrefix
    /// A name that begins with `__Secure-`, or `SameSite=None`, needs Secure.
    case needsSecure
    /// Name and value together are beyond the 4,096 bytes that browsers keep.
    case tooLong
  }

  public var name: String
  public var value: String
  public var path: String
  /// Seconds; 0 takes the cookie away; nil keeps it until the browser is closed.
  public var maxAge: Int?
  public var isSecure: Bool
  /// Out of reach of scripts.
  public var isHTTPOnly: Bool
  public var sameSite: SameSite

  public init(
    name: String, value: String, path: String = "/", maxAge: Int? = nil, isSecure: Bool = true,
    isHTTPOnly: Bool = true, sameSite: SameSite = .lax
  ) {
    self.name = name
    self.value = value
    self.path = path
    self.maxAge = maxAge
    self.isSecure = isSecure
    self.isHTTPOnly = isHTTPOnly
    self.sameSite = sameSite
  }

  /// What is wrong with it, if anything: to be looked at by whoever takes the parts from elsewhere.
  public var problem: Problem? {
    if name.isEmpty || !name.utf8.allSatisfy(ASCII.isToken) { return .badName }
    if !value.utf8.allSatisfy(Self.isValueByte) { return .badValue }
    if path.utf8.first != 0x2F || !path.utf8.allSatisfy(Self.isPathByte) { return .badPath }
    let lowered = name.lowercased()
    if lowered.hasPrefix("__host-"), !isSecure || path != "/" { return .hostPrefix }
    if lowered.hasPrefix("__secure-") || sameSite == .none, !isSecure { return .needsSecure }
    if name.utf8.count + value.utf8.count > 4_096 { return .tooLong }
    return nil
  }

  /// The header's value. Bytes that would end a part of it early are left out, so that no text, whatever its
  /// source, adds an attribute or a header; ``problem`` tells.
  public var text: String {
    var text = "\(Self.only(name, ASCII.isToken))=\(Self.only(value, Self.isValueByte))"
    text += "; Path=\(Self.only(path, Self.isPathByte))"
    if let maxAge { text += "; Max-Age=\(max(0, maxAge))" }
    if isSecure { text += "; Secure" }
    if isHTTPOnly { text += "; HttpOnly" }
    return text + "; SameSite=\(sameSite.rawValue)"
  }

  private static func only(_ text: String, _ allowed: (UInt8) -> Bool) -> String {
    String(decoding: text.utf8.filter(allowed), as: UTF8.self)
  }

  /// `cookie-octet` of RFC 6265: visible ASCII without quote, comma, semicolon and backslash.
  private static func isValueByte(_ byte: UInt8) -> Bool {
    (0x21...0x7E).contains(byte) && ![0x22, 0x2C, 0x3B, 0x5C].contains(byte)
  }

  private static func isPathByte(_ byte: UInt8) -> Bool { (0x21...0x7E).contains(byte) && byte != ASCII.semicolon }
}
