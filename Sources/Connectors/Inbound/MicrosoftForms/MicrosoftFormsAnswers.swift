import Facts

/// Microsoft Forms: the workbook of the answers, with Italian or English headers.
///
/// Traps: `ID` counts the answers of one form, so that two forms need two names of source; an answer counts when it was
/// completed, not when it was begun; `Name` and `Email` are the person's own; a quiz has points and feedback beside
/// every question (`Points - …`), which are no answers.
enum MicrosoftFormsAnswers {
  static let export = KnownExport(
    kind: .answers,
    signature: [
      "id", "start time", "completion time", "email", "name", "last modified time", "total points", "quiz feedback",
      "ora di inizio", "ora di completamento", "posta elettronica", "nome", "ora dell ultima modifica",
      "ora ultima modifica", "indirizzo di posta elettronica", "punti totali", "feedback del quiz",
    ],
    needed: 2, mapping: mapping, keys: ["completion time", "ora di completamento"],
    columns: [
      KnownColumn("external_id", "ID"), KnownColumn("answered_at", "Completion time | Ora di completamento"),
    ],
    adjust: adjust)

  private static let mapping: Mapping = {
    var mapping = Mapping()
    mapping.kind = .answers
    mapping.source = "microsoftforms"
    mapping.ignore = [
      "Start time", "Ora di inizio", "Email", "Posta elettronica", "Indirizzo di posta elettronica",
      "Last modified time", "Ora dell'ultima modifica", "Ora ultima modifica", "Total points", "Punti totali",
      "Quiz feedback", "Feedback del quiz", "Grade posted time", "Language", "Lingua",
    ]
    mapping.names = ["Name", "Nome", "Full name", "Nome completo"]
    return mapping
  }()

  @Sendable private static func adjust(_ header: [String], _ mapping: inout Mapping) {
    mapping.ignore += header.filter { title in
      ["Points - ", "Feedback - ", "Punti - ", "Commenti - "].contains { title.hasPrefix($0) }
    }
    FormQuestion.addWithComment(header, &mapping)
  }
}
