import Primitives

/// The words of the pages in front of the door.
enum DoorWords: CaseIterable {
  case signIn, enter, password, passwordRule, forgotten, linkNote, choosePassword, saveAndEnter, deadLink
  case deadLinkNote, firstAdmin, firstAdminNote, name

  var text: LocalizedText {
    switch self {
    case .signIn: LocalizedText(it: "Entra", en: "Sign in")
    case .enter: LocalizedText(it: "Entra", en: "Sign in")
    case .password: LocalizedText(it: "Password", en: "Password")
    case .passwordRule:
      LocalizedText(
        it: "Almeno 12 caratteri; si può incollare da un gestore di password.",
        en: "At least 12 characters; pasting from a password manager is fine.")
    case .forgotten:
      LocalizedText(
        it: "Password dimenticata? Chiedi all'amministratore un nuovo link.",
        en: "Password forgotten? Ask the administrator for a new link.")
    case .linkNote:
      LocalizedText(it: "Questo link vale una volta sola.", en: "This link works once.")
    case .choosePassword: LocalizedText(it: "Scegli la password", en: "Choose your password")
    case .saveAndEnter: LocalizedText(it: "Salva ed entra", en: "Save and sign in")
    case .deadLink: LocalizedText(it: "Il link non vale più", en: "The link works no more")
    case .deadLinkNote:
      LocalizedText(
        it: "È già stato usato o è scaduto. Chiedine un altro a chi te lo ha dato.",
        en: "It was used already or it expired. Ask whoever gave it to you for another one.")
    case .firstAdmin: LocalizedText(it: "Il primo amministratore", en: "The first administrator")
    case .firstAdminNote:
      LocalizedText(
        it: "Campanello è installato e non ha ancora nessuno. Chi compila questa pagina lo amministra.",
        en: "Campanello is installed and has nobody yet. Whoever fills in this page administers it.")
    case .name: LocalizedText(it: "Nome", en: "Name")
    }
  }
}
