public import Primitives

extension PeopleProblem {
  /// A stable name for the kind of problem, in lower snake case: message key and JSON code.
  public var key: String {
    switch self {
    case .emailInvalid: "email_invalid"
    case .emailTooLong: "email_too_long"
    case .emailTaken: "email_taken"
    case .nameEmpty: "name_empty"
    case .nameTooLong: "name_too_long"
    case .nameInvalid: "name_invalid"
    case .passwordTooShort: "password_too_short"
    case .passwordTooLong: "password_too_long"
    case .passwordInvalid: "password_invalid"
    case .passwordIsEmail: "password_is_email"
    case .passwordIsName: "password_is_name"
    case .passwordRepeats: "password_repeats"
    case .noSuchPerson: "no_such_person"
    case .lastAdmin: "last_admin"
    case .tokenWithoutScope: "token_without_scope"
    case .signInRefused: "sign_in_refused"
    case .signInMustWait: "sign_in_must_wait"
    }
  }
}

extension PeopleProblem: Refusing {
  public var refusal: Refusal {
    let kind: Refusal.Kind =
      switch self {
      case .emailInvalid, .emailTooLong, .emailTaken, .nameEmpty, .nameTooLong, .nameInvalid, .passwordTooShort,
        .passwordTooLong, .passwordInvalid, .passwordIsEmail, .passwordIsName, .passwordRepeats, .tokenWithoutScope:
        .invalid
      case .noSuchPerson: .notFound
      case .lastAdmin, .signInRefused: .forbidden
      case .signInMustWait(let seconds): .tooMany(seconds: seconds)
      }
    return Refusal(kind, key, message)
  }
}
