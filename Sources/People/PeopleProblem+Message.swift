public import Primitives

extension PeopleProblem {
  /// The sentence for the person.
  public var message: LocalizedText {
    switch self {
    case .emailInvalid:
      LocalizedText(it: "Questo non è un indirizzo e-mail.", en: "This is not an e-mail address.")
    case .emailTooLong:
      LocalizedText(it: "L'indirizzo e-mail è troppo lungo.", en: "The e-mail address is too long.")
    case .emailTaken:
      LocalizedText(it: "Questo indirizzo e-mail è già usato.", en: "This e-mail address is in use already.")
    case .nameEmpty: LocalizedText(it: "Scrivi un nome.", en: "Write a name.")
    case .nameTooLong:
      LocalizedText(it: "Il nome ha più di 100 caratteri.", en: "The name has more than 100 characters.")
    case .nameInvalid:
      LocalizedText(
        it: "Il nome contiene caratteri che non si vedono.", en: "The name has characters that cannot be shown.")
    case .passwordTooShort:
      LocalizedText(
        it: "La password ha meno di 12 caratteri.", en: "The password has fewer than 12 characters.")
    case .passwordTooLong:
      LocalizedText(
        it: "La password ha più di 256 caratteri.", en: "The password has more than 256 characters.")
    case .passwordInvalid:
      LocalizedText(
        it: "La password contiene un carattere che non si può usare.",
        en: "The password has a character that cannot be used.")
    case .passwordIsEmail:
      LocalizedText(it: "La password è il tuo indirizzo e-mail.", en: "The password is your e-mail address.")
    case .passwordIsName: LocalizedText(it: "La password è il tuo nome.", en: "The password is your name.")
    case .passwordRepeats:
      LocalizedText(
        it: "La password ripete un solo carattere.", en: "The password repeats a single character.")
    case .noSuchPerson:
      LocalizedText(it: "Questa persona non c'è o è disattivata.", en: "There is no such person, or it is disabled.")
    case .lastAdmin:
      LocalizedText(
        it: "È l'ultimo amministratore attivo: prima nominane un altro.",
        en: "This is the last enabled administrator: name another one first.")
    case .tokenWithoutScope:
      LocalizedText(it: "Scegli che cosa può fare il token.", en: "Choose what the token may do.")
    case .signInRefused:
      LocalizedText(it: "E-mail o password non corrette.", en: "Wrong e-mail or password.")
    case .signInMustWait(let seconds):
      LocalizedText(
        it: "Troppi tentativi: riprova tra \(seconds) secondi.", en: "Too many tries: try again in \(seconds) seconds.")
    }
  }
}
