import Markup
import Primitives

/// Mails to subscribers that do not arrive: why, and the addresses that get nothing more.
struct UndeliveredSection: Sendable {
  struct Address: Sendable {
    var id: Int64
    var text: String
    var note: String
  }

  private let troubles: [String]
  private let refused: [Address]
  private let more: Int
  private let words: Words

  /// `more` are the addresses that are not among `refused`.
  init(language: Language, troubles: [String], refused: [Address], more: Int) {
    self.troubles = troubles
    self.refused = refused
    self.more = more
    words = Words(language: language)
  }

  private struct Words: Sendable {
    let language: Language

    func callAsFunction(_ text: LocalizedText) -> String { text[language] }

    static let title = LocalizedText(it: "E-mail che non arrivano", en: "Mails that do not arrive")
    static let tried = LocalizedText(
      it: "Questi iscritti restano: si riprova, e l'aggiornamento successivo parte comunque.",
      en: "These subscribers stay: their mails are tried again, and the next update leaves all the same.")
    static let ended = LocalizedText(
      it: "Indirizzi che non esistono: non ricevono altro.", en: "Addresses that do not exist: they get nothing more.")
    static let takeBack = LocalizedText(it: "Riprendi a scrivere", en: "Write to it again")
    static let more = LocalizedText(it: "Altri", en: "More")
  }

  func html(_ site: Site) -> HTML {
    let waiting: HTML? =
      troubles.isEmpty
      ? nil
      : "<ul class=\"lines\">\(troubles.map { "<li>\($0)</li>\n" as HTML })</ul><p class=\"note\">\(words(Words.tried))</p>"
    let rest: HTML? = more > 0 ? "<p class=\"note\">\(words(Words.more)): \(more)</p>" : nil
    let ended: HTML? =
      refused.isEmpty
      ? nil : "<p>\(words(Words.ended))</p><ul class=\"lines\">\(refused.map { row($0, site) })</ul>\(rest)"
    return """
      <section class="card"><h2>\(words(Words.title))</h2>\(waiting)\(ended)</section>

      """
  }

  private func row(_ address: Address, _ site: Site) -> HTML {
    """
    <li><strong>\(address.text)</strong> <span class="note">\(address.note)</span>
    <form method="post" action="\(site.href(.subscriber(address.id)))"><button>\(words(Words.takeBack))\
    <span class="hidden">: \(address.text)</span></button></form></li>

    """
  }
}
