import Primitives

/// The words of the page about the people, and of what is shown once.
enum PeopleWords {
  case person, role, access, whoMayEnter, disabled, newPassword, disable, enable, change
  case add, name, email, language, addAndInvite
  case copied, invitation(String), passwordReset(String), token(String), link, tokenLabel, linkAdvice, tokenAdvice

  var text: LocalizedText {
    switch self {
    case .person: LocalizedText(it: "Persona", en: "Person")
    case .role: LocalizedText(it: "Ruolo", en: "Role")
    case .access: LocalizedText(it: "Accesso", en: "Access")
    case .whoMayEnter: LocalizedText(it: "Chi può entrare", en: "Who may sign in")
    case .disabled: LocalizedText(it: "disattivata", en: "disabled")
    case .newPassword: LocalizedText(it: "Nuova password", en: "New password")
    case .disable: LocalizedText(it: "Disattiva", en: "Disable")
    case .enable: LocalizedText(it: "Riattiva", en: "Enable")
    case .change: LocalizedText(it: "Cambia", en: "Change")
    case .add: LocalizedText(it: "Aggiungi una persona", en: "Add a person")
    case .name: LocalizedText(it: "Nome", en: "Name")
    case .email: LocalizedText(it: "Posta elettronica", en: "E-mail")
    case .language: LocalizedText(it: "Lingua", en: "Language")
    case .addAndInvite: LocalizedText(it: "Aggiungi e crea l'invito", en: "Add and make the invitation")
    case .copied: LocalizedText(it: "L'ho copiato", en: "I have copied it")
    case .invitation(let name): LocalizedText(it: "Invito per: \(name)", en: "Invitation for: \(name)")
    case .passwordReset(let name): LocalizedText(it: "Nuova password per: \(name)", en: "New password for: \(name)")
    case .token(let name): LocalizedText(it: "Token: \(name)", en: "Token: \(name)")
    case .link: LocalizedText(it: "Collegamento", en: "Link")
    case .tokenLabel: LocalizedText(it: "Token", en: "Token")
    case .linkAdvice:
      LocalizedText(
        it: "Copia il collegamento e mandalo tu: si usa una volta sola e non lo mostro più.",
        en: "Copy the link and send it yourself: it works once and is not shown again.")
    case .tokenAdvice:
      LocalizedText(
        it: "Copia il token e custodiscilo come una password: non lo mostro più.",
        en: "Copy the token and keep it like a password: it is not shown again.")
    }
  }
}
