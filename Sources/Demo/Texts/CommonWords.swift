/// Words that go with any reason: how a message begins, goes on and ends; how a call ended.
enum CommonWords {
  static let greetings = [
    "Buongiorno, ", "Buongiorno,\n", "Buonasera, ", "Salve, ", "Gentile servizio clienti, ",
    "Buongiorno a tutti, ", "Ciao, ", "",
  ]

  static let details: [Phrase] = [
    "Ho già scritto il {data} e aspetto ancora una risposta.",
    "È la seconda volta che lo segnalo.",
    "Nell'area clienti non trovo nulla in proposito.",
    "La pratica è la {pratica}.",
    "Ho già guardato le domande frequenti, senza esito.",
    "Il contratto è quello {prodotto}.",
    "Fino al mese scorso era tutto a posto.",
    "Se serve posso mandare i documenti.",
  ]

  static let requests = [
    " Potete verificare?", " Mi fate sapere, per favore?", " Come devo procedere?",
    " Vorrei una risposta scritta.", " Quanto tempo ci vuole?", " Potete richiamarmi nel pomeriggio?",
    " Attendo un vostro riscontro.", " C'è un modulo da compilare?",
    " Resto a disposizione per ogni dettaglio.",
  ]

  static let closings = [
    "\nGrazie.", " Grazie mille.", "\nCordiali saluti", "\nGrazie e buona giornata.", " Saluti",
    "\nGrazie per l'aiuto.", "\nDistinti saluti", " Buon lavoro.",
  ]

  /// Said by those who write on WhatsApp because they found the number on the bill.
  static let fromBill = [
    "ho visto il numero WhatsApp in bolletta e provo da qui: ",
    "scrivo al numero WhatsApp stampato sulla bolletta: ",
    "ho trovato questo numero sulla bolletta, spero vada bene: ",
  ]

  static let outcomes: [Phrase] = [
    "Spiegata la situazione, nessun'altra richiesta.",
    "Aperta la pratica {pratica}.",
    "Inviato il riepilogo per e-mail.",
    "Chiede conferma scritta.",
    "Indicata la procedura nell'area clienti.",
    "Da ricontattare entro {giorni} giorni.",
    "Verificato il contratto {prodotto}: dati corretti.",
    "Ringrazia per la disponibilità.",
    "Aveva già chiamato il {data}.",
    "Concordato un nuovo controllo la prossima settimana.",
  ]
}
