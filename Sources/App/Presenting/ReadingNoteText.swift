import FileFormats
import Primitives

/// What a reader noticed and tolerated, in words.
enum ReadingNoteText {
  static func text(_ note: ReadingNote) -> LocalizedText {
    switch note {
    case .shortRecords(let count, let line):
      LocalizedText(
        it: "\(count) righe con meno celle dell'intestazione (la prima è la \(line)): le celle mancanti valgono vuote.",
        en: "\(count) rows with fewer cells than the header (first: \(line)): the missing cells count as empty.")
    case .longRecords(let count, let line):
      LocalizedText(
        it:
          "\(count) righe con più celle dell'intestazione (la prima è la \(line)): quelle in più sono lasciate fuori.",
        en: "\(count) rows with more cells than the header (first: \(line)): the extra ones are left out.")
    case .blankRecords(let count):
      LocalizedText(it: "\(count) righe vuote saltate.", en: "\(count) blank rows skipped.")
    case .preamble(let lines):
      LocalizedText(
        it: "Righe sopra l'intestazione saltate: \(lines.joined(separator: " / ")).",
        en: "Lines above the header skipped: \(lines.joined(separator: " / ")).")
    case .longHeader(let lines):
      LocalizedText(
        it: "L'intestazione è di \(lines.count) righe: \(lines.map(String.init).joined(separator: ", ")).",
        en: "The header is made of \(lines.count) rows: \(lines.map(String.init).joined(separator: ", ")).")
    case .assumedEncoding(let encoding):
      LocalizedText(
        it: "Il testo non è UTF-8: letto come \(name(encoding)). Controlla gli accenti.",
        en: "The text is not UTF-8: read as \(name(encoding)). Check the accents.")
    case .switchedEncoding(let encoding, _, let line):
      LocalizedText(
        it: "Dalla riga \(line) il testo non è UTF-8: letto come \(name(encoding)). Controlla gli accenti.",
        en: "From line \(line) on the text is not UTF-8: read as \(name(encoding)). Check the accents.")
    case .textAfterQuote(let count, let line):
      LocalizedText(
        it: "\(count) celle con testo dopo i doppi apici chiusi (la prima alla riga \(line)).",
        en: "\(count) cells with text after a closed quote (first on line \(line)).")
    case .repeatedHeaders(let count, let line):
      LocalizedText(
        it: count == 1
          ? "Riga \(line): l'intestazione si ripete in mezzo ai dati, saltata."
          : "\(count) righe ripetono l'intestazione in mezzo ai dati (la prima è la \(line)): saltate.",
        en: count == 1
          ? "Line \(line): the header comes again among the data, skipped."
          : "\(count) rows repeat the header among the data (first: \(line)): skipped.")
    case .wrappedRecords(let count, let line):
      LocalizedText(
        it:
          "\(count) righe chiuse per intero fra doppi apici (la prima è la \(line)): lette come le righe che contengono.",
        en: "\(count) rows quoted whole (first: \(line)): read as the rows inside.")
    case .errorCells(let count, let row, let error):
      LocalizedText(
        it: "\(count) celle con un errore di Excel (\(error), la prima alla riga \(row)): lette come vuote.",
        en: "\(count) cells with an Excel error (\(error), first on row \(row)): read as empty.")
    case .formulasWithoutValue(let column, let count, let row):
      LocalizedText(
        it:
          "\(count) celle di «\(column)» sono formule senza valore (la prima alla riga \(row)): apri il file in Excel, salvalo e importalo di nuovo.",
        en:
          "\(count) cells of \"\(column)\" are formulas without a value (first on row \(row)): open the file in Excel, save it and import it again."
      )
    case .hiddenRows(let count, let row):
      LocalizedText(
        it: "\(count) righe nascoste nel foglio (la prima è la \(row)): lette come le altre.",
        en: "\(count) rows are hidden in the sheet (first: \(row)): read like the others.")
    case .mergedCells(let count, let row):
      LocalizedText(
        it: "\(count) celle unite con quella sopra (la prima alla riga \(row)): lette come la prima di ognuna.",
        en: "\(count) cells merged with the one above (first on row \(row)): read as the first of each.")
    case .sheetsRead(let sheets):
      LocalizedText(
        it: "Fogli letti: " + sheets.map { "«\($0.name)» (\($0.rows) righe)" }.joined(separator: ", ") + ".",
        en: "Sheets read: " + sheets.map { "\"\($0.name)\" (\($0.rows) rows)" }.joined(separator: ", ") + ".")
    case .sheetPassedOver(let name, let use): passedOver(name, use)
    case .columnsMissing(let sheet, let columns):
      LocalizedText(
        it: "Foglio «\(sheet)»: senza la colonna \(columns.map { "«\($0)»" }.joined(separator: ", ")).",
        en: "Sheet \"\(sheet)\": without the column \(columns.map { "\"\($0)\"" }.joined(separator: ", ")).")
    case .inSheet(let name, let note):
      LocalizedText(it: "Foglio «\(name)»: \(text(note).it)", en: "Sheet \"\(name)\": \(text(note).en)")
    case .otherTables(let count):
      LocalizedText(
        it: count == 1
          ? "La pagina ha un'altra tabella, non letta." : "La pagina ha altre \(count) tabelle, non lette.",
        en: count == 1
          ? "The page has another table, not read." : "The page has \(count) other tables, not read.")
    case .moreRecords(let total):
      LocalizedText(
        it: "Il file è una pagina di più\(total.map { " (\($0) in tutto)" } ?? ""): importa anche le altre.",
        en: "The file is one page of several\(total.map { " (\($0) in all)" } ?? ""): bring in the others too.")
    case .lateKeys(let keys, let line):
      LocalizedText(
        it: "Campi comparsi solo dopo (riga \(line)) e non letti: \(keys.joined(separator: ", ")).",
        en: "Fields that first came later (line \(line)) and were not read: \(keys.joined(separator: ", ")).")
    }
  }

  private static func passedOver(_ name: String, _ use: Worksheet.Use) -> LocalizedText {
    let why: LocalizedText =
      switch use {
      case .read, .empty: LocalizedText(it: "vuoto", en: "empty")
      case .hidden:
        LocalizedText(
          it: "nascosto, non letto (per leggerlo: --sheet \"\(name)\")",
          en: "hidden, not read (to read it: --sheet \"\(name)\")")
      case .beside:
        LocalizedText(
          it: "non sembra contenere dati, non letto (per leggerlo: --sheet \"\(name)\")",
          en: "seems to hold no data, not read (to read it: --sheet \"\(name)\")")
      case .pivotTable: LocalizedText(it: "tabella pivot, non letto", en: "a pivot table, not read")
      case .otherTable:
        LocalizedText(
          it: "altre colonne, non letto (per leggerlo: --sheet \"\(name)\")",
          en: "other columns, not read (to read it: --sheet \"\(name)\")")
      case .unreadable: LocalizedText(it: "danneggiato, non letto", en: "damaged, not read")
      }
    return LocalizedText(it: "Foglio «\(name)»: \(why.it).", en: "Sheet \"\(name)\": \(why.en).")
  }

  private static func name(_ encoding: TextEncoding) -> String {
    switch encoding {
    case .utf8: "UTF-8"
    case .utf16LittleEndian, .utf16BigEndian: "UTF-16"
    case .windows1252: "Windows-1252"
    case .macRoman: "Mac Roman"
    case .dos850: "MS-DOS (850)"
    }
  }
}
