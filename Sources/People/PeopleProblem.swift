/// What a person can do wrong here, said so that it can be mended. No case carries what was typed: it may be
/// a password in the wrong field.
public enum PeopleProblem: Error, Sendable, Hashable {
  /// Not an e-mail address: one @, a domain with a dot (or `localhost`), no spaces.
  case emailInvalid
  /// More than 254 bytes.
  case emailTooLong
  /// Someone has this e-mail address already.
  case emailTaken
  case nameEmpty
  /// More than 100 characters.
  case nameTooLong
  /// Characters that cannot be shown, such as NUL or a line break.
  case nameInvalid
  /// Fewer than 12 characters.
  case passwordTooShort
  /// More than 256 characters.
  case passwordTooLong
  /// With U+0000, which nobody types and scrypt cannot tell from nothing at the end.
  case passwordInvalid
  case passwordIsEmail
  case passwordIsName
  /// One character repeated.
  case passwordRepeats
  /// No person of this id, or none that is enabled.
  case noSuchPerson(Int64)
  /// The last enabled administrator can be neither disabled nor given another role.
  case lastAdmin
  /// An API token may do nothing at all.
  case tokenWithoutScope
  /// Wrong e-mail, wrong password, no password set or a disabled person: nobody learns which.
  case signInRefused
  /// Too many failures: try again after so many seconds. Said alike for accounts that do not exist.
  case signInMustWait(seconds: Int64)
}
