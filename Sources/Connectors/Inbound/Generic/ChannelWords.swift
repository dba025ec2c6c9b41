/// Words for channels that any export may use, Italian and English; keys in lower case. A word that is
/// not here stays as it is written, in lower case, and stays visible.
public enum ChannelWords {
  /// The channel that a word means; the word itself, in lower case, where none is known.
  public static func channel(_ word: String) -> String { table[word.lowercased()] ?? word.lowercased() }

  static let table: [String: String] = {
    let words: [(String, String)] = [
      (
        "phone",
        "phone, telefono, telefonata, call, chiamata, voce, voice, tel, telephone, phone call, inbound call"
      ),
      ("email", "email, e-mail, mail, posta, posta elettronica, pec"),
      (
        "chat",
        "chat, live chat, livechat, webchat, web chat, messaging, messenger web, web widget, widget"
      ),
      (
        "form",
        "form, web form, modulo, modulo web, web, portal, portale, sito, sito web, web-form, webform"
      ),
      ("whatsapp", "whatsapp, wa, whats app, whatsapp business"),
      (
        "social",
        "social, facebook, fb, messenger, facebook messenger, twitter, x, instagram, telegram, "
          + "tiktok, linkedin"
      ),
      ("app", "app, mobile app, mobile, in-app, in app, mobile sdk, applicazione"),
      (
        "in_person",
        "in_person, in person, di persona, sportello, negozio, filiale, store, branch, punto vendita, visita"
      ),
      ("other", "other, altro"),
    ]
    var table: [String: String] = [:]
    for (channel, list) in words {
      for word in list.split(separator: ",") { table[String(word.drop { $0 == " " })] = channel }
    }
    return table
  }()
}
