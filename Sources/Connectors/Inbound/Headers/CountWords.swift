import Facts
import FileFormats

/// The words of headers over totals, as ``HeaderName`` makes them: lower case, no accents, single blanks.
///
/// A share (`% abbandono`, `tasso di risposta`) is told from the number it is a share of, and a mean (`attesa media`,
/// `AHT`) from the sum, by the header's own words.
enum CountWords {
  /// Nil when the header is not known.
  static func target(_ header: String, kind: FactKind) -> FieldTarget? {
    let name = HeaderName(header)
    let key = name.whole.replacing(" ", with: "_")
    if !header.contains("%"), let target = FieldTarget(key, kind: kind), Field.all(of: kind).contains(target.field) {
      return target
    }
    let words = name.base.split(separator: " ").map(String.init)
    if ["to date", "ad oggi", "a oggi", "finora", "so far"].contains(where: { name.whole.hasSuffix($0) }) {
      return nil
    }
    if !otherWords.isDisjoint(with: words) || (kind == .counts && !scoreWords.isDisjoint(with: words)) { return nil }
    if kind == .scoreCounts, let score = ScoreHeading.score(header) { return FieldTarget(Field.scores[score]) }
    if isShare(header, words) { return share(words, kind: kind) }
    if kind == .counts {
      if words.contains("entro") || words.contains("within") {
        return otherWaits.isDisjoint(with: words) ? FieldTarget(.answeredInTime) : nil
      }
      if let time = duration(words, name) { return otherWaits.isDisjoint(with: words) ? time : nil }
    }
    if kind == .counts, !notCounts.isDisjoint(with: words) { return nil }
    let table = kind == .counts ? counts : scoreCounts
    let found = table[name.whole] ?? table[name.base] ?? table[Self.meaning(words).joined(separator: " ")]
    if let found { return found }
    if words.contains("per"), !Self.perWords.isDisjoint(with: words) { return nil }
    return kind == .counts && !contactWords.isDisjoint(with: words) ? FieldTarget(.contacts) : nil
  }

  /// Whether a header names what is no contact of a customer: outgoing calls, a forecast.
  static func isOther(_ header: String) -> Bool {
    let words = HeaderName(header).base.split(separator: " ").map(String.init)
    return !otherWords.isDisjoint(with: words) || !notCounts.isDisjoint(with: words)
      || !scoreWords.isDisjoint(with: words) || words.contains("date")
      || words.contains("finora") || words.contains("oggi")
  }

  /// What did not come from customers, or did not come at all.
  private static let otherWords: Set<String> = [
    "outbound", "outgoing", "uscita", "uscenti", "effettuate", "effettuati", "made", "interne", "internal", "forecast",
    "forecasted", "previste", "previsti", "previsione", "predicted", "expected", "attese", "attesi", "target", "budget",
    "scheduled", "obiettivo", "goal", "plan", "cumulative", "cumulated", "cumulate", "cumulati", "cumulato",
    "progressive",
    "progressivo", "progressivi", "running", "chiuse", "chiusi", "closed", "solved", "risolte", "risolti", "unici",
    "uniche", "unique",
  ]
  private static let perWords: Set<String> = ["operatore", "agente", "agent", "cliente", "customer", "ora", "hour"]
  /// A mean of several days, thousands, what has run up since the first of the month: no number of contacts.
  private static let notCounts: Set<String> = [
    "media", "medie", "medio", "average", "avg", "mean", "migliaia", "thousands", "mtd", "ytd", "qtd",
  ]
  /// Waits that are not the wait of those who were answered.
  private static let otherWaits: Set<String> = [
    "abandoned", "abandon", "abbandono", "abbandonate", "abbandonati", "longest", "max", "maximum", "massima",
    "massimo",
    "peak", "lost", "perse",
  ]
  private static let scoreWords: Set<String> = ["nps", "csat", "ces", "score", "voto", "rating", "punteggio"]

  /// Words that stand for contacts wherever they stand in a header: `ED arrivals`, `chiamate centralino`.
  private static let contactWords: Set<String> = [
    "contacts", "contatti", "calls", "chiamate", "telefonate", "tickets", "emails", "chats", "arrivals", "arrivi",
    "accessi", "visits", "attendances", "requests", "richieste", "conversations", "conversazioni",
  ]

  /// The channel that a count of contacts names itself: calls come by telephone.
  static func channel(_ header: String) -> String? {
    let words = HeaderName(header).whole.split(separator: " ").map(String.init)
    func says(_ wanted: Set<String>) -> Bool { !wanted.isDisjoint(with: words) }
    if says(["call", "calls", "chiamata", "chiamate", "telefonate", "telefono", "phone"]) { return "phone" }
    if says(["email", "emails", "mail"]) { return "email" }
    if says(["chat", "chats"]) { return "chat" }
    if says(["whatsapp"]) { return "whatsapp" }
    return nil
  }

  /// `% soddisfatti`, `answer rate`, `quota di promotori`, `Service level`.
  static func isShare(_ header: String, _ words: [String]) -> Bool {
    header.contains("%") || !shareWords.isDisjoint(with: words)
      || words.joined(separator: " ").hasPrefix("livello di servizio")
      || words.joined(separator: " ").hasPrefix("service level")
  }

  private static let shareWords: Set<String> = [
    "percent", "percentage", "percentuale", "perc", "pct", "tasso", "rate", "quota", "share", "ratio", "incidenza",
  ]

  private static func share(_ words: [String], kind: FactKind) -> FieldTarget? {
    let said = Set(words)
    func says(_ stems: [String]) -> Bool { said.contains { word in stems.contains { word.hasPrefix($0) } } }
    var target: FieldTarget?
    if kind == .counts {
      if says(["entro", "within", "service", "servizio", "sla", "sl"]) {
        target = FieldTarget(.inTimeShare)
      } else if says(["abband", "abandon", "pers", "lost", "missed", "unanswered"]) {
        target = FieldTarget(.abandonedShare)
      } else if says(["rispost", "answer", "gestit", "handled", "evas"]) {
        target = FieldTarget(.answeredShare)
      }
    } else if says(["promot"]) {
      target = FieldTarget(.promotersShare)
    } else if says(["detra", "detrat", "detract"]) {
      target = FieldTarget(.detractorsShare)
    } else if says(["soddisf", "satisf", "csat", "positiv", "happy", "good"]) {
      target = says(["insodd", "dissat", "unsat"]) ? nil : FieldTarget(.satisfiedShare)
    }
    target?.isPercent = true
    return target
  }

  /// Times of waiting and of handling, in all or on the mean.
  private static func duration(_ words: [String], _ name: HeaderName) -> FieldTarget? {
    let said = Set(words)
    let isMean = !said.isDisjoint(with: meanWords)
    guard name.unit != nil || !said.isDisjoint(with: timeWords) || (isMean && !said.isDisjoint(with: workWords)) else {
      return nil
    }
    var field: Field?
    if !said.isDisjoint(with: waitWords) || (said.contains("speed") && said.contains("answer")) {
      field = .waitSeconds
    } else if !said.isDisjoint(with: handleWords) {
      field = .handleSeconds
    }
    guard let found = field else { return nil }
    return FieldTarget(isMean ? found.asMean ?? found : found, unit: name.unit)
  }

  static let meanWords: Set<String> = [
    "media", "medio", "medi", "medie", "average", "avg", "mean", "asa", "aht", "tma", "tmc", "tmg", "att", "acw",
  ]
  /// That it is the sum of all is said outright.
  static let sumWords: Set<String> = ["total", "totale", "totali", "somma", "sum", "complessivo", "complessiva", "tot"]
  private static let timeWords: Set<String> = [
    "tempo", "tempi", "time", "secondi", "seconds", "sec", "minuti", "minutes", "durata", "duration", "attesa",
    "wait", "waiting", "speed", "asa", "aht", "tma", "tmc", "tmg", "att", "acw",
  ]
  private static let workWords: Set<String> = [
    "gestione", "handle", "handling", "talk", "conversazione", "lavorazione",
  ]
  private static let waitWords: Set<String> = ["attesa", "wait", "waiting", "asa", "tma", "coda", "queue", "risposta"]
  private static let handleWords: Set<String> = [
    "gestione", "handle", "handling", "handled", "talk", "conversazione", "conversato", "durata", "duration", "aht",
    "tmc", "tmg", "att", "acw", "lavorazione",
  ]

  /// Words that add nothing: `numero di chiamate` is `chiamate`.
  private static func meaning(_ words: [String]) -> [String] {
    let rest = words.filter { !emptyWords.contains($0) }
    return rest.isEmpty ? words : rest
  }

  private static let emptyWords: Set<String> = [
    "numero", "n", "nr", "num", "no", "number", "of", "di", "del", "delle", "dei", "the", "conteggio", "count", "tot",
    "totale", "totali", "total", "in", "per", "il", "le", "i", "a", "al", "alla", "con",
  ]

  private static let dimensions: [HeaderWords.Entry] = [
    ("channel", "canale, media type, tipo canale, medium, via"),
    ("team", "squadra, group, gruppo, reparto, department"),
    ("queue", "coda, skill, linea, numero verde, vdn, inbox"),
    ("reason", "motivo, motivo di contatto, motivo contatto, topic, categoria, category, tipologia, causale, nature"),
    ("product", "prodotto, servizio"),
    ("agent", "operatore, operator, agente, agent name, nome operatore, assegnatario, assignee"),
  ]

  private static let times: [HeaderWords.Entry] = [
    ("month", "mese, anno mese, mese anno, year month, month year, periodo, period"),
    ("year", "anno"),
  ]

  private static let counts = table(
    dimensions + times + [
      (
        "at",
        "date, data, giorno, day, datetime, date time, timestamp, time stamp, data ora, data e ora, start, start time, "
          + "start date, inizio, interval, interval start, intervallo, arrival time, call date, data chiamata, "
          + "half hour, when, quando, ds"
      ),
      (
        "at.time",
        "time, ora, orario, hour, ore, fascia oraria, fascia, ora inizio, intervallo orario, slot, time of day, "
          + "hour of day, call time"
      ),
      (
        "contacts",
        "contatti, calls, call, chiamate, chiamata, telefonate, calls offered, offered, offered calls, offerte, "
          + "chiamate offerte, chiamate ricevute, ricevute, ricevuti, contatti ricevuti, contatti offerti, "
          + "chiamate entranti, entranti, entrata, chiamate ingresso, ingresso, chiamate entrata, chiamate arrivo, "
          + "calls received, received, inbound, inbound calls, incoming, incoming calls, presented, calls presented, "
          + "call volume, volume, volumi, volume chiamate, tickets, ticket, tickets created, created tickets, "
          + "ticket creati, ticket aperti, new tickets, nuovi ticket, emails, email, e mail, mail, email ricevute, "
          + "messages, messaggi, chat, chats, conversations, conversazioni, requests, richieste, cases, casi, "
          + "pratiche, segnalazioni, arrivals, arrivi, accessi, visits, visite, pazienti, patients, attendance, "
          + "attendances, count, counts, conteggio, conteggi, n, num, number, numero, quantita, qty, total, totale, "
          + "totali, incidents, calls volume, contact volume, contacts offered"
      ),
      (
        "answered",
        "calls answered, answered calls, risposte, chiamate risposte, risposta, risposti, gestite, gestiti, "
          + "chiamate gestite, contatti gestiti, handled, calls handled, servite, serviti, evase, evasi, accepted"
      ),
      (
        "abandoned",
        "calls abandoned, abandoned calls, abbandonate, abbandonati, chiamate abbandonate, perse, persi, "
          + "chiamate perse, lost, lost calls, calls lost, missed, missed calls, abbandoni, abandons, abbandono, "
          + "abandon, senza risposta, chiamate senza risposta, non risposte, chiamate non risposte, unanswered, "
          + "unanswered calls, rinunce, rinunciati, dropped"
      ),
      (
        "answered_in_time",
        "answered in time, answered within sl, within sl, within service level, answered within service level, "
          + "risposte entro sl, entro sl, entro soglia, risposte entro soglia, risposte in tempo, tempo"
      ),
      ("interval_minutes", "durata intervallo, minuti intervallo, interval length, interval duration"),
    ])

  private static let scoreCounts = table(
    dimensions + times + [
      ("date", "data, giorno, day"),
      ("kind", "tipo, indagine, survey type, sondaggio, survey, domanda"),
      ("scale", "scala"),
      (
        "answers",
        "answers, answer, risposte, responses, response, respondents, rispondenti, risposte totali, response count, "
          + "questionari, questionari compilati, schede, surveys, votes, voti, valutazioni, ratings, interviste, "
          + "compilati, completed, n, totale, total, count, numero, base, campione, risposte ricevute, intervistati"
      ),
      (
        "satisfied",
        "soddisfatti, soddisfatte, clienti soddisfatti, risposte soddisfatte, risposte positive, positivi, positive, "
          + "top 2, top2, top box, top 2 box, happy, good, buono, buoni, satisfied customers"
      ),
      ("neutral", "neutri, neutrali, neutro, neutrals, ok"),
      (
        "dissatisfied",
        "insoddisfatti, insoddisfatte, unsatisfied, negativi, negative, risposte negative, bad, cattivi, unhappy"
      ),
      ("promoters", "promotori, promoter, promotore, 9 10"),
      ("passives", "passivi, passive, 7 8"),
      ("detractors", "detrattori, detractor, detrattore, 0 6"),
      (
        "invited",
        "invitati, inviti, sent, inviati, questionari inviati, surveys sent, sondaggi inviati, contattati, "
          + "invitations, spediti, invited customers"
      ),
    ])

  private static func table(_ entries: [HeaderWords.Entry]) -> [String: FieldTarget] {
    var table: [String: FieldTarget] = [:]
    for (name, synonyms) in entries {
      guard let target = FieldTarget(name, kind: .counts) else {
        preconditionFailure("CountWords names no field: \(name)")
      }
      for synonym in synonyms.split(separator: ",") {
        table[synonym.split(separator: " ").joined(separator: " ")] = target
      }
    }
    return table
  }
}
