extension Request {
  static let billing = [
    Request(
      "Bolletta più alta del solito",
      "la bolletta {prodotto} di {mese} è di {importo}, molto più del solito.",
      "Trova la bolletta {prodotto} più alta del solito: {importo}."),
    Request(
      "Voce sconosciuta in fattura", "nella fattura n. {fattura} c'è una voce di {importo} che non capisco.",
      "Non riconosce una voce di {importo} nella fattura n. {fattura}."),
    Request(
      "Fattura di {mese} non ricevuta", "non ho ancora ricevuto la fattura di {mese}: me la potete mandare?",
      "Non ha ricevuto la bolletta {prodotto} di {mese}: inviata una copia."),
    Request(
      "Scadenza della bolletta",
      "la scadenza della bolletta è cambiata senza preavviso: prima era a fine mese.",
      "Chiede perché è cambiata la scadenza della fattura di {mese}."),
    Request(
      "Copia della fattura n. {fattura}",
      "mi serve una copia della fattura n. {fattura} per la dichiarazione dei redditi.",
      "Chiede copia della fattura n. {fattura} per la dichiarazione dei redditi."),
  ]

  /// Energy is billed on readings and estimates; lines are not.
  static let energyBilling =
    billing + [
      Request(
        "Conguaglio non chiaro",
        "mi è arrivato un conguaglio di {importo} e vorrei sapere come è stato calcolato.",
        "Chiede spiegazioni sul conguaglio di {importo} in fattura n. {fattura}."),
      Request(
        "Importo della bolletta di {mese}",
        "vorrei capire perché pago {importo} se i consumi sono gli stessi dell'anno scorso.",
        "Contesta un importo di {importo} nella bolletta di {mese}: consumi uguali all'anno scorso."),
    ]

  static let payments = [
    Request(
      "Rimborso non ricevuto", "aspetto un rimborso di {importo} dal {data} e non vedo ancora nulla.",
      "Chiede notizie del rimborso di {importo}, promesso per il {data}."),
    Request(
      "Pagamento non registrato", "ho pagato {importo} il {data} ma la bolletta risulta ancora da pagare.",
      "Il pagamento di {importo} del {data} non risulta registrato."),
    Request(
      "Sollecito per una bolletta già pagata",
      "ho ricevuto un sollecito per la fattura n. {fattura}, che ho già pagato.",
      "Ha ricevuto un sollecito per la fattura n. {fattura}, già pagata."),
    Request(
      "Domiciliazione bancaria",
      "vorrei attivare la domiciliazione sul conto corrente per il contratto {prodotto}.",
      "Vuole attivare la domiciliazione per il contratto {prodotto}."),
    Request(
      "Richiesta di rate", "è possibile pagare {importo} in tre rate?", "Chiede di pagare {importo} a rate."),
    Request(
      "Cambio del conto di addebito", "ho cambiato banca e devo aggiornare l'addebito automatico.",
      "Ha cambiato banca: da aggiornare l'addebito automatico."),
  ]

  /// The planted story: two debits for the same bill.
  static let doubleBilling = [
    Request(
      "Doppio addebito della bolletta di {mese}",
      "la bolletta di {mese} mi è stata addebitata due volte: {importo} e poi ancora {importo}.",
      "Segnala un doppio addebito di {importo} per la bolletta di {mese}."),
    Request(
      "Fattura addebitata due volte", "sul conto trovo un doppio addebito per la fattura n. {fattura}.",
      "La fattura n. {fattura} è stata addebitata due volte sul conto."),
    Request(
      "Doppio addebito: rimborso", "aspetto il rimborso di {importo} per il doppio addebito di {mese}.",
      "Doppio addebito {prodotto}: chiede il rimborso di {importo}."),
    Request(
      "Due addebiti uguali", "il {data} ho trovato sul conto due addebiti uguali, {importo} ciascuno.",
      "Due addebiti uguali il {data}, {importo} ciascuno. Chiede quando arriva il rimborso."),
    Request(
      "Rimborso del doppio addebito", "riscrivo per il doppio addebito di {mese}: nessun rimborso finora.",
      "Richiama per il doppio addebito di {mese}: nessun rimborso ricevuto finora."),
    Request(
      "Bolletta di {mese} pagata due volte",
      "con l'addebito automatico ho pagato due volte la bolletta di {mese}.",
      "Bolletta di {mese} pagata due volte con l'addebito automatico. Lamenta la lunga attesa."),
  ]
}
