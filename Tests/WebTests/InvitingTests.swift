import Ledger
import Foundation
import HTTPTypes
import People
import Primitives
import Storage
import StorageTesting
import Surveys
import Synchronization
import Testing

@testable import Web

/// Inviting by mail, and leaving, through the pages.
struct InvitingTests {
  /// A form with a file, as a browser sends it.
  private static func upload(
    _ site: InProcessSite, _ path: String, _ text: String, as cookie: String
  ) async throws -> InProcessSite.Answer {
    let body =
      "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"clienti è.csv\"\r\n"
      + "Content-Type: text/csv\r\n\r\n\(text)\r\n--b--\r\n"
    return try await site.send(
      .post, path, as: cookie, form: body, headers: ["Content-Type": "multipart/form-data; boundary=b"])
  }

  private static func opened(_ database: Database) async throws -> (site: InProcessSite, manager: String) {
    let site = try InProcessSite(database)
    let manager = try site.signedIn(.manager)
    let made = try await site.send(.post, "/surveys", as: manager, form: "name=Dopo+la+chiamata&kind=nps")
    #expect(made.status == 303)
    return (site, manager)
  }

  private static func counts(_ database: Database) throws -> InvitationCounts {
    try database.read { try InvitationStore.counts(1, $0) }
  }

  /// The texts of the page that a redirect leads to.
  private static func next(
    _ answer: InProcessSite.Answer, _ site: InProcessSite, _ cookie: String
  ) async throws -> String {
    #expect(answer.status == 303)
    let flash = try #require(answer.headers[values: .setCookie].first { $0.hasPrefix("campanello-flash") })
    let value = flash.split(separator: ";").first.map(String.init) ?? ""
    let location = try #require(answer.headers[.location])
    return try await site.send(.get, location, as: "\(cookie); \(value)").text
  }

  @Test(arguments: TestDatabases.all)
  func `a list is invited, can be stopped, and what was left aside is told`(_ engine: TestDatabase) async throws {
    try await engine.with { database in
      let (site, manager) = try await Self.opened(database)
      let page = try await site.send(.get, "/surveys/1/inviting", as: manager)
      #expect(page.status == 200 && page.text.contains("Nessun server di posta") == false)
      #expect(page.text.contains("CAMPANELLO_SMTP") && page.text.contains("Ciao Maria,"))
      let list = "email;nome\na@x.it;<b>Anna</b>\nrotto;B\na@X.it;C\nc@x.it;D\n"
      let sent = try await Self.upload(site, "/surveys/1/inviting/list", list, as: manager)
      let text = try await Self.next(sent, site, manager)
      #expect(text.contains("Gli inviti sono pronti: 2") && text.contains("riga 3 «rotto»"))
      #expect(text.contains("Indirizzi ripetuti, contati una volta: 1"))
      #expect(try Self.counts(database)[.waiting] == 2)
      // Nothing leaves in the first five minutes.
      let firstAt = try await database.read {
        try $0.first("SELECT MIN(next_try_at) FROM survey_invitation") { $0.int64(0) }
      }
      #expect(firstAt == InProcessSite.now.seconds + 300)
      let stopped = try await site.send(.post, "/surveys/1/inviting/stop", as: manager, form: "")
      #expect(try await Self.next(stopped, site, manager).contains("Inviti fermati: 2"))
      #expect(try Self.counts(database)[.stopped] == 2)
    }
  }

  @Test func `a file without addresses is refused in words`() async throws {
    try await TestDatabase.sqlite.with { database in
      let (site, manager) = try await Self.opened(database)
      for (text, said) in [
        ("telefono;nome\n333;A\n", "telefono, nome"), ("email\nrotto\n", "nessun indirizzo valido"), ("", "file"),
      ] {
        let sent = try await Self.upload(site, "/surveys/1/inviting/list", text, as: manager)
        #expect(try await Self.next(sent, site, manager).contains(said), "\(text)")
      }
      #expect(try Self.counts(database).total == 0)
      let left = try FileManager.default.contentsOfDirectory(atPath: site.environment.settings.uploads.path)
      #expect(left.isEmpty)
      #expect(try await Self.upload(site, "/surveys/9/inviting/list", "email\na@x.it\n", as: manager).status == 404)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `terms and texts are kept, and what cannot be is shown again with why`(_ engine: TestDatabase) async throws {
    try await engine.with { database in
      let (site, manager) = try await Self.opened(database)
      func post(_ step: String, _ form: String) async throws -> InProcessSite.Answer {
        try await site.send(.post, "/surveys/1/inviting/\(step)", as: manager, form: form)
      }
      #expect(try await post("plan", "valid_days=14&remind_after_days=5&share=50").status == 303)
      let wrong = try await post("plan", "valid_days=1.000&remind_after_days=&share=50")
      #expect(wrong.status == 422 && wrong.text.contains("da 1 a 365") && wrong.text.contains("value=\"1.000\""))
      let mail = "subject_it=Ciao&subject_en=Hi&body_en=Hello&body_it="
      #expect(try await post("mail", mail + "Ciao+%7B%7Bname%7D%7D%2C%0D%0Aun+attimo").status == 303)
      let broken = try await post("mail", mail + "Ciao+%7B%7Bnome%7D%7D+%3Cscript%3E")
      #expect(broken.status == 422 && broken.text.contains("{{nome}}") && !broken.text.contains("<script>"))
      #expect(try await post("occasion", "on=1&delay_hours=24&channel=phone").status == 303)
      #expect(try await post("occasion", "on=1&delay_hours=ieri").status == 422)
      let plan = try await database.read { try InvitingPlanStore.find(1, $0) }
      #expect(plan.validDays == 14 && plan.remindAfterDays == 5 && plan.share == 50)
      #expect(plan.mail.body.it == "Ciao {{name}},\nun attimo" && plan.occasion?.channel == "phone")
      let page = try await site.send(.get, "/surveys/1/inviting?lang=en", as: manager)
      #expect(page.text.contains("value=\"phone\" selected"))
      #expect(try await post("occasion", "delay_hours=24").status == 303)
      #expect(try await database.read { try InvitingPlanStore.find(1, $0).occasion } == nil)
      let book = try await Self.upload(
        site, "/surveys/1/inviting/book", "customer_id,email\nC1,a@x.it\n", as: manager)
      #expect(try await Self.next(book, site, manager).contains("In rubrica ci sono 1 clienti"))
    }
  }

  /// The link of an invitation, and the one for leaving.
  private static func links(_ database: Database) throws -> (answer: String, leave: String, subject: Int64) {
    try database.write { connection in
      var generator = SystemRandomNumberGenerator()
      let list = try Self.list("email;customer_id;product\na@x.it;C7;Fibra\n")
      _ = try InvitationStore.invite(
        list.people, to: 1, list: "x", by: .commandLine, now: InProcessSite.now, using: &generator, connection)
      let subject = try #require(try connection.first("SELECT subject FROM survey_invitation") { $0.int64(0) })
      let (_, key) = try #require(try SurveyStore.findWithKey(1, connection))
      let end = Instant(seconds: InProcessSite.now.seconds + 30 * 86_400)
      let answer = SurveyToken(survey: 1, subject: subject, expiresAt: end)
      let leave = SurveyToken(survey: 1, subject: subject, expiresAt: end, purpose: .unsubscribe)
      return ("/s/\(answer.text(key))", "/u/\(leave.text(key))", subject)
    }
  }

  private static func list(_ text: String) throws -> InviteeList {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).csv")
    try Data(text.utf8).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    return try InviteeList(path: url.path)
  }

  @Test(arguments: TestDatabases.all)
  func `whoever is invited answers from the mail, and another score there changes it`(
    _ engine: TestDatabase
  ) async throws {
    try await engine.with { database in
      let seconds = Mutex(InProcessSite.now.seconds)
      let site = try InProcessSite(database, clock: { Instant(seconds: seconds.withLock { $0 }) })
      let manager = try site.signedIn(.manager)
      _ = try await site.send(.post, "/surveys", as: manager, form: "name=x&kind=nps")
      let (answer, leave, subject) = try Self.links(database)
      let page = try await site.send(.get, "\(answer)?v=9&lang=it")
      #expect(page.status == 200 && page.text.contains("value=\"9\" checked"))
      #expect(page.text.contains("legata al tuo invito") && !page.text.contains("non è legata"))
      let action = String(try #require(page.text.firstMatch(of: /action="(\/s\/[^"]+)"/)).1)
      seconds.withLock { $0 += 9 }
      #expect(try await site.send(.post, action, form: "v=9").status == 303)
      let again = try await site.send(.get, "\(answer)?v=2&lang=it")
      #expect(again.text.contains("value=\"2\" checked"))
      let change = String(try #require(again.text.firstMatch(of: /action="(\/s\/[^"]+)"/)).1)
      seconds.withLock { $0 += 9 }
      #expect(try await site.send(.post, change, form: "v=2").status == 303)
      #expect(try await site.send(.get, "\(answer)?v=2").text.contains("checked") == false)
      try await database.write { while try ResponseGathering.gather(now: InProcessSite.now, $0) > 0 {} }
      let fact = try await database.read { connection in
        try connection.all("SELECT score, customer FROM survey_answer") { "\($0.int(0)) \($0.string(1))" }
      }
      #expect(fact == ["2 C7"])
      let kept = try await database.read { try ResponseStore.history(survey: 1, subject: subject, $0) }
      #expect(kept.map(\.score) == [9, 2] && kept.allSatisfy { $0.robot == nil })
      // The term is the invitation's, whatever page was opened last.
      seconds.withLock { $0 += 31 * 86_400 }
      #expect(try await site.send(.get, answer).status == 410)
      #expect(try await site.send(.get, leave).status == 404)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `opening the link for leaving changes nothing; the button and the mail program do`(
    _ engine: TestDatabase
  ) async throws {
    try await engine.with { database in
      let (site, _) = try await Self.opened(database)
      let (answer, leave, _) = try Self.links(database)
      func optedOut() throws -> Contact.OptOut? {
        try database.read { try ContactStore.find(address: "a@x.it", $0)?.optedOutBy }
      }
      let page = try await site.send(.get, leave)
      #expect(page.status == 200 && page.text.contains("Non inviarmi più sondaggi") && page.text.contains("<form"))
      #expect(page.headers[.setCookie] == nil && !page.text.contains("<script") && !page.text.contains("a@x.it"))
      #expect(try optedOut() == nil)
      // A mail program: no cookie, no origin (RFC 8058).
      let left = try await site.send(.post, leave, form: "List-Unsubscribe=One-Click")
      #expect(left.status == 200 && left.text.contains("Fatto"))
      #expect(try optedOut() == .oneClick)
      #expect(try await site.send(.post, leave, form: "").status == 200)
      #expect(try await site.send(.post, answer.replacing("/s/", with: "/u/"), form: "").status == 404)
      #expect(try await site.send(.get, leave.replacing("/u/", with: "/s/")).status == 404)
      #expect(try await site.send(.get, "/u/abc").status == 404)
    }
  }
}
