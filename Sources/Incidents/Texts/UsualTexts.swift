import Primitives

/// The texts of incidents as they come with the product.
enum UsualTexts {
  static func text(_ key: IncidentTemplateKey) -> LocalizedText {
    key.audience == .staff ? staff(key) : customers(key)
  }

  private static func customers(_ key: IncidentTemplateKey) -> LocalizedText {
    switch (key.phase, key.occasion) {
    case (.investigating, .outside):
      LocalizedText(
        it:
          "Per un evento che non dipende da noi, dalle {{since}} questi servizi possono non funzionare: {{services}}. "
          + "Stiamo seguendo la situazione e vi aggiorniamo qui: non serve contattarci.",
        en: "Because of an event outside our control, since {{since}} these services may not work: {{services}}. "
          + "We are following it and will post updates here: there is no need to contact us.")
    case (.investigating, .supplier):
      LocalizedText(
        it: "Dalle {{since}} un nostro fornitore ha un problema che tocca: {{services}}. Lo stiamo sollecitando e vi "
          + "aggiorniamo qui: non serve contattarci.",
        en: "Since {{since}} one of our suppliers has a problem that affects: {{services}}. We are pressing them and "
          + "will post updates here: there is no need to contact us.")
    case (.investigating, _):
      LocalizedText(
        it:
          "Dalle {{since}} vediamo un problema con: {{services}}. Ne stiamo cercando la causa e vi aggiorniamo qui: non "
          + "serve contattarci. Ci scusiamo per il disagio.",
        en: "Since {{since}} we see a problem with: {{services}}. We are looking for the cause and will post updates "
          + "here: there is no need to contact us. We are sorry for the trouble.")
    case (.identified, .supplier):
      LocalizedText(
        it:
          "Abbiamo trovato la causa: il guasto è di un nostro fornitore, che sta lavorando per risolverlo. Vi aggiorniamo "
          + "qui appena cambia qualcosa.",
        en: "We found the cause: one of our suppliers has a fault and is working on it. We will post here as soon as "
          + "something changes.")
    case (.identified, .outside):
      LocalizedText(
        it:
          "La causa è esterna e non dipende da noi. Facciamo il possibile per ridurne gli effetti e vi aggiorniamo qui.",
        en:
          "The cause lies outside and is not in our hands. We are doing what we can to reduce its effects and will post "
          + "updates here.")
    case (.identified, _):
      LocalizedText(
        it:
          "Abbiamo trovato la causa e stiamo rimettendo tutto in funzione. Vi aggiorniamo qui appena cambia qualcosa.",
        en:
          "We found the cause and are putting everything back to work. We will post here as soon as something changes.")
    case (.monitoring, _):
      LocalizedText(
        it: "I servizi hanno ripreso a funzionare. Li teniamo sotto osservazione prima di dire che è finita.",
        en: "The services work again. We are watching them before we say that it is over.")
    case (.resolved, _):
      LocalizedText(
        it: "Il problema è risolto e i servizi funzionano regolarmente. Ci scusiamo per il disagio.",
        en: "The problem is solved and the services work as usual. We are sorry for the trouble.")
    case (.scheduled, _):
      LocalizedText(
        it:
          "È prevista una manutenzione: {{from}} – {{to}}. In quel tempo possono non funzionare: {{services}}.",
        en: "A maintenance is planned: {{from}} – {{to}}. In that time these may not work: {{services}}.")
    case (.inProgress, _):
      LocalizedText(
        it: "La manutenzione è in corso. Possono non funzionare: {{services}}. Fine prevista: {{to}}.",
        en: "The maintenance is under way. These may not work: {{services}}. Expected end: {{to}}.")
    case (.completed, _):
      LocalizedText(
        it: "La manutenzione è conclusa e i servizi funzionano regolarmente.",
        en: "The maintenance is over and the services work as usual.")
    case (.cancelled, _):
      LocalizedText(
        it: "La manutenzione prevista ({{from}} – {{to}}) è annullata: i servizi restano disponibili.",
        en: "The maintenance planned ({{from}} – {{to}}) is cancelled: the services stay available.")
    }
  }

  private static func staff(_ key: IncidentTemplateKey) -> LocalizedText {
    switch key.phase {
    case .resolved, .completed:
      LocalizedText(
        it: "È finita. A chi scrive ancora: confermare che funziona, chiedere di riprovare, aprire un caso solo se il "
          + "problema resta.",
        en:
          "It is over. To those who still write: confirm that it works, ask them to try again, open a case only if the "
          + "problem stays.")
    case .cancelled:
      LocalizedText(
        it: "La manutenzione non si fa: i servizi restano disponibili.",
        en: "The maintenance does not take place: the services stay available.")
    case .monitoring:
      LocalizedText(
        it: "Ha ripreso a funzionare, ma non promettere che è finita. Chiedere di riprovare.",
        en: "It works again, but do not promise that it is over. Ask them to try again.")
    case .scheduled:
      LocalizedText(
        it: "Manutenzione, {{from}} – {{to}}: {{services}}. Dirlo a chi chiama per questi servizi.",
        en: "Maintenance, {{from}} – {{to}}: {{services}}. Tell those who call about these services.")
    case .inProgress:
      LocalizedText(
        it: "Manutenzione in corso fino alle {{to}}: {{services}}. Non aprire casi: rimandare alla pagina di stato.",
        en: "Maintenance until {{to}}: {{services}}. Open no cases: point to the status page.")
    case .investigating, .identified:
      LocalizedText(
        it:
          "Problema noto dalle {{since}}: {{services}}. Dire che lo sappiamo, scusarsi, rimandare alla pagina di stato per "
          + "gli aggiornamenti. Non promettere un orario e non aprire un caso per ognuno.",
        en:
          "Known problem since {{since}}: {{services}}. Say that we know, apologise, point to the status page for updates. "
          + "Promise no time and open no case for each one.")
    }
  }
}
