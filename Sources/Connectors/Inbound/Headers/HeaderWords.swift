import Facts

/// The words of headers, as `HeaderName` makes them: lower case, no accents, single blanks.
enum HeaderWords {
  typealias Entry = (field: String, words: String)

  static let all: [(FactKind, [Entry])] = [
    (.conversations, conversations), (.answers, answers), (.headcount, headcount),
    (.customers, customers),
    (.holdings, holdings), (.stays, stays), (.mentions, mentions), (.shifts, shifts),
  ]

  private static let conversations: [Entry] = [
    (
      "external_id",
      "id, ticket id, call id, conversation id, chat id, case id, case number, "
        + "ticket number, id ticket, id conversazione, id chiamata, numero ticket, "
        + "numero pratica, id pratica, id contatto, codice, ticket, linkedid, linked id, uniqueid, "
        + "unique id, callid, call uuid, id telefonata, xml cdr uuid, uuid"
    ),
    (
      "opened_at",
      "opened, created at, created, created on, creation date, date time, "
        + "datetime, timestamp, date, data, start time, start date, data apertura, "
        + "aperto il, aperta il, data creazione, creato il, creata il, data e ora, data ora, "
        + "inizio, call start, call date, data chiamata, ricevuto il, received at, giorno, calldate, "
        + "call start time, data ora chiamata, data e ora chiamata, inizio chiamata, start stamp, start, started at, started, iniziata il, iniziato il"
    ),
    (
      "opened_at.time",
      "time, ora, orario, call time, ora apertura, ora chiamata, ora inizio, ora di inizio, created time"
    ),
    ("closed_at.time", "ora chiusura, ora fine, ora di fine, closed time, closing time, close time"),
    ("answered_at.time", "ora risposta, ora di risposta, answer time of day"),
    (
      "channel",
      "canale, via, contact channel, medium, tipo canale, origine, origin, mezzo"
    ),
    (
      "closed_at",
      "closed, closed on, closed date, solved at, resolved at, resolved time, "
        + "data chiusura, chiuso il, chiusa il, risolto il, end time, fine, end stamp, end, fine chiamata, call end, call end time"
    ),
    (
      "first_reply_at",
      "first response at, first responded at, data prima risposta, prima risposta il"
    ),
    ("answered_at", "risposto il, data risposta, answer stamp"),
    (
      "abandoned",
      "abbandonata, abbandonato, abbandono, abandon, persa, missed call, chiamata persa, inevasa, inevaso, unanswered, "
        + "non risposta, non risposto, senza risposta, mancata, missed"
    ),
    (
      "answered",
      "risposta data, risposto, call answered, con risposta, call status, call result, "
        + "stato chiamata, esito chiamata, gestita, gestito, evasa, evaso, servita, servito, handled, call handled, "
        + "non abbandonata, non abbandonato, non persa"
    ),
    (
      "wait_seconds",
      "wait, wait time, waiting time, speed of answer, queue time, q time, attesa, "
        + "tempo di attesa, tempo attesa, time to answer, tempo di risposta, answer time, "
        + "time in queue, tempo in coda, ring time, ringing time, tempo di squillo, durata squillo, duration wait, attesa in coda, wait in queue"
    ),
    (
      "handle_seconds",
      "handle time, handling time, talk time, talk, talk duration, avg talk duration, "
        + "call duration, duration, durata, tempo di gestione, tempo gestione, aht, "
        + "durata chiamata, durata conversazione, tempo di conversazione, service time, billsec, "
        + "talking time, conversation time, tempo parlato"
    ),
    (
      "first_reply_seconds",
      "first reply time, first response time, tempo di prima risposta, "
        + "tempo prima risposta"
    ),
    (
      "resolution_seconds",
      "resolution time, full resolution time, time to resolution, tempo di risoluzione"
    ),
    ("status", "stato, state, ticket status"),
    ("resolved", "risolto, risolta, solved, resolved first contact"),
    ("reopened", "reopens, riaperture, riaperto, riaperta"),
    ("transfers", "trasferimenti, transferred"),
    ("replies", "risposte, agent replies"),
    ("team", "squadra, group, gruppo, reparto, department"),
    (
      "agent",
      "operatore, assignee, operator, agente, agent name, nome operatore, assegnatario"
    ),
    ("queue", "coda, skill, inbox, queue name, queuename, nome coda"),
    (
      "reason",
      "motivo, motivo di contatto, motivo contatto, topic, category, categoria, "
        + "argomento, contact reason, call reason, tipo richiesta, tipologia, causale"
    ),
    ("product", "prodotto, linea, servizio"),
    ("language", "lingua"),
    ("priority", "priorita, urgenza"),
    (
      "customer_id",
      "customer, id cliente, codice cliente, cliente id, contact id, user id, "
        + "requester id"
    ),
    ("subject", "oggetto, titolo, title"),
    (
      "text",
      "testo, description, descrizione, body, message, messaggio, transcript, "
        + "trascrizione, conversazione"
    ),
    ("external_id", "case, issue key, request id, id richiesta, numero caso, numero richiesta, conversation number"),
    (
      "opened_at",
      "create date, created date, date created, opened at, opened on, opened date, date opened, date time opened, "
        + "conversation started at, data di creazione, data di apertura, data ora apertura, data ora creazione"
    ),
    ("channel", "case origin, contact type, create channel, origine caso, canale di contatto, tipo contatto"),
    (
      "closed_at",
      "closed at, close date, closed date, date closed, date time closed, resolved on, resolved date, "
        + "resolution date, data di chiusura, data ora chiusura, data risoluzione, data di risoluzione, chiusa, chiuso"
    ),
    (
      "csat",
      "satisfaction rating, satisfaction, satisfaction score, rating, soddisfazione, "
        + "valutazione, voto, csat score, punteggio soddisfazione, customer satisfaction, stelle, stars, star rating, "
        + "gradimento, giudizio, punteggio, voto cliente, valutazione cliente, soddisfazione cliente, customer rating"
    ),
    (
      "csat_comment",
      "satisfaction comment, commento, comment, feedback, commento soddisfazione"
    ),
  ]

  private static let answers: [Entry] = [
    (
      "external_id",
      "id, response id, respondent id, id risposta, submission id, token, id sondaggio, "
        + "risposta id, respnum, answer id"
    ),
    (
      "answered_at",
      "submitted at, submit date, date, data, timestamp, end date, "
        + "recorded at, data di registrazione, data risposta, created at, completed at, "
        + "risposto il, compilato il, informazioni cronologiche, data e ora"
    ),
    ("answered_at.time", "time, ora, orario"),
    ("kind", "survey type, tipo, tipo sondaggio, indagine, survey"),
    (
      "score",
      "rating, nps, nps score, punteggio, voto, valutazione, csat, ces, csat score, "
        + "ces score, risposta, answer"
    ),
    ("scale", "scala"),
    ("sent_at", "inviato il, data invio, sent on, invited at"),
    ("channel", "canale"),
    ("team", "squadra, group, gruppo"),
    ("agent", "operatore, agent name, nome operatore, assignee"),
    ("queue", "coda, inbox"),
    ("reason", "motivo, motivo di contatto, topic, categoria, category"),
    ("product", "prodotto"),
    ("customer_id", "customer, id cliente, codice cliente, user id, contact id"),
    ("conversation_id", "ticket id, id conversazione, id ticket, ticket, call id"),
    (
      "comment",
      "commento, feedback, commenti, comments, feedback comment, perche, why, note"
    ),
  ]

  private static let headcount: [Entry] = [
    ("month", "mese, period, periodo"),
    ("date", "data, giorno, day"),
    (
      "agents",
      "fte, operatori, headcount, head count, organico, numero operatori, n operatori, addetti, n addetti, "
        + "numero addetti, staff, teste, agenti, operatori presenti"
    ),
    ("team", "squadra, group, gruppo"),
    ("channel", "canale"),
  ]

  private static let customers: [Entry] = [
    (
      "customer_id",
      "id, customer, cliente, id cliente, codice cliente, user id, contact id"
    ),
    (
      "joined_on",
      "joined, created at, created, data iscrizione, iscritto il, cliente dal, "
        + "start date, data attivazione, attivo dal, attivato il, signup date, joined at, "
        + "dal"
    ),
    (
      "left_on",
      "left, deleted at, data cessazione, cessato il, churn date, churned on, "
        + "cancelled at, canceled at, ended at, end date, disattivato il, data disdetta, disdetta il, "
        + "al"
    ),
    ("has_left", left),
    ("segment", "segmento, tipo cliente, plan, piano, tier"),
    ("value", "valore, revenue, ricavo, ricavi, arpu, monthly charges, canone, fatturato"),
  ]

  private static let left = "churn, churned, churn flag, attrition, abbandono, abbandonato, uscito, perso, lost"

  private static let stays: [Entry] = [
    ("customer_id", "id, customer, cliente, id cliente, codice cliente, user id, contact id"),
    (
      "tenure_months",
      "tenure, months, mesi, mesi di permanenza, permanenza, anzianità, anzianità mesi, mesi da cliente, "
        + "mesi cliente, months as customer, account age months"
    ),
    ("has_left", left),
    ("segment", "segmento, tipo cliente, plan, piano, tier, contract, contratto"),
  ]

  private static let holdings: [Entry] = [
    ("customer_id", "customer, cliente, id cliente, codice cliente, user id"),
    ("product", "prodotto, servizio, offerta, service"),
    (
      "from",
      "dal, start, start date, data inizio, valid from, attivato il, data attivazione, "
        + "inizio"
    ),
    ("to", "al, end, end date, data fine, valid to, cessato il, data cessazione, fine"),
  ]

  private static let mentions: [Entry] = [
    ("external_id", "id, mention id, post id, tweet id"),
    (
      "published_at",
      "published, pubblicato il, date, data, created at, timestamp, datetime, "
        + "data e ora"
    ),
    ("text", "testo, content, contenuto, body, message, messaggio, tweet"),
    ("source", "fonte, site, sito, network, piattaforma, platform"),
    ("url", "link, indirizzo"),
    ("author", "autore, user, utente, username"),
    ("language", "lingua, lang"),
    ("about", "brand, marca, marchio, argomento, keyword, topic"),
  ]

  private static let shifts: [Entry] = [
    ("start", "inizio, dalle, from, start time, inizio turno"),
    ("end", "fine, alle, to, end time, fine turno"),
    ("agents", "operatori, fte, numero operatori, addetti, staff"),
    ("team", "squadra, group, gruppo"),
    ("channel", "canale"),
  ]
}
