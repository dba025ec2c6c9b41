import Primitives

/// The words of the page that sends a survey out by mail.
enum InvitingWords {
  case title, back, standing, state, invitations, troubles, stop, stopNote, noServer, list, listFile, listNote, invite
  case inviteNote, plan, validDays, remindAfterDays, remindNote, share, shareNote, save, mail, mailNote, subjectIt
  case subjectEn, bodyIt, bodyEn, preview, occasion, occasionNote, occasionOn, delayHours, delayNote, bookFile
  case bookNote, bookBring
  case reminded, book(String, optedOut: String), pause(days: String), noneYet, noneLeft
  case sent(String, answered: String, share: String)

  var text: LocalizedText {
    switch self {
    case .title: LocalizedText(it: "Inviti per e-mail", en: "Invitations by mail")
    case .back: LocalizedText(it: "Torna al sondaggio", en: "Back to the survey")
    case .standing: LocalizedText(it: "Come stanno gli inviti", en: "How the invitations stand")
    case .state: LocalizedText(it: "Stato", en: "State")
    case .invitations: LocalizedText(it: "Inviti", en: "Invitations")
    case .troubles: LocalizedText(it: "Che cosa dice il server di posta", en: "What the mail server says")
    case .stop: LocalizedText(it: "Ferma gli inviti", en: "Stop the invitations")
    case .stopNote:
      LocalizedText(
        it: "Quelli che non sono ancora partiti non partono più; nemmeno i promemoria.",
        en: "Those that have not left yet do not leave any more; reminders neither.")
    case .noServer:
      LocalizedText(
        it:
          "Non è impostato un server di posta: gli inviti aspettano. Chi gestisce il server lo dice in CAMPANELLO_SMTP.",
        en: "No mail server is set: invitations wait. Whoever runs the server sets CAMPANELLO_SMTP.")
    case .list: LocalizedText(it: "Invita una lista", en: "Invite a list")
    case .listFile: LocalizedText(it: "La lista", en: "The list")
    case .listNote:
      LocalizedText(
        it:
          "CSV, Excel o JSON, con una colonna «email»; se ci sono, anche nome, lingua, id cliente, id conversazione, canale, squadra, prodotto, motivo.",
        en:
          "CSV, Excel or JSON, with a column \"email\"; where they are there, also name, language, customer id, conversation id, channel, team, product, reason."
      )
    case .invite: LocalizedText(it: "Invita", en: "Invite")
    case .inviteNote:
      LocalizedText(
        it: "Gli inviti partono dopo cinque minuti: fino ad allora puoi fermarli.",
        en: "The invitations leave after five minutes: until then you can stop them.")
    case .plan: LocalizedText(it: "Come partono", en: "How they leave")
    case .validDays: LocalizedText(it: "Giorni in cui il link vale", en: "Days for which the link works")
    case .remindAfterDays: LocalizedText(it: "Giorni prima del promemoria", en: "Days before the reminder")
    case .remindNote:
      LocalizedText(
        it: "(uno solo, a chi non ha risposto; vuoto: nessuno)", en: "(one, to whoever did not answer; empty: none)")
    case .share: LocalizedText(it: "Quanti invitare su cento", en: "How many of a hundred to invite")
    case .shareNote: LocalizedText(it: "(estratti a caso)", en: "(drawn by chance)")
    case .save: LocalizedText(it: "Salva", en: "Save")
    case .mail: LocalizedText(it: "Il testo della e-mail", en: "The mail's text")
    case .mailNote:
      LocalizedText(
        it:
          "Sotto vengono da sé la domanda, i voti, la scadenza e «Non inviarmi più sondaggi». Parole che si riempiono da sole:",
        en:
          "The question, the scores, the term and \"Send me no more surveys\" follow by themselves. Words that fill themselves:"
      )
    case .subjectIt: LocalizedText(it: "Oggetto in italiano", en: "Subject in Italian")
    case .subjectEn: LocalizedText(it: "Oggetto in inglese", en: "Subject in English")
    case .bodyIt: LocalizedText(it: "Testo in italiano", en: "Text in Italian")
    case .bodyEn: LocalizedText(it: "Testo in inglese", en: "Text in English")
    case .preview: LocalizedText(it: "Come arriva", en: "How it arrives")
    case .occasion: LocalizedText(it: "Dopo una conversazione", en: "After a conversation")
    case .occasionNote:
      LocalizedText(
        it: "Quando una conversazione si chiude, il suo cliente riceve un invito, se il suo indirizzo è in rubrica.",
        en: "When a conversation ends its customer gets an invitation, if the address book has their address.")
    case .occasionOn:
      LocalizedText(it: "Invita dopo le conversazioni", en: "Invite after conversations")
    case .delayHours: LocalizedText(it: "Ore dopo la chiusura", en: "Hours after the end")
    case .delayNote: LocalizedText(it: "(da 0 a 168)", en: "(0 to 168)")
    case .bookFile: LocalizedText(it: "La rubrica", en: "The address book")
    case .bookNote:
      LocalizedText(
        it: "CSV, Excel o JSON, con le colonne «customer_id» ed «email»; se ci sono, anche nome e lingua.",
        en:
          "CSV, Excel or JSON, with the columns \"customer_id\" and \"email\"; where they are there, also name and language."
      )
    case .bookBring: LocalizedText(it: "Importa la rubrica", en: "Bring in the address book")
    case .reminded: LocalizedText(it: "promemoria inviati", en: "reminders sent")
    case .book(let count, let optedOut):
      LocalizedText(
        it: "In rubrica ci sono \(count) clienti; \(optedOut) non vogliono inviti.",
        en: "The address book has \(count) customers; \(optedOut) want no invitations.")
    case .pause(let days):
      LocalizedText(
        it: "Chi è stato invitato negli ultimi \(days) giorni, da qualunque sondaggio, non riceve un altro invito.",
        en: "Whoever was invited in the last \(days) days, by any survey, gets no other invitation.")
    case .noneYet: LocalizedText(it: "Nessun invito ancora.", en: "No invitations yet.")
    case .noneLeft: LocalizedText(it: "Nessun invito è ancora partito.", en: "No invitation has left yet.")
    case .sent(let all, let answered, let share):
      LocalizedText(
        it: "Inviati: \(all). Hanno risposto: \(answered) (\(share)).",
        en: "Sent: \(all). Answered: \(answered) (\(share)).")
    }
  }
}
