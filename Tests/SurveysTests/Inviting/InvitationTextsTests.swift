import Facts
import Foundation
import Indicators
import Secrets
import Transport
import Primitives
import Testing

@testable import Surveys

struct InvitationTextsTests {
  private func plan(_ body: String) -> InvitingPlan {
    var plan = InvitingPlan()
    plan.mail.body.it = body
    return plan
  }

  @Test func `the usual texts are good`() throws { try InvitingPlan().check() }

  static let wrong: [(String, SurveyProblem)] = [
    ("Ciao {{nome}}", .templateWordUnknown("nome", known: InvitationTexts.words)),
    ("Ciao {{#name}}{{name}}", .templateBroken),
    ("Ciao {{name", .templateWordUnknown("name", known: InvitationTexts.words)),
    ("  \n ", .mailTextMissing), (String(repeating: "a", count: 4_001), .textTooLong(limit: 4_000)),
    ("{{> altro}}", .templateWordUnknown("> altro", known: InvitationTexts.words)),
  ]

  @Test(arguments: wrong)
  func `a text that cannot be is told`(_ body: String, _ problem: SurveyProblem) {
    // An open brace at the end is either a broken template or no word that is known.
    #expect(throws: SurveyProblem.self) { try plan(body).check() }
    if body != "Ciao {{name" { #expect(throws: problem) { try plan(body).check() } }
  }

  static let terms: [(InvitingPlan, SurveyProblem)] = [
    (InvitingPlan(validDays: 0), .daysOutside(1...365)), (InvitingPlan(validDays: 366), .daysOutside(1...365)),
    (InvitingPlan(validDays: 10, remindAfterDays: 10), .reminderTooLate(before: 10)),
    (InvitingPlan(remindAfterDays: 0), .reminderTooLate(before: 30)), (InvitingPlan(share: 0), .shareOutside),
    (InvitingPlan(share: 101), .shareOutside),
    (
      InvitingPlan(occasion: AskingOccasion(delayHours: -1, since: SurveyOffice.now)), .delayOutside(0...168)
    ),
  ]

  @Test(arguments: terms)
  func `terms that cannot be are told`(_ plan: InvitingPlan, _ problem: SurveyProblem) {
    #expect(throws: problem) { try plan.check() }
  }

  @Test func `a plan is kept as it was`() {
    let plan = InvitingPlan(
      validDays: 14, remindAfterDays: 7, share: 20,
      occasion: AskingOccasion(channel: "phone", reason: "Guasto", delayHours: 5, since: SurveyOffice.now))
    #expect(InvitingPlan(stored: plan.stored) == plan)
  }

  /// The generator is fixed: the key signs nothing that leaves.
  private func message(name: String?, reminder: Bool = false, _ body: String? = nil) throws -> MailMessage {
    var generator = SeededGenerator(seed: 3)
    let survey = Survey(
      id: 7, name: "x", kind: .nps, texts: .standard(.nps), about: SurveySubject(product: "Fibra"),
      createdAt: SurveyOffice.now)
    var texts = InvitationTexts.standard
    if let body { texts.body.it = body }
    let mail = try InvitationMail(
      survey, SigningKey(using: &generator), texts, Organisation(name: "Rossi & Figli"), base: "https://cb.example",
      from: MailAddress("s@cb.example"))
    let letter = DueInvitation(
      id: 1, survey: 7, subject: 99, contact: 1, address: "anna@example.it", name: name, language: .it, product: nil,
      channel: nil, expiresAt: Instant(seconds: SurveyOffice.now.seconds + 86_400), attempts: 0, isReminder: reminder)
    return try mail.message(letter, now: SurveyOffice.now)
  }

  @Test func `a mail greets by name, asks with eleven links and says how to leave`() throws {
    let mail = try message(name: "Anna")
    #expect(mail.subject == "Una domanda da Rossi & Figli" && mail.text.hasPrefix("Ciao Anna,"))
    #expect(mail.html.matches(of: /href="https:\/\/cb.example\/s\/[^"]+&amp;v=\d+"/).count == 11)
    #expect(mail.html.contains("Rossi &amp; Figli") && mail.text.contains("Rossi & Figli"))
    let unsubscribe = try #require(mail.unsubscribe?.text)
    #expect(unsubscribe.hasPrefix("https://cb.example/u/"))
    #expect(mail.text.contains(unsubscribe) && mail.html.contains(unsubscribe))
    #expect(mail.id == "invitation.7.63.1" && !mail.html.contains("<img") && !mail.html.contains("<script"))
    #expect(try message(name: nil).text.hasPrefix("Ciao,"))
    let reminder = try message(name: nil, reminder: true)
    #expect(reminder.subject.hasPrefix("Promemoria: ") && reminder.id == "invitation.7.63.2")
  }

  @Test func `names and texts cannot become markup, nor headers`() throws {
    let mail = try message(name: "<script>alert(1)</script>{{name}}", "<b>{{{name}}}</b> {{product}}")
    #expect(!mail.html.contains("<script>") && !mail.html.contains("<b>"))
    #expect(mail.html.contains("&lt;b&gt;") && mail.text.contains("<b><script>alert(1)</script>{{name}}</b> Fibra"))
    let bytes = String(decoding: try mail.bytes(), as: UTF8.self)
    let head = bytes.components(separatedBy: "\r\n\r\n")[0]
    #expect(head.contains("\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"))
    #expect(head.contains("\r\nList-Unsubscribe: <https://cb.example/u/"))
  }

  @Test func `a link for leaving does not answer, and the other way round`() throws {
    var generator = SeededGenerator(seed: 3)
    let key = SigningKey(using: &generator)
    let end = Instant(seconds: SurveyOffice.now.seconds + 86_400)
    let answer = SurveyToken(survey: 7, subject: 99, expiresAt: end).text(key)
    let leave = SurveyToken(survey: 7, subject: 99, expiresAt: end, purpose: .unsubscribe).text(key)
    #expect(SurveyToken.Unproved(answer, for: .unsubscribe) == nil && SurveyToken.Unproved(leave) == nil)
    let read = try #require(SurveyToken.Unproved(leave, for: .unsubscribe))
    #expect(try read.proved(key, now: SurveyOffice.now).subject == 99)
  }
}
