import Connectors
import Facts
import Primitives
import Testing
import SharedFolder

@Suite struct SurveyExportsTests {
  @Test func `a Typeform export has its dates in UTC and its score under a question`() throws {
    let file = try ImportedFile(
      """
      #,Quanto è probabile che ci consigli a un amico?,Perché?,Response Type,Start Date (UTC),Stage Date (UTC),Submit Date (UTC),Network ID,Tags,Ending
      abc1,9,veloci,completed,2023-01-23 06:20:00,,2023-01-23 06:24:12,x1,,fine
      abc2,3,lenti,completed,2023-01-23 07:20:00,,2023-01-23 07:24:12,x2,,fine
      """)
    #expect(file.plan.inbound == .typeform)
    #expect(file.plan.isReady)
    #expect(file.answers.map(\.kind) == [.nps, .nps])
    #expect(file.answers.map(\.score) == [9, 3])
    #expect(file.answers[0].answeredAt?.rfc3339 == "2023-01-23T06:24:12Z")
    #expect(file.answers[0].comment == "veloci")
  }

  @Test func `a SurveyMonkey export has a second header row and names that are not kept`() throws {
    let file = try ImportedFile(
      """
      Respondent ID,Collector ID,Start Date,End Date,IP Address,Email Address,First Name,Last Name,Custom Data 1,How likely are you to recommend us?
      ,,,,,,,,,Response
      118,5,01/25/2026 09:00:00 AM,01/25/2026 10:00:00 AM,10.0.0.1,anna@example.it,Anna,Verdi,,10
      """)
    #expect(file.plan.inbound == .surveymonkey)
    #expect(file.skipped == [.secondHeader: 1])
    #expect(file.answers.map(\.externalID) == ["118"])
    #expect(file.answers.map(\.score) == [10])
    #expect(file.answers[0].extras.isEmpty)
    #expect(file.names == [["Anna", "Verdi"]])
  }

  @Test func `a form that asks the NPS is answers, whatever else it asks`() throws {
    let file = try ImportedFile(
      "Informazioni cronologiche,\"Da 0 a 10, quanto ci consiglieresti?\",Perché?\n2026-01-25 09:00:00,9,bravi\n")
    #expect(file.plan.kind == .answers)
    #expect(file.plan.missing == [.externalID])
  }

  @Test func `Delighted's list holds several surveys, told apart by their type`() throws {
    let file = try ImportedFile(
      """
      [{"id":"1","person":"10","survey_type":"nps","score":0,"comment":null,"permalink":"https://x.example/r/a",
        "created_at":1713418460,"updated_at":null,"person_properties":{"country":"Italia"},"notes":[],"tags":[],
        "additional_answers":[]},
       {"id":"2","person":"11","survey_type":"csat","score":5,"comment":"veloci","permalink":"https://x.example/r/b",
        "created_at":1713497396,"updated_at":1713497396,"person_properties":null,"notes":[],"tags":[],
        "additional_answers":[]}]
      """)
    #expect(file.plan.inbound == .delighted && file.plan.isReady)
    #expect(file.answers.map(\.kind) == [.nps, .csat] && file.answers.map(\.score) == [0, 5])
    #expect(file.answers.map(\.customerID) == ["10", "11"] && file.answers.map(\.comment) == [nil, "veloci"])
    #expect(file.answers[0].answeredAt == Instant(seconds: 1_713_418_460))
  }

  @Test(.enabled(if: SharedFolder.isPresent, "../shared is not here: reference vectors skipped"))
  func `a form tool's export gives NPS -35.9 on 39 answers without a mapping`() throws {
    let file = try ImportedFile(path: SharedFolder.file("data/surveys/form_export/input_01.csv")) {
      $0.set = ["external_id": "#content"]
      $0.assumedOrder = .mdy
    }
    #expect(file.plan.isReady)
    #expect(file.plan.kind == .answers)
    let scores = file.answers.compactMap(\.score)
    #expect(scores.count == 39)
    #expect(scores.filter { $0 >= 9 }.count == 8)
    #expect(scores.filter { $0 <= 6 }.count == 22)
  }
}
