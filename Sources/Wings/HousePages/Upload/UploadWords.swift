import Primitives

/// The words of the pages that bring in a file.
enum UploadWords {
  case accepted(limit: String), step(Int), quoted(String)
  case sent(String), sentBy(String, String), failed
  case checkInterrupted, importInterrupted, atRow(String, share: String), beginning, busy, waiting
  case goodRows(String), rowsToMend(String), rowsLeftOut(String), span(String, String)
  case willDo(added: String, changed: String, unchanged: String), mendLater, covered(String)
  case imported, undone, done(added: String, changed: String, refused: String)
  case columnTells(String), columnsTell(String)
  case row(String), rows(String, share: String, first: String), sheet(String), column(String), emptyCell
  case finding(expected: String, found: String)

  var text: LocalizedText {
    switch self {
    case .accepted(let limit):
      LocalizedText(
        it: "CSV, Excel (.xlsx) o righe JSON, fino a \(limit)", en: "CSV, Excel (.xlsx) or JSON lines, up to \(limit)")
    case .step(let number): LocalizedText(it: "Passo \(number) di 5", en: "Step \(number) of 5")
    case .quoted(let word): LocalizedText(it: "«\(word)»", en: "\"\(word)\"")
    case .sent(let moment): LocalizedText(it: "inviato \(moment)", en: "sent \(moment)")
    case .sentBy(let person, let moment):
      LocalizedText(it: "inviato da \(person) \(moment)", en: "sent by \(person) \(moment)")
    case .failed: LocalizedText(it: "Non è riuscito.", en: "It failed.")
    case .checkInterrupted:
      LocalizedText(
        it: "Il server si è fermato durante il controllo: ho ricominciato da capo.",
        en: "The server stopped during the check: it began again from the start.")
    case .importInterrupted:
      LocalizedText(
        it: "Il server si è fermato durante l'importazione: niente era stato tenuto, ho ricominciato da capo.",
        en: "The server stopped during the import: nothing had been kept, it began again from the start.")
    case .atRow(let row, let share):
      LocalizedText(it: "riga \(row), circa il \(share)", en: "row \(row), about \(share)")
    case .beginning: LocalizedText(it: "sta cominciando", en: "beginning")
    case .busy:
      LocalizedText(it: "il database era occupato: riprovo fra poco", en: "the database was busy: trying again soon")
    case .waiting: LocalizedText(it: "in attesa del suo turno", en: "waiting for its turn")
    case .goodRows(let rows): LocalizedText(it: "\(rows) righe buone", en: "\(rows) good rows")
    case .rowsToMend(let rows): LocalizedText(it: "\(rows) da sistemare", en: "\(rows) to mend")
    case .rowsLeftOut(let rows): LocalizedText(it: "\(rows) lasciate fuori", en: "\(rows) left out")
    case .span(let first, let last): LocalizedText(it: "dal \(first) al \(last)", en: "\(first) to \(last)")
    case .willDo(let added, let changed, let unchanged):
      LocalizedText(
        it: "Aggiungo \(added) righe, ne cambio \(changed), \(unchanged) ci sono già.",
        en: "\(added) rows will be added, \(changed) changed, \(unchanged) are there already.")
    case .mendLater:
      LocalizedText(
        it: "Quelle da sistemare restano fuori: puoi correggere il file e importarlo di nuovo.",
        en: "Those to mend stay out: you may mend the file and import it again.")
    case .covered(let pieces):
      LocalizedText(
        it: "Nei testi copro \(pieces) dati personali.",
        en: "\(pieces) pieces of personal data in the texts are covered.")
    case .imported: LocalizedText(it: "Importazione fatta.", en: "Imported.")
    case .undone: LocalizedText(it: "Questa importazione è stata annullata.", en: "This import was undone.")
    case .done(let added, let changed, let refused):
      LocalizedText(
        it: "Fatto: \(added) righe aggiunte, \(changed) cambiate, \(refused) rifiutate.",
        en: "Done: \(added) rows added, \(changed) changed, \(refused) refused.")
    case .columnTells(let name): LocalizedText(it: "Lo dice la colonna \(name).", en: "The column \(name) tells it.")
    case .columnsTell(let names):
      LocalizedText(it: "Lo dicono le colonne \(names).", en: "The columns \(names) tell it.")
    case .row(let row): LocalizedText(it: "riga \(row)", en: "row \(row)")
    case .rows(let count, let share, let first):
      LocalizedText(
        it: "\(count) righe\(share), la prima è la \(first)", en: "\(count) rows\(share), the first is \(first)")
    case .sheet(let name): LocalizedText(it: "foglio \(name)", en: "sheet \(name)")
    case .column(let name): LocalizedText(it: "colonna \(name)", en: "column \(name)")
    case .emptyCell: LocalizedText(it: "una cella vuota", en: "an empty cell")
    case .finding(let expected, let found):
      LocalizedText(it: "atteso \(expected), trovato \(found).", en: "expected \(expected), found \(found).")
    }
  }
}
