import Facts
import Intake
import Primitives

/// The plan of an upload as the form of the columns.
struct ColumnsReading {
  var upload: Upload
  var language: Language

  private func words(_ key: ColumnsWords) -> String { key.text[language] }

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
    let together = read.count > 1 ? read.joined(separator: ", ") : words(.choose)
    let first = read.count == 1 ? [] : [ColumnsStep.Choice("", together, isChosen: chosen.isEmpty)]
    return first
      + tables.map { sheet in
        let name = sheet.rows.map { words(.sheetWithRows(sheet.name, $0)) } ?? sheet.name
        let columns = sheet.header.prefix(4).joined(separator: ", ") + (sheet.header.count > 4 ? ", …" : "")
        return ColumnsStep.Choice(sheet.name, "\(name): \(columns)", isChosen: sheet.name == chosen)
      }
  }

  private func kinds(_ plan: UploadPlan) -> [ColumnsStep.Choice] {
    let unknown = ColumnsStep.Choice("", words(.choose), isChosen: plan.kind == nil)
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
      return ColumnsStep.Question(
        field: field, text: words(.howDatesAreRead(column: doubt.column, examples: examples)),
        choices: [
          ColumnsStep.Choice("dmy", words(.dayFirst)), ColumnsStep.Choice("mdy", words(.monthFirst)),
        ])
    }
    let first = language.quoted(doubt.examples.first ?? "")
    return ColumnsStep.Question(
      field: field, text: words(.whichReading(columns: columns, examples: examples)),
      choices: doubt.readings.map { reading in
        let form = ColumnsWords.form(reading.form)[language]
        return ColumnsStep.Choice(
          reading.form, words(.reading(first, meaning: reading.meaning[language], form: form)))
      })
  }

  private func kindQuestion(_ doubt: UploadPlan.Doubt) -> ColumnsStep.Question {
    ColumnsStep.Question(
      field: ColumnsForm.kindAnswer, text: words(.whatIsTheFile),
      choices: doubt.readings.map { ColumnsStep.Choice($0.form, $0.meaning[language]) })
  }

  /// One question for each word.
  private func wordsQuestions(_ doubt: UploadPlan.Doubt) -> [ColumnsStep.Question] {
    doubt.examples.map { word in
      ColumnsStep.Question(
        field: ColumnsForm.meaning + "answered" + ColumnsForm.joint + word,
        text: words(.meansAnswered(column: doubt.column, word: word)),
        choices: [
          ColumnsStep.Choice("yes", words(.answered)), ColumnsStep.Choice("no", words(.notAnswered)),
          ColumnsStep.Choice(UploadChoices.unknown, words(.nobodyCanTell)),
        ])
    }
  }

  private func idsQuestion(_ doubt: UploadPlan.Doubt) -> ColumnsStep.Question {
    ColumnsStep.Question(
      field: ColumnsForm.set + "external_id", text: words(.whatIsARow(column: doubt.column)),
      choices: doubt.readings.map { ColumnsStep.Choice("#" + $0.form, $0.meaning[language]) })
  }

  private func blankQuestion(_ doubt: UploadPlan.Doubt) -> ColumnsStep.Question {
    ColumnsStep.Question(
      field: ColumnsForm.set + (doubt.field ?? ""), text: words(.meaningOfBlank(column: doubt.column)),
      choices: [ColumnsStep.Choice("no", words(.no)), ColumnsStep.Choice("yes", words(.yes))])
  }

  private func scaleQuestion(_ doubt: UploadPlan.Doubt, _ examples: String) -> ColumnsStep.Question {
    ColumnsStep.Question(
      field: ColumnsForm.set + (doubt.field ?? "scale"),
      text: words(
        doubt.field == "kind"
          ? .whatIsAsked(column: doubt.column) : .whichScores(column: doubt.column, examples: examples)),
      choices: doubt.readings.map { ColumnsStep.Choice($0.form, $0.meaning[language]) })
  }

  private func lacking(_ field: String) -> ColumnsStep.Question {
    let name = FieldName.text(field, language, of: upload.plan?.kind)
    let none = ColumnsStep.Choice("", words(.inAColumn), isChosen: true)
    let choices: [ColumnsStep.Choice] =
      switch field {
      case "channel": [none] + Channel.allCases.map { ColumnsStep.Choice($0.rawValue, $0.name(language)) }
      case "external_id":
        [
          none, ColumnsStep.Choice("#content", words(.knowByContent)),
          ColumnsStep.Choice("#row", words(.numberOfRow)),
        ]
      case "kind": [none] + ["nps", "csat", "ces"].map { ColumnsStep.Choice($0, $0.uppercased()) }
      default: []
      }
    return ColumnsStep.Question(field: ColumnsForm.set + field, text: words(.missing(name)), choices: choices)
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
      parts.append(words(.npsScores))
    } else if let scale = column.scale.flatMap(Scale.init(rawValue:)) {
      parts.append(words(.scores(scale.name[language], satisfied: scale.satisfied[language])))
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
