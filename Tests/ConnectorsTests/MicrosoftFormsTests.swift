import Connectors
import Facts
import Primitives
import Testing

@Suite struct MicrosoftFormsTests {
  @Test func `an English form is read at its completion, names and addresses apart`() throws {
    let file = try ImportedFile(
      """
      ID,Start time,Completion time,Email,Name,Last modified time,How likely are you to recommend us?,Why?
      1,10/13/26 9:00:11,10/13/26 9:00:40,anna@example.it,Anna Verdi,,10,good
      2,10/14/26 9:01:11,10/14/26 9:01:40,anonymous,,,0,
      """)
    #expect(file.plan.inbound == .microsoftforms && file.plan.isReady)
    #expect(file.answers.map(\.externalID) == ["1", "2"])
    #expect(file.answers.map(\.score) == [10, 0] && file.answers.map(\.kind) == [.nps, .nps])
    #expect(file.answers[0].answeredAt?.rfc3339 == "2026-10-13T07:00:40Z")
    #expect(file.answers[0].comment == "good" && file.answers[0].extras.isEmpty)
    #expect(file.names == [["Anna Verdi"], []])
  }

  @Test func `an Italian form has Italian headers`() throws {
    let file = try ImportedFile(
      """
      ID;Ora di inizio;Ora di completamento;Posta elettronica;Nome;Ora dell'ultima modifica;Quanto ci consiglieresti?;Cosa possiamo migliorare?
      1;13/10/2026 09:00:11;13/10/2026 09:01:11;anonymous;;;9;i tempi
      2;14/10/2026 09:00:11;14/10/2026 09:01:11;anonymous;;;3;
      """)
    #expect(file.plan.inbound == .microsoftforms && file.plan.isReady)
    #expect(file.answers.map(\.score) == [9, 3])
    #expect(file.answers[0].answeredAt?.rfc3339 == "2026-10-13T07:01:11Z")
    #expect(file.answers[0].comment == "i tempi")
  }

  @Test func `the points of a quiz are no answer`() throws {
    let file = try ImportedFile(
      """
      Id,Completion time,Total points,Quiz feedback,How likely are you to recommend us?,Points - How likely are you to recommend us?,Feedback - How likely are you to recommend us?
      1,2026-10-13 09:00:40,7,,10,1,bene
      """)
    #expect(file.answers.map(\.score) == [10])
    #expect(file.answers[0].extras.isEmpty)
  }

  @Test func `columns taken away leave the form what it is`() throws {
    let file = try ImportedFile("Id,Completion time,How likely are you to recommend us?\n7,2026-10-13 09:00,10\n")
    #expect(file.plan.inbound == .microsoftforms && file.answers.map(\.externalID) == ["7"])
  }

  @Test func `a list of jobs with its times is no form`() throws {
    let file = try ImportedFile("Call ID,Start time,Channel,Duration (seconds)\n1,2026-10-13 09:00,phone,60\n")
    #expect(file.plan.inbound == .generic && file.plan.kind == .conversations)
  }

  struct Asked: Sendable {
    let questions: String
    let cells: String
    let kind: SurveyKind
    let score: Int
    init(_ questions: String, _ cells: String, _ kind: SurveyKind, _ score: Int) {
      (self.questions, self.cells, self.kind, self.score) = (questions, cells, kind, score)
    }
  }

  static let asked: [Asked] = [
    Asked("Quanto sei soddisfatto del nostro servizio?", "4", .csat, 4),
    Asked("How easy was it to solve your problem?,Sede", "6,Milano", .ces, 6),
    Asked("Quanto sei soddisfatto?,Quanto ci consiglieresti?", "5,9", .nps, 9),
  ]

  @Test(arguments: asked) func `the only question for a number is the score, the one about recommending first`(
    _ asked: Asked
  ) throws {
    let file = try ImportedFile("ID,Completion time,\(asked.questions)\n1,2026-10-13 09:00:00,\(asked.cells)\n") {
      if asked.kind == .ces { $0.set = ["scale": "1-7"] }
    }
    #expect(file.answers.map(\.kind) == [asked.kind] && file.answers.map(\.score) == [asked.score])
  }

  @Test func `of two questions about satisfaction the person chooses`() throws {
    let file = try ImportedFile(
      "ID,Completion time,Quanto sei soddisfatto del prezzo?,Quanto sei soddisfatto dei tempi?\n1,2026-10-13 09:00,4,5\n"
    )
    #expect(file.plan.missing.contains(.score))
  }
}
