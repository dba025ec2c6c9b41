import Connectors
import Facts
import Intake
import Primitives

extension Refusal {
  /// What must be settled before a file can be imported, column by column.
  static func unsettled(_ plan: ImportPlan) -> Refusal {
    var it: [String] = []
    var en: [String] = []
    for ambiguity in plan.ambiguities {
      if ambiguity.matter == .words {
        let words = ambiguity.examples.joined(separator: ", ")
        let first = ambiguity.examples.first ?? ""
        it.append("  colonna «\(ambiguity.column)»: non so se \(words) vuol dire che qualcuno ha risposto.")
        it.append("    Dillo nella mappatura: \"values\": {\"answered\": {\"\(first)\": \"yes\", …}}.")
        en.append("  column \"\(ambiguity.column)\": does \(words) mean that somebody answered?")
        en.append("    Say it in the mapping: \"values\": {\"answered\": {\"\(first)\": \"yes\", …}}.")
        continue
      }
      if ambiguity.readings.isEmpty {
        let examples = ambiguity.examples.prefix(3).joined(separator: ", ")
        it.append("  colonna «\(ambiguity.column)»: le celle non seguono una sola forma (\(examples)).")
        it.append("    Correggi quelle fuori posto, o scrivi la forma nella mappatura (formats.columns).")
        en.append("  column \"\(ambiguity.column)\": the cells do not follow one form (\(examples)).")
        en.append("    Mend those out of place, or write the form in the mapping (formats.columns).")
        continue
      }
      let question = question(ambiguity)
      it.append(question.it)
      en.append(question.en)
    }
    for field in plan.missing {
      let lack = lack(field)
      it.append(lack.it)
      en.append(lack.en)
    }
    if !plan.missing.isEmpty {
      it.append("  colonne del file: \(plan.header.joined(separator: ", "))")
      en.append("  columns of the file: \(plan.header.joined(separator: ", "))")
    }
    return Refusal(
      .invalid, plan.ambiguities.isEmpty ? "missing_fields" : "ambiguous",
      it: "prima di importare c'è da decidere:\n" + it.joined(separator: "\n"),
      en: "something must be settled before importing:\n" + en.joined(separator: "\n"))
  }

  private static func question(_ ambiguity: Ambiguity) -> LocalizedText {
    if ambiguity.matter == .kind {
      let flag = "--kind " + ambiguity.readings.map(\.form).joined(separator: "|")
      let it = ambiguity.readings.map { "    \($0.meaning.it)" }.joined(separator: "\n")
      let en = ambiguity.readings.map { "    \($0.meaning.en)" }.joined(separator: "\n")
      return LocalizedText(
        it: "  che cosa contiene il file? Può essere:\n\(it)\n  Scegli con \(flag).",
        en: "  what does the file hold? It may be:\n\(en)\n  Choose with \(flag).")
    }
    if ambiguity.matter == .ids {
      let it = ambiguity.readings.map { "--id \($0.form): \($0.meaning.it)" }.joined(separator: "; ")
      let en = ambiguity.readings.map { "--id \($0.form): \($0.meaning.en)" }.joined(separator: "; ")
      return LocalizedText(
        it: "  colonna «\(ambiguity.column)»: quasi tutte le righe hanno un numero già visto. Scegli: \(it).",
        en: "  column \"\(ambiguity.column)\": most rows have a number that was there before. Choose: \(en).")
    }
    let readings = (
      it: ambiguity.readings.map { "\($0.form) → \($0.meaning.it)" }.joined(separator: "; "),
      en: ambiguity.readings.map { "\($0.form) → \($0.meaning.en)" }.joined(separator: "; ")
    )
    let example = ambiguity.examples.prefix(3).joined(separator: ", ")
    if ambiguity.matter == .scale, ambiguity.readings.count == 1, let only = ambiguity.readings.first {
      return LocalizedText(
        it:
          "  colonna «\(ambiguity.column)»: \(example) sono \(only.meaning.it)? Se sì, --set scale=\(only.form); se no, non "
          + "è questa la domanda: dilla con --set kind=nps|csat|ces.",
        en:
          "  column \"\(ambiguity.column)\": are \(example) \(only.meaning.en)? If they are, --set scale=\(only.form); if not, "
          + "another question was asked: say it with --set kind=nps|csat|ces.")
    }
    let flag = settling(ambiguity)
    let columns = ambiguity.columns.isEmpty ? [ambiguity.column] : ambiguity.columns
    let (it, en) = (
      columns.map { "«\($0)»" }.joined(separator: ", "), columns.map { "\"\($0)\"" }.joined(separator: ", ")
    )
    return LocalizedText(
      it:
        "  \(columns.count == 1 ? "colonna" : "colonne") \(it): \(example) si può leggere in più modi (\(readings.it)). Scegli con \(flag).",
      en:
        "  \(columns.count == 1 ? "column" : "columns") \(en): \(example) can be read in several ways (\(readings.en)). Choose with \(flag)."
    )
  }

  private static func settling(_ ambiguity: Ambiguity) -> String {
    switch ambiguity.matter {
    case .date: "--assume dmy|mdy"
    case .decimal: "--decimal comma|point"
    case .duration:
      "\"formats\": {\"columns\": {\"\(ambiguity.column)\": \"\(ambiguity.readings.first?.form ?? "minutes")\"}} (--mapping)"
    case .scale where ambiguity.name == "kind": "--set kind=" + ambiguity.readings.map(\.form).joined(separator: "|")
    case .scale: "--set scale=" + ambiguity.readings.map(\.form).joined(separator: "|")
    case .words: "values.answered"
    case .blank: "--set \(ambiguity.name ?? "")=no"
    case .ids: "--id"
    case .kind: "--kind"
    }
  }

  /// A required field that nothing gives, and how to give it.
  private static func lack(_ field: Field) -> LocalizedText {
    let name = (it: FieldName.text(field.rawValue, .it), en: FieldName.text(field.rawValue, .en))
    switch field {
    case .externalID:
      return LocalizedText(
        it:
          "  qual è la colonna con il numero di ogni riga? Se non c'è, usa --id content: una riga si riconosce da quello "
          + "che contiene (nella mappatura: \"set\": {\"external_id\": \"#content\"}).",
        en:
          "  which column numbers the rows? If there is none, use --id content: a row is known by what it holds (in a "
          + "mapping: \"set\": {\"external_id\": \"#content\"}).")
    case .channel:
      let channels = Channel.allCases.map(\.rawValue).joined(separator: "|")
      return LocalizedText(
        it:
          "  da quale canale arrivano queste conversazioni? Dillo con --set channel=\(channels), o con la sua colonna "
          + "nella mappatura (columns).",
        en:
          "  by which channel did these conversations come? Say it with --set channel=\(channels), or name its column "
          + "in the mapping (columns).")
    case .kind:
      return LocalizedText(
        it: "  che cosa chiede il sondaggio? Dillo con --set kind=nps|csat|ces.",
        en: "  what does the survey ask? Say it with --set kind=nps|csat|ces.")
    default:
      return LocalizedText(
        it:
          "  qual è la colonna di «\(name.it)»? Dillo nella mappatura: \"columns\": {\"intestazione\": \"\(field.rawValue)\"}.",
        en: "  which column is \"\(name.en)\"? Say it in a mapping: \"columns\": {\"heading\": \"\(field.rawValue)\"}.")
    }
  }

  private static let kinds = FactKind.allCases.map(\.rawValue).joined(separator: ", ")

  static func mapping(_ problem: MappingProblem) -> Refusal {
    switch problem {
    case .unknownField(let name, let kind):
      Refusal(
        .invalid, "unknown_field", it: "«\(name)» non è un campo di \(kind.rawValue).",
        en: "\"\(name)\" is not a field of \(kind.rawValue).")
    case .unknownColumn(let name, let header):
      Refusal(
        .invalid, "unknown_column",
        it: "Il file non ha la colonna «\(name)». Ha: \(header.joined(separator: ", ")).",
        en: "The file has no column \"\(name)\". It has: \(header.joined(separator: ", ")).")
    case .unknownFormat(let text):
      Refusal(
        .invalid, "unknown_format", it: "«\(text)» non è un formato conosciuto.",
        en: "\"\(text)\" is not a known format.")
    case .unknownScale(let word):
      Refusal(
        .usage, "unknown_scale", it: "«\(word)» non è una scala: scegli fra \(Scale.known).",
        en: "\"\(word)\" is no scale: choose one of \(Scale.known).")
    case .shortenedIDs: Refusal(.invalid, "shortened_ids", it: problem.message.it, en: problem.message.en)
    case .reversedScale: Refusal(.invalid, "reversed_scale", it: problem.message.it, en: problem.message.en)
    case .brokenScale: Refusal(.invalid, "broken_scale", it: problem.message.it, en: problem.message.en)
    case .severalQuestions: Refusal(.invalid, "several_questions", it: problem.message.it, en: problem.message.en)
    case .unsureKind(let kind, let reason, let header):
      Refusal(
        .invalid, "unsure_kind",
        it:
          "Sembrano \(kind.name.it), ma non è detto. \(reason.it) Se è così, importa con --kind \(kind.rawValue). Colonne: \(header.joined(separator: ", ")).",
        en:
          "These look like \(kind.name.en), but nothing says so. \(reason.en) If they are, bring them in with --kind \(kind.rawValue). Columns: \(header.joined(separator: ", "))."
      )
    case .otherTotals(let text): Refusal(.invalid, "other_totals", it: text.it, en: text.en)
    case .unknownKind(let header):
      Refusal(
        .invalid, "unknown_kind",
        it:
          "Non riconosco che cosa contiene il file: dillo con --kind (\(kinds)). Colonne: \(header.joined(separator: ", ")).",
        en:
          "Cannot tell what the file holds: say it with --kind (\(kinds)). Columns: \(header.joined(separator: ", "))."
      )
    }
  }
}
