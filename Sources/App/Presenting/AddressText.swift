/// Addresses of databases, as they may be printed.
enum AddressText {
  /// The text with the passwords of addresses covered: `postgres://user:…@host/name?password=…`. User and
  /// host stay, to tell which address it was. Errors of drivers quote the address whole.
  static func withoutPasswords(_ text: String) -> String {
    text
      .replacing(#/(://[^\s/:@"«»]*):[^\s"»]*@/#) { "\($0.output.1):…@" }
      .replacing(#/(password=)[^\s&"»]*/#.ignoresCase()) { "\($0.output.1)…" }
  }
}
