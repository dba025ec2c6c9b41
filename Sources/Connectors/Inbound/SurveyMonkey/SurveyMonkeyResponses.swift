import Facts

/// SurveyMonkey's response CSV.
///
/// Traps: a second header row (`Response`, `Open-Ended Response`, the choices); the answers of a question
/// with choices are spread over columns whose header is empty.
enum SurveyMonkeyResponses {
  static let export = KnownExport(
    kind: .answers,
    signature: [
      "respondent id", "collector id", "start date", "end date", "ip address", "custom data 1",
    ],
    needed: 4, mapping: mapping, adjust: FormQuestion.addWithComment)

  private static let mapping: Mapping = {
    var mapping = Mapping()
    mapping.kind = .answers
    mapping.source = "surveymonkey"
    mapping.columns = ["Respondent ID": "external_id", "End Date": "answered_at"]
    mapping.ignore = ["Collector ID", "Start Date", "IP Address", "Email Address"]
    mapping.names = ["First Name", "Last Name"]
    return mapping
  }()
}
