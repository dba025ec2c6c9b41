public import Primitives

extension StorageError: Refusing {
  public var refusal: Refusal {
    switch self {
    case .badLocation(let text):
      Refusal(
        .usage, "bad_location", it: "«\(text)» non è un file né un indirizzo postgres://.",
        en: "\"\(text)\" is neither a file nor a postgres:// address.")
    case .cannotOpen(let place, let reason):
      Refusal(
        .unreachable, "cannot_open", it: "Non riesco ad aprire \(place): \(reason).",
        en: "Cannot open \(place): \(reason).")
    case .notADatabase(let place):
      Refusal(
        .invalid, "not_a_database",
        it: "\(place) c'è, ma non è un database di Campanello: scegli un altro file con --db.",
        en: "\(place) exists but is not a Campanello database: choose another file with --db.")
    case .busy:
      Refusal(
        .later, "busy", it: "Un altro processo sta scrivendo nel database: riprova fra poco.",
        en: "Another process is writing to the database: try again shortly.")
    case .diskFull:
      Refusal(
        .later, "disk_full",
        it: "Il disco è pieno: non è stato scritto nulla. Libera spazio e riprova.",
        en: "The disk is full: nothing was written. Free some space and try again.")
    case .readOnly:
      Refusal(
        .forbidden, "read_only", it: "Il database è di sola lettura.", en: "The database can only be read.")
    case .lostConnection:
      Refusal(
        .later, "lost_connection",
        it: "Il server del database non risponde più: non è stato scritto nulla. Riprova.",
        en: "The database server went away: nothing was written. Try again.")
    case .unknownOutcome:
      Refusal(
        .later, "unknown_outcome",
        it: "Il server del database non risponde più, e non so se ha tenuto l'ultima modifica: controlla, poi riprova.",
        en: "The database server went away, and whether it kept the last change is not known: look, then try again.")
    case .corrupt(let detail):
      Refusal(
        .invalid, "corrupt", it: "Il database è danneggiato (\(detail)): ripristina una copia.",
        en: "The database is damaged (\(detail)): restore a backup.")
    case .newerSchema(let id):
      Refusal(
        .configuration, "newer_schema",
        it: "Il database viene da una versione più recente (\(id)): aggiorna Campanello.",
        en: "The database comes from a newer version (\(id)): update Campanello.")
    case .editedMigration(let id):
      Refusal(
        .configuration, "edited_migration",
        it: "Lo schema del database non è quello di questa versione (\(id)): usa la versione che lo ha creato.",
        en: "The database's schema is not this version's (\(id)): use the version that made it.")
    case .tooLarge, .nulInText, .constraint, .transactionFailed, .sql:
      Refusal(
        .broken, "database", it: "Il database ha rifiutato l'operazione: \(self).",
        en: "The database refused the operation: \(self).")
    }
  }
}
