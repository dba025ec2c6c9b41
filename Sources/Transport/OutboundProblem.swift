public import Primitives

/// What is wrong with how an outlet was set up or with what it was given. No case carries what was typed: it may
/// be a secret.
public enum OutboundProblem: Error, Sendable, Hashable {
  /// Not an address of the web: scheme, host, ASCII only, at most 2,000 characters.
  case addressInvalid
  /// Another scheme than http and https.
  case addressNotWeb
  /// A user name or a password inside the address.
  case addressWithUser
  /// Not a mail address that every server takes: ASCII, one @, no spaces.
  case mailAddressInvalid
  /// A line break or another control character where a mail's header would be.
  case controlCharacter
  /// Not a host name, or not a port.
  case mailServerInvalid
  /// A password that would cross the network unencrypted.
  case passwordWithoutEncryption
  /// Not `whsec_` and 24 to 64 bytes in base64.
  case secretInvalid
  /// A webhook needs at least one secret.
  case secretMissing
  /// A webhook's body of 20 KB or more.
  case bodyTooLarge
  /// Not a bot's token, or no chat.
  case telegramInvalid
  /// Not a token, a handle or a page's name: one word of plain letters, digits and signs.
  case tokenInvalid
  /// Not an account as that outlet writes it: of Mixpost the workspace's identifier and the account's number, of ntfy a
  /// topic.
  case accountInvalid
  /// No telephone number, too many, or one that is not digits with a plus before.
  case numbersInvalid(most: Int)
}

extension OutboundProblem {
  /// The sentence for the person.
  public var message: LocalizedText {
    switch self {
    case .addressInvalid:
      LocalizedText(
        it: "Questo non è un indirizzo web completo, come https://esempio.it/avvisi.",
        en: "This is not a whole web address, such as https://example.com/notices.")
    case .addressNotWeb:
      LocalizedText(
        it: "L'indirizzo comincia con https:// o http://.", en: "The address begins with https:// or http://.")
    case .addressWithUser:
      LocalizedText(
        it: "L'indirizzo non può contenere nome utente e password.",
        en: "The address cannot hold a user name and a password.")
    case .mailAddressInvalid:
      LocalizedText(
        it: "A questo indirizzo e-mail non si può scrivere: usa solo lettere senza accenti, cifre e segni comuni.",
        en: "No mail can be sent to this address: use plain letters, digits and common signs only.")
    case .controlCharacter:
      LocalizedText(
        it: "Il testo contiene un a capo o un carattere che non si vede.",
        en: "The text has a line break or a character that cannot be shown.")
    case .mailServerInvalid:
      LocalizedText(
        it: "Il server di posta ha bisogno di un nome e di una porta.",
        en: "The mail server needs a name and a port.")
    case .passwordWithoutEncryption:
      LocalizedText(
        it: "La password della posta viaggerebbe in chiaro: scegli TLS o STARTTLS.",
        en: "The mail password would travel unencrypted: choose TLS or STARTTLS.")
    case .secretInvalid:
      LocalizedText(
        it: "Il segreto comincia con whsec_ e contiene da 24 a 64 byte in base64.",
        en: "The secret begins with whsec_ and holds 24 to 64 bytes in base64.")
    case .secretMissing:
      LocalizedText(it: "Un webhook ha bisogno di un segreto.", en: "A webhook needs a secret.")
    case .bodyTooLarge:
      LocalizedText(it: "L'avviso è troppo lungo per un webhook.", en: "The notice is too long for a webhook.")
    case .telegramInvalid:
      LocalizedText(
        it: "Il token del bot di Telegram o la chat non sono scritti bene.",
        en: "The Telegram bot's token or the chat is not written well.")
    case .tokenInvalid:
      LocalizedText(
        it: "Il token, il nome utente o il nome della pagina non è scritto bene: una parola sola, senza accenti.",
        en: "The token, the user name or the page's name is not written well: one word of plain letters.")
    case .accountInvalid:
      LocalizedText(
        it: "Non è scritto come lo vuole quel canale. Mixpost: area di lavoro e numero, "
          + "9b1e5f4a-3c2d-4a7b-8e6f-1d2c3b4a5e6f/12. ntfy: lettere, cifre, - e _, al massimo 64.",
        en: "It is not written as that outlet wants it. Mixpost: workspace and number, "
          + "9b1e5f4a-3c2d-4a7b-8e6f-1d2c3b4a5e6f/12. ntfy: letters, digits, - and _, at most 64.")
    case .numbersInvalid(let most):
      LocalizedText(
        it: "I numeri di telefono si scrivono con cifre e prefisso, come +393331234567, al massimo "
          + "\(most).",
        en: "Telephone numbers are digits with their prefix, such as +393331234567, at most "
          + "\(most).")
    }
  }
}

extension OutboundProblem: Refusing {
  public var refusal: Refusal { Refusal(.invalid, "outlet_invalid", message) }
}
