import CLibCurl

/// Where a request goes: `http` or `https`, a host, no user name. Read by the same code that sends the request, so
/// that both understand the same host.
///
/// The path often is a secret (Slack, Teams, Telegram): descriptions show the host only.
public struct WebAddress: Sendable, Hashable {
  /// The whole address. Not for logs.
  public let text: String

  /// `https://hooks.example.com` and nothing behind it: what may be shown.
  public let origin: String

  /// Reads what a person typed: at most 2,000 characters of ASCII.
  public init(_ typed: String) throws(OutboundProblem) {
    guard typed.utf8.count <= 2_000, typed.utf8.allSatisfy({ (33...126).contains($0) }) else {
      throw .addressInvalid
    }
    guard let parts = curl_url() else { throw .addressInvalid }
    defer { curl_url_cleanup(parts) }
    guard typed.contains("://"), curl_url_set(parts, CURLUPART_URL, typed, 0) == CURLUE_OK,
      let scheme = Self.part(CURLUPART_SCHEME, parts), let host = Self.part(CURLUPART_HOST, parts), !host.isEmpty
    else { throw .addressInvalid }
    guard scheme == "https" || scheme == "http" else { throw .addressNotWeb }
    guard Self.part(CURLUPART_USER, parts) == nil, Self.part(CURLUPART_PASSWORD, parts) == nil else {
      throw .addressWithUser
    }
    text = typed
    origin = "\(scheme)://\(host)" + (Self.part(CURLUPART_PORT, parts).map { ":\($0)" } ?? "")
  }

  /// What a receiver must not get into our log by repeating it: all of it, and what follows the host.
  public var hidden: [String] {
    let rest = text.drop { $0 != ":" }.dropFirst(3).drop { $0 != "/" && $0 != "?" }
    return [text, String(rest), String(rest.dropFirst())] + rest.split { "/?&=".contains($0) }.map(String.init)
  }

  private static func part(_ part: CURLUPart, _ parts: OpaquePointer) -> String? {
    var found: UnsafeMutablePointer<CChar>?
    guard curl_url_get(parts, part, &found, 0) == CURLUE_OK, let found else { return nil }
    defer { curl_free(found) }
    return String(cString: found)
  }
}

extension WebAddress: CustomStringConvertible, CustomReflectable {
  public var description: String { "\(origin)/…" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
