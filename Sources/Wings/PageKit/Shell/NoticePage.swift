public import Markup
public import Primitives

/// A page that says one thing: what is not there, what may not be done, what went wrong.
public struct NoticePage: Sendable {
  public enum Kind: Sendable {
    case notFound, forbidden, crossSite, tooLarge, tooMany(seconds: Int64), conflict(LocalizedText)
    case badRequest(LocalizedText), busy, away, broken
  }

  public var kind: Kind
  public var language: Language
  /// To quote when asking for help.
  public var code: String

  public init(_ kind: Kind, _ language: Language, code: String) {
    self.kind = kind
    self.language = language
    self.code = code
  }

  public var title: String { texts.0[language] }

  public func body(_ site: Site) -> HTML {
    """
    <div class="head"><h1>\(title)</h1></div><section class="card"><p>\(texts.1[language])</p>
    <p class="note">\(language == .it ? "Codice" : "Code") \(code)</p>
    <p>\(site.link(.overview, language == .it ? "Torna alla panoramica" : "Back to the overview"))</p></section>
    """
  }

  private var texts: (LocalizedText, LocalizedText) {
    switch kind {
    case .notFound:
      (
        LocalizedText(it: "Questa pagina non c'è", en: "There is no such page"),
        LocalizedText(
          it: "L'indirizzo è sbagliato, o quello che cercavi non esiste più.",
          en: "The address is wrong, or what you looked for exists no more.")
      )
    case .forbidden:
      (
        LocalizedText(it: "Il tuo ruolo non lo permette", en: "Your role does not allow it"),
        LocalizedText(
          it: "Se ti serve, chiedi all'amministratore di cambiare il tuo ruolo.",
          en: "If you need it, ask the administrator to change your role.")
      )
    case .crossSite:
      (
        LocalizedText(it: "Richiesta rifiutata", en: "Request refused"),
        LocalizedText(
          it: "È arrivata da un altro sito, perciò non ho cambiato niente. Riprova da questa pagina.",
          en: "It came from another site, so nothing was changed. Try again from this site.")
      )
    case .tooLarge:
      (
        LocalizedText(it: "Troppo grande", en: "Too large"),
        LocalizedText(
          it: "Quello che hai mandato supera il limite. Non ho tenuto niente.",
          en: "What you sent is over the limit. Nothing was kept.")
      )
    case .tooMany(let seconds):
      (
        LocalizedText(it: "Un momento", en: "One moment"),
        LocalizedText(
          it: "Troppe richieste: riprova tra \(seconds) secondi.",
          en: "Too many requests: try again in \(seconds) seconds.")
      )
    case .conflict(let text):
      (
        LocalizedText(it: "Nel frattempo è cambiato", en: "It changed meanwhile"), text
      )
    case .badRequest(let text):
      (
        LocalizedText(it: "Non ho capito la richiesta", en: "The request was not understood"), text
      )
    case .busy:
      (
        LocalizedText(it: "Un momento", en: "One moment"),
        LocalizedText(
          it: "Si stanno scrivendo molti dati, forse un'importazione. Non ho cambiato niente: riprova fra poco.",
          en: "Much data is being written, perhaps an import. Nothing was changed: try again soon.")
      )
    case .away:
      (
        LocalizedText(it: "Il database non risponde", en: "The database does not answer"),
        LocalizedText(
          it:
            "Per ora i dati non si leggono e non si scrivono. Appena il database torna, questa pagina funziona da sola.",
          en: "For now no data can be read or written. As soon as the database is back this page works by itself.")
      )
    case .broken:
      (
        LocalizedText(it: "Qualcosa si è rotto", en: "Something broke"),
        LocalizedText(
          it:
            "I dati sono al sicuro e non ho cambiato niente. Riprova fra poco; se continua, dai questo codice a chi amministra.",
          en:
            "The data are safe and nothing was changed. Try again soon; if it goes on, give this code to the administrator."
        )
      )
    }
  }
}
