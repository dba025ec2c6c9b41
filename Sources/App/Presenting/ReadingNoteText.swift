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
    case .lateKeys(let keys, let line):
      LocalizedText(
        it: "Campi comparsi solo dopo (riga \(line)) e non letti: \(keys.joined(separator: ", ")).",
        en: "Fields that first came later (line \(line)) and were not read: \(keys.joined(separator: ", ")).")
    }
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
