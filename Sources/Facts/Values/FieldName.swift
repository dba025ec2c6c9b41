public import Primitives

/// Fields of a mapping, as a person reads them; one without a name of its own keeps its technical one.
public enum FieldName {
  /// Stands for the fields of a column that is not read.
  public static let leftOut = "-"

  /// In a file of totals a field counts, and has the plural's name.
  public static func text(_ field: String, _ language: Language, of kind: FactKind? = nil) -> String {
    if kind == .counts, let name = counted[field] { return language == .it ? name.0 : name.1 }
    switch field {
    case "": return language == .it ? "tienila com'è" : "keep it as it is"
    case leftOut, "(ignored)": return language == .it ? "non leggerla" : "do not read it"
    case "(dimension)": return language == .it ? "usala per confrontare" : "use it to compare"
    case "(value)": return language == .it ? "tienila come nota" : "keep it as a note"
    case "(text)": return language == .it ? "testo della riga" : "text of the row"
    case "(names)": return language == .it ? "nomi di persone: coperti" : "names of people: covered"
    case "(personal)": return language == .it ? "dati personali: non letti" : "personal data: not read"
    default: break
    }
    let parts = field.split(separator: ",").map { $0.drop { $0 == " " } }
    return parts.map { part in
      let halves = part.split(separator: ".", maxSplits: 1).map(String.init)
      let name = name(of: halves.first ?? "", language) ?? String(part)
      guard halves.count == 2, names[halves[0]] != nil else { return name }
      switch halves[1] {
      case "date": return name + (language == .it ? " (giorno)" : " (day)")
      case "time": return name + (language == .it ? " (ora)" : " (time)")
      default: return "\(name) (\(halves[1]))"
      }
    }.joined(separator: ", ")
  }

  /// `handle_minutes` is the field in seconds, with its unit said.
  private static func name(of field: String, _ language: Language) -> String? {
    if let name = names[field] { return language == .it ? name.0 : name.1 }
    for (suffix, it, en) in units where field.hasSuffix(suffix) {
      guard let name = names[field.dropLast(suffix.count) + "_seconds"] else { continue }
      return language == .it ? "\(name.0) in \(it)" : "\(name.1) in \(en)"
    }
    return nil
  }

  private static let units = [
    ("_milliseconds", "millesimi di secondo", "milliseconds"), ("_minutes", "minuti", "minutes"),
    ("_hours", "ore", "hours"), ("_days", "giorni", "days"),
  ]

  private static let names = rows.merging(totals) { first, _ in first }

  /// Of a file of totals, where the field of a row has another name.
  private static let counted: [String: (String, String)] = [
    "answered": ("con risposta", "answered"), "abandoned": ("abbandonate", "abandoned"),
    "wait_seconds": ("attesa di tutte insieme", "wait of all together"),
    "handle_seconds": ("durata di tutte insieme", "handling time of all together"),
  ]

  /// Of totals.
  private static let totals: [String: (String, String)] = {
    var names: [String: (String, String)] = [
      "at": ("quando", "when"), "contacts": ("contatti", "contacts"),
      "answered_in_time": ("risposte in tempo", "answered in time"),
      "mean_wait_seconds": ("attesa media", "mean wait"), "mean_handle_seconds": ("durata media", "mean handling time"),
      "interval_minutes": ("minuti contati da una riga", "minutes that a row counts"),
      "answered_percent": ("% con risposta", "% answered"), "answered_share": ("quota con risposta", "share answered"),
      "abandoned_percent": ("% abbandonate", "% abandoned"),
      "abandoned_share": ("quota abbandonata", "share abandoned"),
      "in_time_percent": ("% in tempo", "% in time"), "in_time_share": ("quota in tempo", "share in time"),
      "month_of_year": ("mese, con l'anno a parte", "month, its year apart"), "year": ("anno", "year"),
      "answers": ("risposte al sondaggio", "survey answers"), "satisfied": ("soddisfatti", "satisfied"),
      "neutral": ("neutri", "neutral"), "dissatisfied": ("insoddisfatti", "dissatisfied"),
      "promoters": ("promotori", "promoters"), "passives": ("passivi", "passives"),
      "detractors": ("detrattori", "detractors"), "invited": ("invitati a rispondere", "invited to answer"),
      "satisfied_percent": ("% soddisfatti", "% satisfied"),
      "satisfied_share": ("quota soddisfatta", "share satisfied"),
      "promoters_percent": ("% promotori", "% promoters"),
      "promoters_share": ("quota di promotori", "share of promoters"),
      "detractors_percent": ("% detrattori", "% detractors"),
      "detractors_share": ("quota di detrattori", "share of detractors"),
    ]
    for score in 0...10 { names["score_\(score)"] = ("risposte con voto \(score)", "answers of score \(score)") }
    return names
  }()

  private static let rows: [String: (String, String)] = [
    "external_id": ("numero", "number"), "opened_at": ("apertura", "opened at"),
    "channel": ("canale", "channel"), "closed_at": ("chiusura", "closed at"),
    "first_reply_at": ("prima risposta", "first reply at"), "answered_at": ("risposta", "answered at"),
    "abandoned": ("abbandonata", "abandoned"), "answered": ("ha avuto risposta", "was answered"),
    "wait_seconds": ("attesa", "wait"), "handle_seconds": ("durata", "handling time"),
    "first_reply_seconds": ("tempo di prima risposta", "first reply time"),
    "first_reply_business_seconds": ("tempo di prima risposta in orario", "first reply time in business hours"),
    "resolution_business_seconds": ("tempo di soluzione in orario", "resolution time in business hours"),
    "resolution_seconds": ("tempo di soluzione", "resolution time"), "status": ("stato", "status"),
    "resolved": ("risolta", "resolved"), "reopened": ("riaperta", "reopened"),
    "transfers": ("passaggi", "transfers"), "replies": ("risposte date", "replies"), "team": ("squadra", "team"),
    "agent": ("operatore", "agent"), "queue": ("coda", "queue"), "reason": ("motivo", "reason"),
    "product": ("prodotto", "product"), "language": ("lingua", "language"), "priority": ("priorità", "priority"),
    "customer_id": ("cliente", "customer"), "subject": ("oggetto", "subject"), "text": ("testo", "text"),
    "csat": ("soddisfazione", "satisfaction"), "csat_comment": ("commento", "comment"),
    "csat_scale": ("scala della soddisfazione", "satisfaction scale"),
    "csat_invited": ("invitato a rispondere", "invited to answer"), "kind": ("domanda", "question"),
    "score": ("voto", "score"), "scale": ("scala", "scale"), "sent_at": ("invio", "sent at"),
    "conversation_id": ("conversazione", "conversation"), "comment": ("commento", "comment"),
    "month": ("mese", "month"), "date": ("giorno", "date"), "agents": ("persone", "people"),
    "start": ("inizio", "start"), "end": ("fine", "end"), "joined_on": ("cliente dal", "customer since"),
    "left_on": ("cliente fino al", "customer until"),
    "tenure_months": ("mesi da cliente", "months as a customer"), "has_left": ("è andato via", "has left"),
    "segment": ("fascia", "segment"), "value": ("valore", "value"),
    "from": ("dal", "from"), "to": ("al", "to"), "published_at": ("pubblicazione", "published at"),
    "source": ("fonte", "source"), "url": ("indirizzo", "address"), "author": ("autore", "author"),
    "about": ("argomento", "about"),
  ]
}
