extension Request {
  static let supplyFault = [
    Request(
      "Fornitura ferma", "da ieri sera la fornitura è ferma e non so a chi rivolgermi.",
      "Segnala la fornitura ferma dal {data}: passato il numero del distributore."),
    Request(
      "Problemi alla fornitura {prodotto}", "la fornitura {prodotto} dà problemi da {giorni} giorni.",
      "Problemi alla fornitura {prodotto} da {giorni} giorni."),
    Request(
      "Interruzione della fornitura",
      "la fornitura {prodotto} è interrotta dal {data}, ma le bollette sono tutte pagate.",
      "Fornitura {prodotto} interrotta dal {data}, pagamenti regolari."),
    Request(
      "Fornitura a intermittenza", "dopo i lavori in strada la fornitura va e viene.",
      "Fornitura a intermittenza dopo lavori in strada."),
    Request(
      "Interruzioni programmate", "potete dirmi se ci sono interruzioni programmate nella mia zona?",
      "Chiede se sono previste interruzioni programmate in zona."),
  ]

  static let lineFault = [
    Request(
      "Rete molto lenta", "da {giorni} giorni la rete è lentissima, soprattutto la sera.",
      "Rete lenta la sera da {giorni} giorni: avviato il controllo della linea."),
    Request(
      "Servizio assente dal {data}", "il servizio {prodotto} non funziona dal {data}.",
      "Servizio {prodotto} assente dal {data}."),
    Request(
      "La linea cade di continuo", "la linea cade di continuo e lavoro da casa: è un problema serio.",
      "La linea cade più volte al giorno. Fissato un controllo."),
    Request(
      "Segnale debole in casa", "in casa il segnale è debole, prima arrivava bene.",
      "Segnale debole in casa, prima regolare."),
    Request(
      "Linea ancora ferma", "ho riavviato tutto più volte, come indicato, ma la linea non torna.",
      "Riavvio senza esito: la linea è ancora ferma."),
    Request(
      "A che punto è il guasto?", "ho segnalato un guasto il {data}: a che punto siete?",
      "Guasto aperto il {data}: chiede a che punto è."),
  ]

  /// The old incident: two days without service.
  static let outage = [
    Request(
      "Guasto generale", "qui è tutto fermo da questa mattina, anche dai vicini: è un guasto generale?",
      "Segnala il guasto generale in corso: informazioni date sui tempi di ripristino."),
    Request(
      "Quando torna il servizio?", "sapete dirmi quando torna il servizio? Sul sito non c'è nessun avviso.",
      "Servizio assente in tutta la zona: chiede quando torna."),
    Request(
      "Rimborso per il guasto di oggi",
      "il servizio è assente in tutto il quartiere: è previsto un rimborso?",
      "Chiede un rimborso per il guasto generale di oggi."),
  ]

  static let meter = [
    Request(
      "Autolettura di {mese}", "vorrei comunicare la lettura del contatore ma il sito la rifiuta.",
      "Comunica l'autolettura {prodotto}: il sito la rifiutava."),
    Request(
      "Consumi stimati in bolletta",
      "in bolletta i consumi sono stimati: potete usare la mia lettura del {data}?",
      "Chiede di rifare il calcolo con la lettura del {data}."),
    Request(
      "Lettura del contatore sbagliata",
      "il contatore segna numeri diversi da quelli della fattura n. {fattura}.",
      "Lettura in fattura n. {fattura} diversa da quella del contatore."),
    Request(
      "Contatore con display spento", "il display del contatore è spento da {giorni} giorni.",
      "Display del contatore spento da {giorni} giorni."),
    Request(
      "Quando mandare l'autolettura?", "entro quando si può mandare l'autolettura di questo mese?",
      "Chiede entro quando mandare l'autolettura."),
  ]

  static let app = [
    Request(
      "Accesso all'area clienti", "non riesco ad accedere all'area clienti: la password viene rifiutata.",
      "Non entra nell'area clienti: inviata una nuova password."),
    Request(
      "Codice di accesso non ricevuto", "il codice di accesso via SMS non arriva mai.",
      "Codice di accesso via SMS non ricevuto."),
    Request(
      "L'app si chiude da sola", "l'app si chiude appena apro la pagina delle bollette.",
      "L'app si chiude sulla pagina delle bollette."),
    Request(
      "Contratto non visibile nell'app", "nell'app non vedo il contratto {prodotto}.",
      "Nell'app non compare il contratto {prodotto}."),
    Request(
      "Registrazione da rifare", "dopo l'aggiornamento l'app mi chiede di registrarmi di nuovo.",
      "Dopo l'aggiornamento l'app chiede una nuova registrazione."),
    Request(
      "Bolletta assente nell'area clienti", "nell'area clienti manca la bolletta di {mese}.",
      "Nell'area clienti manca la bolletta di {mese}."),
  ]
}
