import Foundation

/// A password that a person may have: 12 to 256 characters, not the e-mail address, not the name, not one
/// character repeated. No rule asks for digits or capitals: length is what counts.
///
/// U+0000 is refused: HMAC, inside scrypt, fills short keys with zeros, so that it could be left out at the end.
///
/// Source: NIST SP 800-63B-4, section 3.1.1.2. Only a ``PasswordHash`` of it is ever stored.
public struct ChosenPassword: Sendable {
  let bytes: [UInt8]

  public init(_ typed: String, email: EmailAddress, name: DisplayName) throws(PeopleProblem) {
    if typed.utf8.count > Self.mostBytes { throw .passwordTooLong }
    let text = typed.precomposedStringWithCanonicalMapping
    if text.count < 12 { throw .passwordTooShort }
    if text.count > 256 { throw .passwordTooLong }
    if text.utf8.contains(0) { throw .passwordInvalid }
    if Set(text).count == 1 { throw .passwordRepeats }
    let plain = Self.plain(text)
    if plain == Self.plain(email.text) { throw .passwordIsEmail }
    if plain == Self.plain(name.text) { throw .passwordIsName }
    bytes = Array(text.utf8)
  }

  /// What is hashed of a text that someone types to sign in; nil for one that nobody can have as a password.
  static func bytes(typed: String) -> [UInt8]? {
    if typed.isEmpty || typed.utf8.count > mostBytes || typed.utf8.contains(0) { return nil }
    return Array(typed.precomposedStringWithCanonicalMapping.utf8)
  }

  /// 256 characters of four bytes, and as much again for accents that are not composed.
  private static let mostBytes = 2_048

  private static func plain(_ text: String) -> String {
    text.trimmingCharacters(in: .whitespacesAndNewlines).lowercased()
  }
}

extension ChosenPassword: CustomStringConvertible, CustomReflectable {
  public var description: String { "ChosenPassword(redacted)" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
