import Markup
import PageKit
import Primitives

/// The form of one kind of destination, folded until it is wanted. The raw values are those of `Outlet.Kind`.
enum NoticeEndpointForm: String, CaseIterable {
  case webhook, slack, teams, telegram, email

  var title: LocalizedText {
    switch self {
    case .webhook: LocalizedText(it: "Webhook", en: "Webhook")
    case .slack: LocalizedText(it: "Slack", en: "Slack")
    case .teams: LocalizedText(it: "Microsoft Teams", en: "Microsoft Teams")
    case .telegram: LocalizedText(it: "Telegram", en: "Telegram")
    case .email: LocalizedText(it: "Casella condivisa", en: "Shared mailbox")
    }
  }

  func html(_ typed: NoticeEndpointList.Typed, _ language: Language, _ site: Site) -> HTML {
    let isSent = typed.kind == rawValue
    // What was typed into another form stays there.
    let typed = isSent ? typed : NoticeEndpointList.Typed()
    let problem: HTML? = typed.problem.map { "<p class=\"error\" role=\"alert\" id=\"problem\">\($0)</p>" }
    let tongue = SelectField(
      name: "language", label: NoticePageWords.tongue[language],
      choices: [SelectField.Choice("it", "Italiano"), SelectField.Choice("en", "English")],
      chosen: isSent ? typed.language : language.rawValue)
    let wanted = SelectField(
      name: "wanted", label: NoticePageWords.wanted[language],
      choices: [
        SelectField.Choice("ringing", NoticePageWords.ringing[language]),
        SelectField.Choice("maybe_chance", NoticePageWords.maybeChance[language]),
      ], chosen: typed.wanted)
    return """
      <details\(isSent ? " open" as HTML : "")><summary>\(title[language])</summary>\(problem)
      <form method="post" action="\(site.href(.noticeEndpoints))">
      <input type="hidden" name="kind" value="\(rawValue)">
      <label class="field">\(NoticePageWords.name[language]) <input name="name" value="\(typed.name)" maxlength="100" \
      autocomplete="off" required></label>
      \(fields(typed, language))\(tongue.html())\(wanted.html())
      <button class="primary">\(NoticePageWords.addButton[language])\
      <span class="hidden">: \(title[language])</span></button></form></details>

      """
  }

  private func fields(_ typed: NoticeEndpointList.Typed, _ language: Language) -> HTML {
    switch self {
    case .webhook:
      let note = LocalizedText(
        it: "Il segreto con cui sono firmati gli avvisi lo creo io e lo mostro una volta.",
        en: "The secret that notices are signed with is made here and shown once.")
      return """
        \(field("address", "url", Self.address[language], typed.address))<p class="note">\(note[language])</p>

        """
    case .slack, .teams: return field("address", "url", Self.hook[language], typed.address)
    case .telegram:
      let token = LocalizedText(it: "Token del bot", en: "Bot token")
      return """
        \(field("token", "password", token[language], ""))\(field("chat", "text", "Chat", typed.chat))
        """
    case .email:
      let label = LocalizedText(it: "Indirizzo di posta", en: "Mail address")
      return field("address", "email", label[language], typed.address)
    }
  }

  private static let address = LocalizedText(it: "Indirizzo", en: "Address")
  private static let hook = LocalizedText(
    it: "Indirizzo del webhook in arrivo", en: "Address of the incoming webhook")

  private func field(_ name: String, _ type: String, _ label: String, _ value: String) -> HTML {
    """
    <label class="field">\(label) <input type="\(type)" name="\(name)" value="\(value)" maxlength="2000" \
    autocomplete="off" spellcheck="false" required></label>

    """
  }
}
