import Facts

/// Qualtrics: the responses as CSV, with its three header rows (names, questions, import ids).
///
/// Traps: previews, tests and spam are rows like others (`Status`, as word or as number); `Q1_NPS_GROUP` beside `Q1`
/// says that `Q1` is the NPS, and is a label (Promoter), not a score; a response is recorded when it is finished or given
/// up (`Finished`); names and addresses of the people invited are columns.
enum QualtricsResponses {
  static let export = KnownExport(
    kind: .answers,
    signature: [
      "start date", "end date", "response type", "ip address", "progress", "duration in seconds", "finished",
      "recorded date", "response id", "recipient last name", "recipient first name", "recipient email",
      "external reference", "external data reference", "location latitude", "location longitude",
      "distribution channel", "user language", "ipaddress",
    ],
    needed: 3, mapping: mapping, keys: ["response id", "recorded date"],
    columns: [
      KnownColumn("external_id", "ResponseId | Response ID"),
      KnownColumn("answered_at", "RecordedDate | Recorded Date | EndDate | End Date | StartDate | Start Date"),
    ],
    leftOut: [
      ("Status", ["survey preview", "survey test", "spam", "1", "2", "8", "9", "12", "17"], .test),
      ("Response Type", ["survey preview", "survey test", "spam", "1", "2", "8", "9", "12", "17"], .test),
      ("DistributionChannel", ["preview", "test"], .test), ("Distribution Channel", ["preview", "test"], .test),
    ],
    adjust: adjust)

  private static let mapping: Mapping = {
    var mapping = Mapping()
    mapping.kind = .answers
    mapping.source = "qualtrics"
    mapping.ignore = [
      "StartDate", "EndDate", "Status", "Response Type", "IPAddress", "IP Address", "Progress",
      "Duration (in seconds)", "Finished", "RecipientEmail", "ExternalReference", "External Data Reference",
      "LocationLatitude", "LocationLongitude", "DistributionChannel", "UserLanguage",
    ]
    mapping.names = ["RecipientLastName", "RecipientFirstName"]
    return mapping
  }()

  /// The question whose group of promoters is there is the NPS; with several of them the person chooses.
  @Sendable private static func adjust(_ header: [String], _ mapping: inout Mapping) {
    let groups = header.filter { $0.uppercased().hasSuffix("_NPS_GROUP") || $0.hasSuffix(" - Group") }
    mapping.ignore += groups
    let questions = header.filter { question in
      groups.contains { $0.lowercased() == question.lowercased() + "_nps_group" || $0 == question + " - Group" }
    }
    if questions.count == 1 {
      mapping.columns[questions[0]] = "score"
      mapping.set["kind"] = "nps"
    }
    FormQuestion.addWithComment(header, &mapping)
  }
}
