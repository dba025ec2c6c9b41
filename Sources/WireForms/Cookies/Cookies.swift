/// The cookies a browser sent with a request.
///
/// Read as leniently as RFC 6265 asks: what is not a cookie is passed over, and so is all beyond the limits, so
/// that no stray cookie of a neighbouring site locks anyone out.
public struct Cookies: Sendable, Hashable {
  public struct Cookie: Sendable, Hashable {
    public let name: String
    public let value: String
  }

  /// In the order sent: the one with the longest path comes first.
  public private(set) var cookies: [Cookie] = []
  /// Something beyond the limits was passed over.
  public private(set) var wasCut = false

  /// - Parameters:
  ///   - headers: the values of all `Cookie` headers; HTTP/2 may send several.
  ///   - limit: cookies at most.
  ///   - bytes: bytes of all headers together.
  public init(_ headers: [String], limit: Int = 100, bytes: Int = 16 << 10) {
    var left = bytes
    for header in headers {
      let taken = header.utf8.prefix(max(0, left))
      left -= taken.count
      let isCut = taken.count < header.utf8.count
      // Half a cookie is none.
      let pieces = taken.split(separator: ASCII.semicolon, omittingEmptySubsequences: false)
        .dropLast(isCut ? 1 : 0)
      for piece in pieces {
        guard let cookie = Self.cookie(Array(piece)[...]) else { continue }
        guard cookies.count < limit else {
          wasCut = true
          return
        }
        cookies.append(cookie)
      }
      if isCut { wasCut = true }
    }
  }

  public init(header: String?) { self.init(header.map { [$0] } ?? []) }

  /// The first cookie of this name. Names tell upper from lower case.
  public subscript(name: String) -> String? { cookies.first { $0.name == name }?.value }

  /// All cookies of this name: more than one is a sign that a neighbouring site set one too.
  public func all(_ name: String) -> [String] { cookies.compactMap { $0.name == name ? $0.value : nil } }

  private static func cookie(_ piece: ArraySlice<UInt8>) -> Cookie? {
    guard let equals = piece.firstIndex(of: ASCII.equals) else { return nil }
    let name = piece[..<equals].trimmed
    var value = piece[(equals + 1)...].trimmed
    if value.count >= 2, value.first == ASCII.quote, value.last == ASCII.quote {
      value = value.dropFirst().dropLast()
    }
    guard !name.isEmpty, name.allSatisfy(ASCII.isToken), !value.contains(where: ASCII.isControl),
      let text = String(validating: value, as: UTF8.self)
    else { return nil }
    return Cookie(name: String(decoding: name, as: UTF8.self), value: text)
  }
}
