/// What the states of helpdesks say about being resolved, Italian and English; keys in lower case.
enum StatusWords {
  /// State → `true` or `false`. A state that is not here says nothing.
  static let resolved: [String: String] = {
    var table: [String: String] = [:]
    for word in words(
      "closed, resolved, solved, done, completed, complete, fixed, auto-closed, auto closed, closed completed, "
        + "closed complete, closed - resolved, chiuso, chiusa, chiusi, risolto, risolta, completato, completata, fatto, "
        + "fatta, evaso, evasa, concluso, conclusa, archived, archiviato, archiviata")
    { table[word] = "true" }
    for word in words(
      "new, open, opened, reopened, pending, active, in progress, work in progress, assigned, escalated, snoozed, "
        + "working, investigating, on hold, on-hold, hold, waiting, waiting for customer, waiting for support, "
        + "waiting on customer, waiting on contact, waiting on us, waiting on third party, awaiting customer, "
        + "awaiting engineer, awaiting vendor, awaiting user info, awaiting customer response, canceled, cancelled, "
        + "closed incomplete, declined, rejected, to do, nuovo, nuova, aperto, aperta, riaperto, riaperta, in attesa, "
        + "in sospeso, sospeso, in corso, in lavorazione, in carico, preso in carico, assegnato, assegnata, "
        + "in attesa del cliente, in attesa di contatto, in attesa del contatto, in attesa di noi, "
        + "in attesa di risposta, annullato, annullata, rifiutato, rifiutata, da fare, attivo, attiva")
    { table[word] = "false" }
    return table
  }()

  /// States of what is surely being worked on: `cancelled` and `waiting for customer` may well be closed.
  static let open: Set<String> = [
    "open", "opened", "reopened", "new", "in progress", "aperto", "aperta", "riaperto", "riaperta", "nuovo", "nuova",
    "in corso", "in lavorazione",
  ]

  private static func words(_ list: String) -> [String] {
    list.split(separator: ",").map { String($0.drop { $0 == " " }) }
  }
}
