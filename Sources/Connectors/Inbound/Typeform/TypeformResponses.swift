import Facts

/// Typeform's response CSV: the questions are the headers.
///
/// Traps: dates are in UTC whatever the organisation's zone; telephone cells begin with `'+`; older exports
/// lack `Response Type` and `Ending`.
enum TypeformResponses {
  static let export = KnownExport(
    kind: .answers,
    signature: [
      "network id", "submit date", "start date", "stage date", "response type",
      "ending",
    ],
    needed: 3, mapping: mapping, adjust: FormQuestion.addWithComment)

  private static let mapping: Mapping = {
    var mapping = Mapping()
    mapping.kind = .answers
    mapping.source = "typeform"
    mapping.columns = ["#": "external_id", "Submit Date (UTC)": "answered_at"]
    mapping.ignore = [
      "Start Date (UTC)", "Stage Date (UTC)", "Network ID", "Response Type", "Ending",
    ]
    mapping.names = ["First name", "Last name", "Nome", "Cognome"]
    return mapping
  }()
}
