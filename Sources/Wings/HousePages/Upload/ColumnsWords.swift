import Primitives

/// The words of the form that settles what the columns of a file are.
enum ColumnsWords {
  case choose, sheetWithRows(String, Int), whatIsTheFile
  case howDatesAreRead(column: String, examples: String), dayFirst, monthFirst
  case whichReading(columns: String, examples: String), reading(String, meaning: String, form: String)
  case meansAnswered(column: String, word: String), answered, notAnswered, nobodyCanTell
  case whatIsARow(column: String), meaningOfBlank(column: String), no, yes
  case whatIsAsked(column: String), whichScores(column: String, examples: String)
  case missing(String), inAColumn, knowByContent, numberOfRow
  case npsScores, scores(String, satisfied: String)

  var text: LocalizedText {
    switch self {
    case .choose: LocalizedText(it: "scegli…", en: "choose…")
    case .sheetWithRows(let sheet, let rows): LocalizedText(it: "\(sheet), \(rows) righe", en: "\(sheet), \(rows) rows")
    case .whatIsTheFile:
      LocalizedText(
        it: "Che cosa contiene il file? Ecco come terrei le prime righe.",
        en: "What does the file hold? The first rows as kept:")
    case .howDatesAreRead(let column, let examples):
      LocalizedText(
        it: "Colonna «\(column)»: le celle non seguono una sola forma (\(examples)). Come leggo le date?",
        en: "Column \"\(column)\": the cells do not follow one form (\(examples)). How are dates read?")
    case .dayFirst: LocalizedText(it: "giorno, mese, anno", en: "day, month, year")
    case .monthFirst: LocalizedText(it: "mese, giorno, anno", en: "month, day, year")
    case .whichReading(let columns, let examples):
      LocalizedText(
        it: "\(columns): \(examples) si può leggere in più modi. Qual è quello giusto?",
        en: "\(columns): \(examples) can be read in several ways. Which one is right?")
    case .reading(let cell, let meaning, let form):
      LocalizedText(it: "\(cell) è \(meaning) (\(form))", en: "\(cell) is \(meaning) (\(form))")
    case .meansAnswered(let column, let word):
      LocalizedText(
        it: "In «\(column)»: «\(word)» vuol dire che qualcuno ha risposto?",
        en: "In \"\(column)\": does \"\(word)\" mean that somebody answered?")
    case .answered: LocalizedText(it: "sì, con risposta", en: "yes, answered")
    case .notAnswered: LocalizedText(it: "no, senza risposta", en: "no, not answered")
    case .nobodyCanTell: LocalizedText(it: "non si sa", en: "nobody can tell")
    case .whatIsARow(let column):
      LocalizedText(
        it: "In «\(column)» quasi tutte le righe hanno un numero già visto. Che cos'è una riga?",
        en: "In \"\(column)\" most rows have a number that was there before. What is a row?")
    case .meaningOfBlank(let column):
      LocalizedText(
        it: "«\(column)» dice sì oppure niente. Che cosa vuol dire una cella vuota?",
        en: "\"\(column)\" says yes or nothing. What does an empty cell mean?")
    case .no: LocalizedText(it: "no", en: "no")
    case .yes: LocalizedText(it: "sì", en: "yes")
    case .whatIsAsked(let column):
      LocalizedText(
        it: "Che cosa chiede «\(column)»? Nessun voto va oltre 5.",
        en: "What does \"\(column)\" ask? No score goes beyond 5.")
    case .whichScores(let column, let examples):
      LocalizedText(
        it: "Che voti ci sono in «\(column)»? Per esempio \(examples).",
        en: "Which scores does \"\(column)\" hold? For example \(examples).")
    case .missing(let field):
      LocalizedText(
        it: "Manca «\(field)»: scegli la colonna qui sotto, oppure un valore per tutte le righe",
        en: "\"\(field)\" is missing: choose its column below, or a value for all rows")
    case .inAColumn: LocalizedText(it: "è in una colonna", en: "it is in a column")
    case .knowByContent:
      LocalizedText(it: "riconosci la riga da quello che contiene", en: "know a row by what it holds")
    case .numberOfRow: LocalizedText(it: "il numero della riga nel file", en: "the number of the row")
    case .npsScores:
      LocalizedText(it: "Promotori 9 e 10, detrattori da 0 a 6", en: "Promoters 9 and 10, detractors 0 to 6")
    case .scores(let scale, let satisfied):
      LocalizedText(
        it: "Voti \(scale); soddisfatto: \(satisfied)", en: "Scores from \(scale); satisfied: \(satisfied)")
    }
  }

  /// How numbers, durations or dates are written; a form of dates by the letters of the language.
  static func form(_ form: String) -> LocalizedText {
    switch form {
    case "comma": LocalizedText(it: "virgola per i decimali", en: "comma for decimals")
    case "point": LocalizedText(it: "punto per i decimali", en: "point for decimals")
    case "milliseconds": LocalizedText(it: "millesimi di secondo", en: "milliseconds")
    case "seconds": LocalizedText(it: "secondi", en: "seconds")
    case "minutes": LocalizedText(it: "minuti", en: "minutes")
    case "hours": LocalizedText(it: "ore", en: "hours")
    case "days": LocalizedText(it: "giorni", en: "days")
    case "mm:ss": LocalizedText(it: "minuti e secondi", en: "minutes and seconds")
    case "mm:ss:00":
      LocalizedText(it: "minuti e secondi, scritti come ore", en: "minutes and seconds, written as hours")
    case "hh:mm": LocalizedText(it: "ore e minuti", en: "hours and minutes")
    default:
      LocalizedText(it: form.replacing("y", with: "a").replacing("d", with: "g").replacing("M", with: "m"), en: form)
    }
  }
}
