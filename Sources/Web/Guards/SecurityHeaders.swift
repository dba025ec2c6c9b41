import HTTPTypes

/// The headers of every answer: nothing from elsewhere runs, nothing is framed but a survey where it may, nothing is
/// guessed.
enum SecurityHeaders {
  private static let own =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    + "form-action 'self'; base-uri 'none'; "
  static let policy = own + "frame-ancestors 'none'"

  /// `sites` are origins of pages that may show this one inside them.
  static func add(to headers: inout HTTPFields, isSecure: Bool, framedBy sites: [String] = []) {
    // What a handler said for its own answer stays.
    for (name, value) in fixed where headers[name] == nil { headers[name] = value }
    if !sites.isEmpty, let policy = HTTPField.Name("Content-Security-Policy"),
      let old = HTTPField.Name("X-Frame-Options")
    {
      headers[policy] = own + "frame-ancestors 'self' \(sites.joined(separator: " "))"
      headers[old] = nil
    }
    if isSecure { headers[.strictTransportSecurity] = "max-age=31536000" }
  }

  private static let fixed: [(HTTPField.Name, String)] = [
    ("Content-Security-Policy", policy), ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "no-referrer"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ("Cross-Origin-Opener-Policy", "same-origin"), ("Cross-Origin-Resource-Policy", "same-origin"),
    ("X-Frame-Options", "DENY"),
  ].compactMap { name, value in HTTPField.Name(name).map { ($0, value) } }
}
