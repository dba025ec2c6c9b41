/// Lines that look like rows and are not: what exports write above and below their data.
enum FooterLines {
  /// Labels of the second header row of survey tools (SurveyMonkey), in lower case.
  static let secondHeader: Set<String> = [
    "response", "open-ended response", "risposta", "risposta aperta", "open ended response",
    "other (please specify)",
    "altro (specificare)",
  ]

  /// Beginnings of footers that any source may have, in lower case.
  static let footers = [
    "totale", "total", "grand total", "reporting period", "periodo di segnalazione",
    "il report generato",
    "the report is generated", "generated on", "generato il", "fine del report", "end of report",
  ]
}
