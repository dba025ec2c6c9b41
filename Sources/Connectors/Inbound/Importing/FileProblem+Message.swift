public import FileFormats
import Foundation
public import Primitives

extension FileProblem {
  /// The sentence for a person: what, where, how to mend it.
  public var message: LocalizedText {
    switch self {
    case .unreadable(let path, let errno):
      Self.say("Non riesco a leggere \(path): \(Self.reason(errno)).", "Cannot read \(path): \(Self.reason(errno)).")
    case .notAFile(let path): Self.say("\(path) non è un file.", "\(path) is not a file.")
    case .emptyFile: Self.say("Il file è vuoto.", "The file is empty.")
    case .headerWithoutRows(let line):
      Self.say(
        "C'è solo l'intestazione (riga \(line)), nessun dato sotto.",
        "There is only a header (line \(line)), no data below it.")
    case .headerRowBeyondEnd(let row):
      Self.say(
        "Il file finisce prima della riga \(row), detta come intestazione.",
        "The file ends before line \(row), stated as its header.")
    case .changedWhileRead(let path):
      Self.say(
        "\(path) è cambiato mentre lo leggevo: non ho scritto nulla. Riprova quando è finito.",
        "\(path) changed while it was read: nothing was written. Try again when it is complete.")
    case .recordTooLong(let line, let limit, let quote):
      Self.say(
        "Riga \(line): più lunga di \(limit >> 20) MB\(quote.map { "; forse un doppio apice aperto alla riga \($0) non si chiude" } ?? "").",
        "Line \(line): longer than \(limit >> 20) MB\(quote.map { "; perhaps a quote opened on line \($0) never closes" } ?? "")."
      )
    case .unterminatedQuote(let line):
      Self.say(
        "Il doppio apice aperto alla riga \(line) non si chiude.", "The quote opened on line \(line) never closes.")
    case .tooManyColumns(let line, let limit):
      Self.say("Riga \(line): più di \(limit) colonne.", "Line \(line): more than \(limit) columns.")
    case .invalidText(let encoding, let offset, let line):
      Self.say(
        "Riga \(line), byte \(offset): non è testo \(encoding.rawValue): salvalo come CSV UTF-8 (o dì la codifica nella mappatura: formats.encoding).",
        "Line \(line), byte \(offset): not \(encoding.rawValue) text: save it as CSV UTF-8 (or state the encoding in the mapping: formats.encoding)."
      )
    case .nulByte(let offset, let line):
      Self.say(
        "Riga \(line), byte \(offset): c'è un byte nullo. Il file è danneggiato o non è testo.",
        "Line \(line), byte \(offset): a NUL byte. The file is damaged or not text.")
    case .wrongKind(let kind): Self.wrongKind(kind)
    case .badZip(let detail):
      Self.say(
        "Il file .xlsx è danneggiato (\(detail.rawValue)): salvalo di nuovo.",
        "The .xlsx file is damaged (\(detail.rawValue)): save it again.")
    case .zipBomb(let entry, let limit):
      Self.say(
        "Il file .xlsx si espande oltre \(limit >> 20) MB (\(entry)): rifiutato.",
        "The .xlsx file expands beyond \(limit >> 20) MB (\(entry)): refused.")
    case .encryptedWorkbook:
      Self.say(
        "Il foglio è protetto da password: toglila e salva di nuovo.",
        "The workbook has a password: remove it and save again.")
    case .xmlWithDoctype(let part):
      Self.say(
        "Il file .xlsx contiene definizioni non ammesse (\(part)).",
        "The .xlsx file holds definitions that are not allowed (\(part)).")
    case .badXML(let part, let offset):
      Self.say(
        "Il file .xlsx è danneggiato (\(part), byte \(offset)).", "The .xlsx file is damaged (\(part), byte \(offset))."
      )
    case .missingPart(let part):
      Self.say("Al file .xlsx manca una parte (\(part)).", "The .xlsx file lacks a part (\(part)).")
    case .noSuchSheet(let name, let available):
      Self.say(
        "Non c'è un foglio «\(name)». Ci sono: \(available.joined(separator: ", ")).",
        "There is no sheet \"\(name)\". There are: \(available.joined(separator: ", ")).")
    case .severalTables(let sheets): Self.severalTables(sheets)
    case .tooLarge(let limit):
      Self.say(
        "Il file è troppo grande (oltre \(limit >> 20) MB) per questo formato: salvalo come .xlsx o CSV.",
        "The file is too large (over \(limit >> 20) MB) for this format: save it as .xlsx or CSV.")
    case .badJSON(let line, let offset):
      Self.say("Riga \(line), byte \(offset): JSON non valido.", "Line \(line), byte \(offset): not valid JSON.")
    case .notARecord(let line):
      Self.say("Riga \(line): atteso un oggetto JSON.", "Line \(line): expected a JSON object.")
    }
  }

  private static func severalTables(_ sheets: [Worksheet]) -> LocalizedText {
    func line(_ sheet: Worksheet, _ rows: String, _ hidden: String) -> String {
      let names = sheet.header.filter { !$0.isEmpty }
      let columns = names.prefix(6).joined(separator: ", ") + (names.count > 6 ? ", …" : "")
      let count = sheet.rows.map { ", \($0) \(rows)" } ?? ""
      return "  «\(sheet.name)»\(sheet.isHidden ? " (\(hidden))" : "")\(count): \(columns)"
    }
    return Self.say(
      "I fogli contengono tabelle diverse: scegli quale leggere (--sheet NOME), o salvalo in un file a parte.\n"
        + sheets.map { line($0, "righe", "nascosto") }.joined(separator: "\n"),
      "The sheets hold different tables: choose which to read (--sheet NAME), or save it as a file of its own.\n"
        + sheets.map { line($0, "rows", "hidden") }.joined(separator: "\n"))
  }

  private static func wrongKind(_ kind: FileProblem.WrongKind) -> LocalizedText {
    switch kind {
    case .legacyExcel, .excelBinary:
      Self.say("È un vecchio formato Excel: salvalo come .xlsx o CSV.", "An old Excel format: save it as .xlsx or CSV.")
    case .openDocument:
      Self.say("È un foglio OpenDocument: salvalo come .xlsx o CSV.", "An OpenDocument sheet: save it as .xlsx or CSV.")
    case .zipWithoutWorkbook, .gzip:
      Self.say(
        "È un archivio compresso: estrai il file e importalo.", "A compressed archive: extract the file and import it.")
    case .webPage:
      Self.say(
        "È una pagina web senza una tabella di dati: esporta i dati come .xlsx o CSV.",
        "A web page without a table of data: export the data as .xlsx or CSV.")
    case .pdf:
      Self.say("È un PDF: esporta i dati come .xlsx o CSV.", "A PDF: export the data as .xlsx or CSV.")
    case .xml:
      Self.say("È un file XML: esporta i dati come .xlsx o CSV.", "An XML file: export the data as .xlsx or CSV.")
    case .binary:
      Self.say(
        "Non è CSV, .xlsx né JSON: esporta i dati in uno di questi formati.",
        "Neither CSV nor .xlsx nor JSON: export the data in one of these.")
    }
  }

  private static func say(_ it: String, _ en: String) -> LocalizedText { LocalizedText(it: it, en: en) }

  private static func reason(_ errno: Int32) -> String { String(cString: strerror(errno)) }
}

extension FileProblem: Refusing {
  public var refusal: Refusal { Refusal(.invalid, key, message) }
}
