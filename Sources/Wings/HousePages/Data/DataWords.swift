import Primitives

/// The words of the page of the data, and of the steps that bring in a file.
enum DataWords {
  case undoFailed, growsByItself, undone(String), beingUndone
  case columnsToSettle, beingChecked, toBeConfirmed, beingImported, stopped, over
  case data, bringIn, underWay, sources, source, what, last, imports, noImports, file, when, added, changed, refused
  case older, undo, undoThis, columns, column, examples, becomes, check, confirmation, done, nothingYet, send
  case backToData, unreadable, whatIsIt, whichSheet, checkFile, toSettle, checking, importing, mayLeave, toMend, noted,
    confirm
  case changeColumns, again, seeOverview, throwAway, thrownAway

  var text: LocalizedText {
    switch self {
    case .undoFailed: LocalizedText(it: "non è riuscito", en: "it did not succeed")
    case .growsByItself: LocalizedText(it: "si aggiorna da sé", en: "grows by itself")
    case .undone(let moment): LocalizedText(it: "annullata \(moment)", en: "undone \(moment)")
    case .beingUndone: LocalizedText(it: "annullamento in corso", en: "being undone")
    case .columnsToSettle: LocalizedText(it: "da decidere le colonne", en: "columns to settle")
    case .beingChecked: LocalizedText(it: "controllo in corso", en: "being checked")
    case .toBeConfirmed: LocalizedText(it: "controllato: da confermare", en: "checked: to confirm")
    case .beingImported: LocalizedText(it: "importazione in corso", en: "being imported")
    case .stopped: LocalizedText(it: "si è fermato", en: "it stopped")
    case .over: LocalizedText(it: "finito", en: "over")
    case .data: LocalizedText(it: "Dati", en: "Data")
    case .bringIn: LocalizedText(it: "Importa un file", en: "Import a file")
    case .underWay: LocalizedText(it: "File in lavorazione", en: "Files under way")
    case .sources: LocalizedText(it: "Fonti", en: "Sources")
    case .source: LocalizedText(it: "Fonte", en: "Source")
    case .what: LocalizedText(it: "Che cosa", en: "What")
    case .last: LocalizedText(it: "Ultima importazione", en: "Last import")
    case .imports: LocalizedText(it: "Importazioni", en: "Imports")
    case .noImports: LocalizedText(it: "Non hai ancora importato niente.", en: "Nothing was imported yet.")
    case .file: LocalizedText(it: "File", en: "File")
    case .when: LocalizedText(it: "Quando", en: "When")
    case .added: LocalizedText(it: "Aggiunte", en: "Added")
    case .changed: LocalizedText(it: "Cambiate", en: "Changed")
    case .refused: LocalizedText(it: "Rifiutate", en: "Refused")
    case .older: LocalizedText(it: "Più vecchie", en: "Older ones")
    case .undo: LocalizedText(it: "Annulla", en: "Undo")
    case .undoThis: LocalizedText(it: "Annulla questa importazione", en: "Undo this import")
    case .columns: LocalizedText(it: "Colonne", en: "Columns")
    case .column: LocalizedText(it: "Colonna", en: "Column")
    case .examples: LocalizedText(it: "Esempi", en: "Examples")
    case .becomes: LocalizedText(it: "Diventa", en: "Becomes")
    case .check: LocalizedText(it: "Controllo", en: "Check")
    case .confirmation: LocalizedText(it: "Conferma", en: "Confirmation")
    case .done: LocalizedText(it: "Fatto", en: "Done")
    case .nothingYet:
      LocalizedText(
        it: "Prima di tenere qualcosa ti mostro che cosa ho capito: decidi tu alla fine.",
        en: "Before anything is kept you see what was understood: you decide at the end.")
    case .send: LocalizedText(it: "Invia il file", en: "Send the file")
    case .backToData: LocalizedText(it: "Torna ai dati", en: "Back to the data")
    case .unreadable: LocalizedText(it: "Non riesco a leggere il file.", en: "The file cannot be read.")
    case .whatIsIt: LocalizedText(it: "Che cosa contiene il file?", en: "What does the file hold?")
    case .whichSheet: LocalizedText(it: "Quale foglio leggo?", en: "Which sheet is read?")
    case .checkFile: LocalizedText(it: "Controlla il file", en: "Check the file")
    case .toSettle: LocalizedText(it: "Da decidere prima di continuare", en: "To settle before going on")
    case .checking:
      LocalizedText(it: "Controllo il file, senza tenere niente", en: "Checking the file, keeping nothing")
    case .importing: LocalizedText(it: "Importo il file", en: "Importing the file")
    case .mayLeave:
      LocalizedText(
        it: "Puoi lasciare questa pagina: il lavoro va avanti da solo.",
        en: "You may leave this page: the work goes on by itself.")
    case .toMend: LocalizedText(it: "Da sistemare", en: "To mend")
    case .noted: LocalizedText(it: "Da sapere", en: "To know")
    case .confirm: LocalizedText(it: "Conferma e importa", en: "Confirm and import")
    case .changeColumns: LocalizedText(it: "Cambia le colonne", en: "Change the columns")
    case .again: LocalizedText(it: "Riprova", en: "Try again")
    case .seeOverview: LocalizedText(it: "Vai alla panoramica", en: "Go to the overview")
    case .throwAway: LocalizedText(it: "Butta via questo file", en: "Throw this file away")
    case .thrownAway: LocalizedText(it: "Questo file è stato buttato via.", en: "This file was thrown away.")
    }
  }
}
