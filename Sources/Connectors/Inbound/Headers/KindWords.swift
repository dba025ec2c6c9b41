import Facts

/// Words of headers that only one kind of file has.
enum KindWords {
  static func tells(_ name: HeaderName, _ kind: FactKind) -> Bool {
    if kind == .answers, HeaderDictionary.isRecommendation(name) { return true }
    guard let words = table[kind] else { return false }
    let whole = " " + name.whole + " "
    return words.contains { whole.contains(" " + $0 + " ") }
  }

  private static let table: [FactKind: [String]] = [
    .conversations: [
      "status", "stato", "state", "subject", "oggetto", "assignee", "assigned", "assegnatario", "operatore", "agent",
      "owner", "priority", "priorita", "ticket", "case", "pratica", "call", "chiamata", "chiamate", "first reply",
      "first response", "prima risposta", "wait", "attesa", "talk", "queue", "coda", "resolved", "resolution",
      "risolto", "soluzione", "risoluzione", "closed", "chiuso", "chiusura", "solved", "reopens", "riaperture", "via",
      "channel", "canale", "answered", "abandoned", "abbandonata", "abbandono", "disposition", "conversation",
      "conversazione", "requester", "richiedente", "handle", "transferred",
    ],
    .answers: [
      "nps", "csat", "ces", "survey", "sondaggio", "respondent", "response id", "submitted", "questionario",
      "recorded at", "score", "punteggio", "voto", "rating", "valutazione",
    ],
    .headcount: ["fte", "headcount", "head count", "organico", "operatori", "addetti", "agents", "staff"],
    .customers: [
      "joined", "joined on", "left on", "customer since", "cliente dal", "cliente fino", "iscritto", "iscrizione",
      "attivazione", "cessazione", "disdetta", "churn", "churned", "cancelled", "canceled", "deleted", "signup", "plan",
      "piano", "arpu", "canone", "disattivato",
    ],
    .holdings: ["prodotto", "product", "service", "offerta", "valid from", "valid to"],
    .stays: ["tenure", "churn", "attrition", "permanenza", "mesi da cliente", "anzianita"],
    .mentions: ["author", "autore", "tweet", "url", "brand", "marca", "mention", "menzione", "username", "post id"],
    .shifts: ["shift", "turno", "inizio turno", "fine turno", "start", "end", "inizio", "fine"],
  ]
}
