import Facts
public import Primitives

extension MappingProblem {
  /// The sentence for a person who chooses the columns on a page.
  public var message: LocalizedText {
    switch self {
    case .unknownField(let name, let kind):
      LocalizedText(
        it: "«\(name)» non è un campo di \(kind.name.it): scegline un altro.",
        en: "\"\(name)\" is not a field of \(kind.name.en): choose another.")
    case .unknownColumn(let name, _):
      LocalizedText(
        it: "Il file non ha la colonna «\(name)»: ricarica la pagina e scegli di nuovo.",
        en: "The file has no column \"\(name)\": reload the page and choose again.")
    case .unknownFormat(let text):
      LocalizedText(
        it: "«\(text)» non è una forma conosciuta: scegli una di quelle proposte.",
        en: "\"\(text)\" is not a known form: choose one of those offered.")
    case .unknownScale(let word):
      LocalizedText(
        it: "«\(word)» non è una scala: scegli fra \(Scale.known).",
        en: "\"\(word)\" is no scale: choose one of \(Scale.known).")
    case .shortenedIDs(let column, let examples):
      LocalizedText(
        it:
          "I numeri di «\(column)» sono stati accorciati da un foglio di calcolo (\(examples.joined(separator: ", "))): "
          + "righe diverse hanno lo stesso numero, e quelli veri sono persi. Esporta di nuovo il file, e non aprirlo in "
          + "Excel prima di importarlo; o apri il CSV da Dati → Da testo, con quella colonna come testo.",
        en: "The ids of \"\(column)\" were shortened by a spreadsheet (\(examples.joined(separator: ", "))): different "
          + "rows have the same id, and the true ones are lost. Export the file again and do not open it in Excel before "
          + "importing it; or open the CSV by Data → From text, with that column as text.")
    case .reversedScale(let column):
      LocalizedText(
        it:
          "In «\(column)» il voto migliore è il numero più basso. Così com'è il risultato sarebbe al contrario: gira i "
          + "voti nel file (o dì nella mappatura che cosa vuol dire ciascuno: \"values\": {\"csat\": {\"1\": \"5\", …}}, di un "
          + "sondaggio \"score\").",
        en:
          "In \"\(column)\" the lowest number is the best mark. As it stands the result would come out upside down: turn "
          + "the scores round in the file (or say in the mapping what each means: \"values\": {\"csat\": {\"1\": \"5\", …}}, of a "
          + "survey \"score\")."
      )
    case .brokenScale(let column, let found, let row, let scale):
      LocalizedText(
        it:
          "Riga \(row): in «\(column)» c'è \(found), ma fin lì i voti andavano \(scale.name.it). Non ho tenuto niente: "
          + "dì la scala (--set scale=…) e importa di nuovo.",
        en: "Row \(row): \"\(column)\" holds \(found), but until there the scores went from \(scale.name.en). Nothing "
          + "was kept: state the scale (--set scale=…) and import again.")
    case .severalQuestions(let column, let examples):
      LocalizedText(
        it:
          "Il file ha una riga per domanda: «\(column)» ne contiene più d'una (\(examples.joined(separator: ", "))). I "
          + "voti di domande diverse non fanno un indicatore: tieni le righe di una domanda sola (o lascia fuori le altre "
          + "con skip nella mappatura).",
        en: "The file has a row for each question: \"\(column)\" holds several (\(examples.joined(separator: ", "))). "
          + "Scores of different questions make no indicator: keep the rows of one question (or leave out the others with "
          + "skip in the mapping).")
    case .unsureKind(let kind, let reason, _):
      LocalizedText(
        it: "Sembrano \(kind.name.it), ma non è detto. \(reason.it) Se è così, sceglilo qui sotto.",
        en: "These look like \(kind.name.en), but nothing says so. \(reason.en) If they are, choose it below.")
    case .otherTotals(let text): text
    case .unknownKind:
      LocalizedText(
        it: "Dall'intestazione non si capisce che cosa contiene il file: sceglilo qui sotto.",
        en: "The header does not tell what the file holds: choose it below.")
    }
  }
}
