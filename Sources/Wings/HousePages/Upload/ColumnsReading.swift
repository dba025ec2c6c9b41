import Facts
import Intake
import Primitives

/// The plan of an upload as the form of the columns.
struct ColumnsReading {
  var upload: Upload
  var language: Language

  var step: ColumnsStep {
    guard let plan = upload.plan else {
      return ColumnsStep(problem: nil, kinds: [], questions: [], missing: [], columns: [])
    }
    return ColumnsStep(
      problem: plan.problem?[language],
      evidence: evidence(plan), remarks: (plan.remarks ?? []).map { $0[language] }, kinds: kinds(plan),
      sheets: sheets(plan),
      questions: plan.doubts.flatMap { $0.matter == "words" ? wordsQuestions($0) : [question($0)] },
      missing: plan.missing.map(lacking), columns: columns(plan))
  }

  /// By which headers the kind was known.
  private func evidence(_ plan: UploadPlan) -> String? {
    plan.kind == nil ? nil : EvidenceText.text(plan.evidence ?? [], language)
  }

  /// The sheets that hold a table, and all of those that are read together.
  private func sheets(_ plan: UploadPlan) -> [ColumnsStep.Choice] {
    let tables = (plan.sheets ?? []).filter { !$0.header.isEmpty }
    guard tables.count > 1 else { return [] }
    let read = tables.filter(\.isRead).map(\.name)
    let chosen = upload.choices.sheet ?? (read.count == 1 ? read[0] : "")
    let together = read.count > 1 ? read.joined(separator: ", ") : language == .it ? "scegli…" : "choose…"
    let first = read.count == 1 ? [] : [ColumnsStep.Choice("", together, isChosen: chosen.isEmpty)]
    return first
      + tables.map { sheet in
        let rows = sheet.rows.map { language == .it ? ", \($0) righe" : ", \($0) rows" } ?? ""
        let columns = sheet.header.prefix(4).joined(separator: ", ") + (sheet.header.count > 4 ? ", …" : "")
        return ColumnsStep.Choice(sheet.name, "\(sheet.name)\(rows): \(columns)", isChosen: sheet.name == chosen)
      }
  }

  private func kinds(_ plan: UploadPlan) -> [ColumnsStep.Choice] {
    let unknown = ColumnsStep.Choice(
      "", language == .it ? "scegli…" : "choose…", isChosen: plan.kind == nil)
    let all = FactKind.allCases.map {
      ColumnsStep.Choice($0.rawValue, $0.name[language], isChosen: plan.kind == $0)
    }
    // Without a table there is nothing to say what it is.
    if plan.columns.isEmpty, plan.sheets?.isEmpty == false { return [] }
    return plan.kind == nil ? [unknown] + all : all
  }

  private func question(_ doubt: UploadPlan.Doubt) -> ColumnsStep.Question {
    let field =
      doubt.matter == "decimal"
      ? ColumnsForm.decimal : ColumnsForm.form + doubt.columns.joined(separator: ColumnsForm.joint)
    let examples = doubt.examples.map(language.quoted).joined(separator: ", ")
    if doubt.matter == "kind" { return kindQuestion(doubt) }
    if doubt.matter == "ids" { return idsQuestion(doubt) }
    if doubt.matter == "blank" { return blankQuestion(doubt) }
    if doubt.matter == "scale" { return scaleQuestion(doubt, examples) }
    let columns = doubt.columns.map(language.quoted).joined(separator: ", ")
    if doubt.readings.isEmpty {
      let text =
        language == .it
        ? "Colonna «\(doubt.column)»: le celle non seguono una sola forma (\(examples)). Come leggo le date?"
        : "Column \"\(doubt.column)\": the cells do not follow one form (\(examples)). How are dates read?"
      return ColumnsStep.Question(
        field: field, text: text,
        choices: [
          ColumnsStep.Choice("dmy", language == .it ? "giorno, mese, anno" : "day, month, year"),
          ColumnsStep.Choice("mdy", language == .it ? "mese, giorno, anno" : "month, day, year"),
        ])
    }
    let text =
      language == .it
      ? "\(columns): \(examples) si può leggere in più modi. Qual è quello giusto?"
      : "\(columns): \(examples) can be read in several ways. Which one is right?"
    let first = doubt.examples.first ?? ""
    return ColumnsStep.Question(
      field: field, text: text,
      choices: doubt.readings.map { reading in
        ColumnsStep.Choice(
          reading.form,
          "\(language.quoted(first)) \(language == .it ? "è" : "is") \(reading.meaning[language]) "
            + "(\(form(reading.form)))")
      })
  }

  private func kindQuestion(_ doubt: UploadPlan.Doubt) -> ColumnsStep.Question {
    ColumnsStep.Question(
      field: ColumnsForm.kindAnswer,
      text: language == .it
        ? "Che cosa contiene il file? Ecco come terrei le prime righe."
        : "What does the file hold? The first rows as kept:",
      choices: doubt.readings.map { ColumnsStep.Choice($0.form, $0.meaning[language]) })
  }

  /// One question for each word.
  private func wordsQuestions(_ doubt: UploadPlan.Doubt) -> [ColumnsStep.Question] {
    doubt.examples.map { word in
      ColumnsStep.Question(
        field: ColumnsForm.meaning + "answered" + ColumnsForm.joint + word,
        text: language == .it
          ? "In «\(doubt.column)»: «\(word)» vuol dire che qualcuno ha risposto?"
          : "In \"\(doubt.column)\": does \"\(word)\" mean that somebody answered?",
        choices: [
          ColumnsStep.Choice("yes", language == .it ? "sì, con risposta" : "yes, answered"),
          ColumnsStep.Choice("no", language == .it ? "no, senza risposta" : "no, not answered"),
          ColumnsStep.Choice(UploadChoices.unknown, language == .it ? "non si sa" : "nobody can tell"),
        ])
    }
  }

  private func idsQuestion(_ doubt: UploadPlan.Doubt) -> ColumnsStep.Question {
    ColumnsStep.Question(
      field: ColumnsForm.set + "external_id",
      text: language == .it
        ? "In «\(doubt.column)» quasi tutte le righe hanno un numero già visto. Che cos'è una riga?"
        : "In \"\(doubt.column)\" most rows have a number that was there before. What is a row?",
      choices: doubt.readings.map { ColumnsStep.Choice("#" + $0.form, $0.meaning[language]) })
  }

  private func blankQuestion(_ doubt: UploadPlan.Doubt) -> ColumnsStep.Question {
    ColumnsStep.Question(
      field: ColumnsForm.set + (doubt.field ?? ""),
      text: language == .it
        ? "«\(doubt.column)» dice sì oppure niente. Che cosa vuol dire una cella vuota?"
        : "\"\(doubt.column)\" says yes or nothing. What does an empty cell mean?",
      choices: [
        ColumnsStep.Choice("no", language == .it ? "no" : "no"),
        ColumnsStep.Choice("yes", language == .it ? "sì" : "yes"),
      ])
  }

  private func scaleQuestion(_ doubt: UploadPlan.Doubt, _ examples: String) -> ColumnsStep.Question {
    ColumnsStep.Question(
      field: ColumnsForm.set + (doubt.field ?? "scale"),
      text: language == .it
        ? doubt.field == "kind"
          ? "Che cosa chiede «\(doubt.column)»? Nessun voto va oltre 5."
          : "Che voti ci sono in «\(doubt.column)»? Per esempio \(examples)."
        : doubt.field == "kind"
          ? "What does \"\(doubt.column)\" ask? No score goes beyond 5."
          : "Which scores does \"\(doubt.column)\" hold? For example \(examples).",
      choices: doubt.readings.map { ColumnsStep.Choice($0.form, $0.meaning[language]) })
  }

  private func form(_ form: String) -> String {
    switch form {
    case "comma": language == .it ? "virgola per i decimali" : "comma for decimals"
    case "point": language == .it ? "punto per i decimali" : "point for decimals"
    case "milliseconds": language == .it ? "millesimi di secondo" : "milliseconds"
    case "seconds": language == .it ? "secondi" : "seconds"
    case "minutes": language == .it ? "minuti" : "minutes"
    case "hours": language == .it ? "ore" : "hours"
    case "days": language == .it ? "giorni" : "days"
    case "mm:ss": language == .it ? "minuti e secondi" : "minutes and seconds"
    case "mm:ss:00":
      language == .it ? "minuti e secondi, scritti come ore" : "minutes and seconds, written as hours"
    case "hh:mm": language == .it ? "ore e minuti" : "hours and minutes"
    default: language == .it ? form.replacing("y", with: "a").replacing("d", with: "g").replacing("M", with: "m") : form
    }
  }

  private func lacking(_ field: String) -> ColumnsStep.Question {
    let name = FieldName.text(field, language, of: upload.plan?.kind)
    let text =
      language == .it
      ? "Manca «\(name)»: scegli la colonna qui sotto, oppure un valore per tutte le righe"
      : "\"\(name)\" is missing: choose its column below, or a value for all rows"
    let none = ColumnsStep.Choice("", language == .it ? "è in una colonna" : "it is in a column", isChosen: true)
    let choices: [ColumnsStep.Choice] =
      switch field {
      case "channel": [none] + Channel.allCases.map { ColumnsStep.Choice($0.rawValue, $0.name(language)) }
      case "external_id":
        [
          none,
          ColumnsStep.Choice(
            "#content", language == .it ? "riconosci la riga da quello che contiene" : "know a row by what it holds"),
          ColumnsStep.Choice("#row", language == .it ? "il numero della riga nel file" : "the number of the row"),
        ]
      case "kind": [none] + ["nps", "csat", "ces"].map { ColumnsStep.Choice($0, $0.uppercased()) }
      default: []
      }
    return ColumnsStep.Question(field: ColumnsForm.set + field, text: text, choices: choices)
  }

  /// What was understood of the examples, where that says more than they do, and what counts as satisfied. Nothing of a
  /// column that is asked about: one of its readings would look decided.
  private func understood(_ column: UploadPlan.Column, _ plan: UploadPlan) -> String {
    guard !plan.doubts.contains(where: { $0.columns.contains(column.header) || $0.column == column.header }) else {
      return ""
    }
    let texts = (column.understood ?? []).map { $0[language] }
    var parts = texts == column.examples || texts.isEmpty ? [] : [texts.joined(separator: " · ")]
    if column.scale == "nps" {
      parts.append(
        language == .it ? "Promotori 9 e 10, detrattori da 0 a 6" : "Promoters 9 and 10, detractors 0 to 6")
    } else if let scale = column.scale.flatMap(Scale.init(rawValue:)) {
      parts.append(
        language == .it
          ? "Voti \(scale.name.it); soddisfatto: \(scale.satisfied.it)"
          : "Scores from \(scale.name.en); satisfied: \(scale.satisfied.en)")
    }
    return parts.joined(separator: ". ")
  }

  private func columns(_ plan: UploadPlan) -> [ColumnsStep.Column] {
    plan.columns.map { column in
      let isField = !column.use.isEmpty && !column.use.hasPrefix("(")
      var values = [isField ? column.use : ""]
      if !isField, column.use == "(ignored)" { values = [UploadChoices.leftOut] }
      for value in ["", UploadChoices.leftOut] + plan.fields where !values.contains(value) { values.append(value) }
      let choices = values.enumerated().map { index, value in
        let shown = value.isEmpty && !isField && !column.use.isEmpty && index == 0 ? column.use : value
        return ColumnsStep.Choice(value, FieldName.text(shown, language, of: plan.kind), isChosen: index == 0)
      }
      return ColumnsStep.Column(
        header: column.header, examples: column.examples, understood: understood(column, plan), choices: choices)
    }
  }
}
