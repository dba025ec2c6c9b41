import Secrets

/// The text of an API token, `cst_` and a secret: shown once, never stored.
public struct TokenSecret: Sendable {
  let secret: Secret

  init(_ secret: Secret) { self.secret = secret }

  /// Reads what a program sent; nil for anything that ``text`` never gives.
  public init?(_ text: String) {
    guard text.hasPrefix(ApiToken.prefix), let secret = Secret(String(text.dropFirst(ApiToken.prefix.count)))
    else { return nil }
    self.secret = secret
  }

  /// 47 characters.
  public var text: String { ApiToken.prefix + secret.text }
}

extension TokenSecret: CustomStringConvertible {
  public var description: String { "TokenSecret(redacted)" }
}
