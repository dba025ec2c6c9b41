import HTTPTypes

/// The headers of every answer: nothing from elsewhere runs, nothing is framed, nothing is guessed.
enum SecurityHeaders {
  static let policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

  static func add(to headers: inout HTTPFields, isSecure: Bool) {
    for (name, value) in fixed { headers[name] = value }
    if isSecure { headers[.strictTransportSecurity] = "max-age=31536000" }
  }

  private static let fixed: [(HTTPField.Name, String)] = [
    ("Content-Security-Policy", policy), ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "no-referrer"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ("Cross-Origin-Opener-Policy", "same-origin"), ("Cross-Origin-Resource-Policy", "same-origin"),
    ("X-Frame-Options", "DENY"),
  ].compactMap { name, value in HTTPField.Name(name).map { ($0, value) } }
}
