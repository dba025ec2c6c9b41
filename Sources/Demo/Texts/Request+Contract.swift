extension Request {
  static let activation = [
    Request(
      "A che punto è l'attivazione?",
      "ho firmato il contratto il {data} e l'attivazione non è ancora avvenuta.",
      "Chiede lo stato dell'attivazione, contratto firmato il {data}."),
    Request(
      "Passaggio da un altro fornitore",
      "sto aspettando il passaggio da un altro fornitore: a che punto siete?",
      "Passaggio da un altro fornitore fermo da {giorni} giorni."),
    Request(
      "Appuntamento saltato",
      "il tecnico doveva venire il {data} per l'attivazione, ma nessuno si è presentato.",
      "Appuntamento con il tecnico saltato il {data}: da fissare di nuovo."),
    Request(
      "Documenti per un nuovo contratto", "quali documenti servono per attivare il contratto {prodotto}?",
      "Domande sui documenti per il contratto {prodotto}."),
    Request(
      "Attivazione in ritardo", "l'attivazione {prodotto} risulta ferma da {giorni} giorni.",
      "Attivazione {prodotto} ferma da {giorni} giorni."),
  ]

  static let offer = [
    Request(
      "Offerta più conveniente", "vorrei passare a un'offerta più conveniente per il contratto {prodotto}.",
      "Chiede un'offerta più conveniente per il contratto {prodotto}."),
    Request(
      "Sconto scaduto", "il mio sconto è scaduto il {data}: ci sono altre promozioni?",
      "Sconto scaduto il {data}: illustrate le promozioni in corso."),
    Request(
      "Offerta vista sul sito", "l'offerta che ho visto sul sito vale anche per chi ha già un contratto?",
      "Chiede se l'offerta del sito vale per chi ha già un contratto."),
    Request(
      "Prezzo fisso o variabile?", "vorrei sapere se conviene il prezzo fisso o quello variabile.",
      "Confronta prezzo fisso e variabile."),
    Request(
      "Cambio di offerta non attivo",
      "ho chiesto il cambio di offerta il {data} ma in bolletta vedo ancora quella vecchia.",
      "Cambio di offerta chiesto il {data}, non ancora attivo."),
  ]

  static let leaving = [
    Request(
      "Disdetta del contratto", "vorrei disdire il contratto {prodotto}: che cosa devo fare?",
      "Chiede come disdire il contratto {prodotto}."),
    Request(
      "Bollette dopo la disdetta", "ho mandato la disdetta il {data} ma continuano ad arrivare le bollette.",
      "Disdetta inviata il {data}, riceve ancora bollette."),
    Request(
      "Costi di disattivazione", "mi avete addebitato {importo} per la disattivazione e non me lo aspettavo.",
      "Contesta {importo} di costi di disattivazione."),
    Request(
      "Diritto di ripensamento", "entro quanti giorni posso ripensarci dopo la firma?",
      "Vuole recedere entro i quattordici giorni."),
    Request(
      "Passaggio ad altro fornitore", "passo a un altro fornitore: devo mandare qualcosa anche a voi?",
      "Passa a un altro fornitore: chiede se deve mandare altro."),
  ]

  static let details = [
    Request(
      "Cambio di indirizzo", "devo aggiornare l'indirizzo di spedizione delle bollette.",
      "Aggiorna l'indirizzo di spedizione delle bollette."),
    Request(
      "Copia del contratto", "mi serve una copia del contratto {prodotto}.",
      "Chiede copia del contratto {prodotto}."),
    Request(
      "Aggiornamento dei recapiti",
      "il mio recapito è cambiato e vorrei ricevere gli avvisi su quello nuovo.",
      "Aggiorna i recapiti per gli avvisi."),
    Request(
      "Nome scritto male", "nel contratto il nome dell'intestatario è scritto male.",
      "Corregge il nome dell'intestatario."),
    Request(
      "Bolletta digitale", "vorrei passare alla bolletta digitale.",
      "Attivata la bolletta digitale su richiesta."),
  ]

  static let move = [
    Request(
      "Trasloco", "cambio casa il mese prossimo e vorrei portare con me il contratto {prodotto}.",
      "Trasloco del contratto {prodotto}: spiegati tempi e costi."),
    Request(
      "Voltura: a che punto è?", "ho chiesto la voltura il {data}: a che punto è la pratica {pratica}?",
      "Chiede lo stato della voltura, pratica {pratica}."),
    Request(
      "Subentro", "nella casa nuova il contratto precedente è chiuso: che cosa serve per il subentro?",
      "Subentro dopo un contratto chiuso: inviato l'elenco dei documenti."),
    Request(
      "Costi del trasloco", "quanto costa spostare il contratto {prodotto} nella casa nuova?",
      "Chiede quanto costa spostare il contratto {prodotto}."),
    Request(
      "Bolletta a nome di altri", "dopo la voltura mi è arrivata una bolletta di {importo} a nome di altri.",
      "Bolletta di {importo} a nome di altri dopo la voltura."),
  ]

  static let delivery = [
    Request(
      "Spedizione ferma", "il pacco doveva arrivare il {data} e la spedizione è ferma.",
      "Spedizione ferma, consegna prevista il {data}."),
    Request(
      "Busta aperta", "la busta con la SIM è arrivata già aperta.",
      "SIM arrivata in una busta aperta: da sostituire."),
    Request(
      "Pacco mai arrivato", "il corriere dice di aver consegnato, ma qui non è arrivato nulla.",
      "Consegna che risulta fatta, ma il pacco non è arrivato."),
    Request(
      "Restituzione del modem", "come si restituisce il vecchio modem?",
      "Chiede come restituire il vecchio modem."),
  ]

  static let complaint = [
    Request(
      "Reclamo per la pratica {pratica}",
      "presento reclamo: la pratica {pratica} è aperta dal {data} e nessuno mi risponde.",
      "Presenta reclamo per la pratica {pratica}, aperta dal {data}."),
    Request(
      "Risposte diverse ogni volta",
      "è la terza volta che chiedo la stessa cosa e ricevo ogni volta una risposta diversa.",
      "Riferisce risposte diverse a ogni contatto."),
    Request(
      "Richiesta di indennizzo",
      "chiedo l'indennizzo previsto dalla carta dei servizi per i {giorni} giorni di ritardo.",
      "Chiede l'indennizzo per {giorni} giorni di ritardo."),
    Request(
      "Reclamo formale", "non trovo giusto pagare {importo} per un servizio che non ho ricevuto.",
      "Reclamo per {importo} non dovuti."),
  ]
}
