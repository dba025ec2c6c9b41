import Connectors
import Facts
import Primitives
import Testing

@Suite struct QualtricsTests {
  private static let head =
    "StartDate,EndDate,Status,IPAddress,Progress,Duration (in seconds),Finished,RecordedDate,ResponseId,"
    + "RecipientLastName,RecipientFirstName,RecipientEmail,DistributionChannel,UserLanguage,Q1_NPS_GROUP,Q1,Q2\n"

  private static func row(_ id: String, status: String, channel: String = "email", _ group: String, _ score: String)
    -> String
  {
    "2026-10-13 10:00:00,2026-10-13 10:04:00,\(status),203.0.113.1,100,240,True,2026-10-13 10:04:01,\(id),"
      + "Verdi,Anna,anna@example.it,\(channel),IT,\(group),\(score),4\n"
  }

  @Test func `the question beside its group of promoters is the NPS`() throws {
    let file = try ImportedFile(
      Self.head + Self.row("R_1", status: "IP Address", "Promoter", "10")
        + Self.row("R_2", status: "IP Address", "Detractor", "3"))
    #expect(file.plan.inbound == .qualtrics && file.plan.isReady)
    #expect(file.answers.map(\.score) == [10, 3] && file.answers.map(\.kind) == [.nps, .nps])
    #expect(file.answers[0].externalID == "R_1" && file.answers[0].extras == ["Q2": "4"])
    #expect(file.answers[0].answeredAt?.rfc3339 == "2026-10-13T08:04:01Z")
    #expect(file.names[0] == ["Verdi", "Anna"])
  }

  static let trials: [(String, String)] = [
    ("Survey Preview", "email"), ("Survey Test", "email"), ("Spam", "anonymous"), ("1", "email"), ("8", "email"),
    ("IP Address", "preview"),
  ]

  @Test(arguments: trials) func `previews, tests and spam are no answers`(_ status: String, _ channel: String) throws {
    let file = try ImportedFile(
      Self.head + Self.row("R_1", status: status, channel: channel, "Promoter", "10")
        + Self.row("R_2", status: "0", "Detractor", "3"))
    #expect(file.answers.map(\.externalID) == ["R_2"])
    #expect(file.skipped == [.test: 1])
  }

  @Test func `two questions with groups are for the person to choose`() throws {
    let file = try ImportedFile(
      "ResponseId,RecordedDate,Finished,Q1_NPS_GROUP,Q1,Q7_NPS_GROUP,Q7\nR_1,2026-10-13 10:04:01,True,Promoter,10,Passive,8\n"
    )
    #expect(file.plan.inbound == .qualtrics)
    #expect(file.plan.missing.contains(.score))
  }
}
