import HTTPTypes
import Incidents
import People
import Primitives
import Storage
import StorageTesting
import Testing

@testable import Web

/// Incidents through the pages: opened, told, corrected, looked at by customers.
struct IncidentPagesTests {
  private static let start = "kind=fault&title_it=Pagamenti&title_en=Payments&severity=critical&started="

  private static func composed(_ phase: String, _ text: String, seen: String = "", more: String = "") -> String {
    "do=publish&seen=\(seen)&phase=\(phase)&text_it=\(text)&text_en=&next=30\(more)"
  }

  @Test(arguments: TestDatabases.all)
  func `what is opened is hidden until its first update, and then customers read it`(
    _ engine: TestDatabase
  ) async throws {
    try await engine.with { database in
      let site = try InProcessSite(database)
      let manager = try site.signedIn(.manager)
      let service = try await site.send(.post, "/settings/services", as: manager, form: "name_it=Cassa&name_en=Till")
      #expect(service.status == 303)
      let opened = try await site.send(.post, "/incidents", as: manager, form: Self.start + "&service_1=major_outage")
      #expect(opened.headers[.location] == "/incidents/1")
      var page = try await site.send(.get, "/status?lang=it")
      #expect(page.text.contains("Tutto funziona") && !page.text.contains("Pagamenti"))
      let inside = try await site.send(.get, "/incidents/1", as: manager)
      #expect(inside.text.contains("vediamo un problema con: Cassa"), "the phase's own text stands there")
      let told = try await site.send(
        .post, "/incidents/1/updates", as: manager,
        form: Self.composed("investigating", "Le+carte+%3Cb%3Enon%3C%2Fb%3E+vanno.", more: "&service_1=major_outage"))
      #expect(told.status == 303)
      page = try await site.send(.get, "/status?lang=it")
      #expect(page.text.contains("Le carte &lt;b&gt;non&lt;/b&gt; vanno.") && page.text.contains("Interrotto"))
      #expect(page.headers[.cacheControl]?.hasPrefix("public") == true && page.headers[.setCookie] == nil)
      let english = try await site.send(.get, "/status?lang=en")
      #expect(english.text.contains("Payments") && english.text.contains("Outage"))
      let json = try await site.send(.get, "/api/v2/summary.json")
      #expect(json.text.contains("\"indicator\":\"critical\"") && json.text.contains("\"status\":\"major_outage\""))
    }
  }

  @Test(arguments: TestDatabases.all)
  func `whoever did not see the last update keeps the typed text and is told`(_ engine: TestDatabase) async throws {
    try await engine.with { database in
      let site = try InProcessSite(database)
      let manager = try site.signedIn(.manager)
      _ = try await site.send(.post, "/incidents", as: manager, form: Self.start)
      _ = try await site.send(.post, "/incidents/1/updates", as: manager, form: Self.composed("investigating", "Uno"))
      let late = try await site.send(
        .post, "/incidents/1/updates", as: manager, form: Self.composed("resolved", "Finito+per+tutti"))
      #expect(late.status == 422 && late.text.contains("Finito per tutti") && late.text.contains("qualcun altro"))
      let fresh = try await site.send(
        .post, "/incidents/1/updates", as: manager, form: Self.composed("resolved", "Finito", seen: "1"))
      #expect(fresh.status == 303)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `with two pairs of eyes an update waits for another person`(_ engine: TestDatabase) async throws {
    try await engine.with { database in
      let site = try InProcessSite(database)
      let manager = try site.signedIn(.manager)
      let leader = try site.signedIn(.teamLeader)
      let admin = try site.signedIn(.admin)
      _ = try await site.send(.post, "/settings/organisation/second_eyes", as: admin, form: "value=yes")
      _ = try await site.send(.post, "/incidents", as: manager, form: Self.start)
      _ = try await site.send(.post, "/incidents/1/updates", as: manager, form: Self.composed("investigating", "Uno"))
      #expect(try await !site.send(.get, "/status?lang=it").text.contains("Pagamenti"))
      let own = try await site.send(.post, "/incidents/1/updates/1/approval", as: manager, form: "")
      #expect(own.status == 303)
      #expect(try await !site.send(.get, "/status?lang=it").text.contains("Pagamenti"), "nobody approves their own")
      let other = try await site.send(.get, "/incidents/1", as: leader)
      #expect(other.text.contains("Approva e pubblica"))
      _ = try await site.send(.post, "/incidents/1/updates/1/approval", as: leader, form: "")
      #expect(try await site.send(.get, "/status?lang=it").text.contains("Pagamenti"))
    }
  }

  @Test(arguments: TestDatabases.all)
  func `an update on a place by hand is done by a person, and a viewer only looks`(_ engine: TestDatabase) async throws
  {
    try await engine.with { database in
      let site = try InProcessSite(database)
      let admin = try site.signedIn(.admin)
      let viewer = try site.signedIn(.viewer)
      let outlet = try await site.send(
        .post, "/settings/outlets", as: admin, form: "kind=x&name=X&account=%40bottega&language=it")
      #expect(outlet.status == 303)
      let refused = try await site.send(
        .post, "/settings/outlets", as: admin, form: "kind=slack&name=S&token=https%3A%2F%2Fhooks.example%2Fx")
      #expect(
        refused.status == 422 && refused.text.contains("CAMPANELLO_KEY") && !refused.text.contains("hooks.example"))
      _ = try await site.send(.post, "/incidents", as: admin, form: Self.start)
      let preview = try await site.send(
        .post, "/incidents/1/updates", as: admin,
        form: Self.composed("investigating", "Uno", more: "&outlet=1").replacing("do=publish", with: "do=preview"))
      #expect(preview.status == 200 && preview.text.contains("di 280 caratteri"))
      _ = try await site.send(
        .post, "/incidents/1/updates", as: admin, form: Self.composed("investigating", "Uno", more: "&outlet=1"))
      var page = try await site.send(.get, "/incidents/1", as: admin)
      #expect(page.text.contains("da fare a mano"))
      _ = try await site.send(
        .post, "/publications/1/done", as: admin, form: "url=https%3A%2F%2Fx.example%2Fbottega%2F1")
      page = try await site.send(.get, "/incidents/1", as: admin)
      #expect(page.text.contains("fatto a mano") && page.text.contains("https://x.example/bottega/1"))
      let looked = try await site.send(.get, "/incidents/1", as: viewer)
      #expect(looked.status == 200 && !looked.text.contains("<textarea"))
      #expect(try await site.send(.post, "/incidents/1/notes", as: viewer, form: "note=x").status == 403)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a text of one's own stands in the composer, a word that is not known is refused`(
    _ engine: TestDatabase
  ) async throws {
    try await engine.with { database in
      let site = try InProcessSite(database)
      let manager = try site.signedIn(.manager)
      let key = "occasion=unknown&audience=customers&phase=investigating"
      let wrong = try await site.send(
        .post, "/settings/texts", as: manager, form: key + "&text_it=Da+%7B%7Bquando%7D%7D&text_en=x")
      #expect(wrong.status == 422 && wrong.text.contains("«quando»") && wrong.text.contains("Da {{quando}}"))
      let saved = try await site.send(
        .post, "/settings/texts", as: manager, form: key + "&text_it=Guasto%3A+%7B%7Btitle%7D%7D&text_en=Fault")
      #expect(saved.status == 303)
      _ = try await site.send(.post, "/incidents", as: manager, form: Self.start)
      #expect(try await site.send(.get, "/incidents/1", as: manager).text.contains("Guasto: Pagamenti"))
      _ = try await site.send(.post, "/settings/texts", as: manager, form: key + "&do=usual&text_it=&text_en=")
      #expect(try await site.send(.get, "/incidents/1", as: manager).text.contains("vediamo un problema con"))
    }
  }

  @Test(arguments: TestDatabases.all)
  func `conversations are linked and one answer is written for all of them`(_ engine: TestDatabase) async throws {
    try await engine.with { database in
      let site = try InProcessSite(database)
      let manager = try site.signedIn(.manager)
      _ = try await site.send(.post, "/incidents", as: manager, form: Self.start)
      #expect(try await site.send(.get, "/incidents/1", as: manager).text.contains("/incidents/1/conversations"))
      let empty = try await site.send(.get, "/incidents/1/conversations", as: manager)
      #expect(
        empty.status == 200 && empty.text.contains("Trovate: 0.") && !empty.text.contains("Una risposta per tutte</h2>")
      )
      let wrong = try await site.send(.get, "/incidents/1/conversations?from=ieri&to=oggi&words=%3Cb%3E", as: manager)
      #expect(wrong.status == 422 && wrong.text.contains("role=\"alert\"") && !wrong.text.contains("<b>"))
      let linked = try await site.send(
        .post, "/incidents/1/conversations", as: manager,
        form: "do=link&from=2026-11-20T00%3A00&to=2026-11-22T00%3A00&words=")
      #expect(linked.status == 303)
      let file = try await site.send(.post, "/incidents/1/conversations", as: manager, form: "do=plain&answer=Fatto")
      #expect(file.status == 200 && file.text.hasPrefix("id,source,channel,opened_at,answer"))
      #expect(try await site.send(.post, "/incidents/9/conversations", as: manager, form: "do=unlink").status == 404)
      #expect(try await site.send(.post, "/incidents/1/conversations", as: manager, form: "do=no").status == 400)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a subscriber's link that nobody signed opens nothing`(_ engine: TestDatabase) async throws {
    try await engine.with { database in
      let site = try InProcessSite(database)
      for path in ["/status/confirm/x", "/status/unsubscribe/" + String(repeating: "A", count: 34)] {
        let answer = try await site.send(.get, path)
        #expect(answer.status == 404 && answer.text.contains("Il link non si apre"))
        #expect(answer.headers[HTTPField.Name("X-Robots-Tag") ?? .via] == "noindex")
      }
      let wrong = try await site.send(.post, "/status/subscribers", form: "email=nessuno&website=")
      #expect(wrong.status == 422)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `addresses that do not exist are listed with their reason, and can be taken back`(
    _ engine: TestDatabase
  ) async throws {
    try await engine.with { (database) async throws in
      let site = try InProcessSite(database)
      let admin = try site.signedIn(.admin)
      try await database.write { connection in
        try connection.execute(
          """
          INSERT INTO subscriber (id, email, language, asked_at, confirmed_at, refused_at, refused_why)
          VALUES (7, 'nemo@example.com', 'it', 1, 1, \(InProcessSite.now.seconds), '550 5.1.1 <unknown> user')
          """)
      }
      let page = try await site.send(.get, "/settings/outlets", as: admin)
      #expect(page.text.contains("nemo@example.com") && page.text.contains("5.1.1 &lt;unknown&gt; user"))
      let answer = try await site.send(.post, "/settings/subscribers/7", as: admin, form: "")
      #expect(answer.status == 303)
      #expect(try await !site.send(.get, "/settings/outlets", as: admin).text.contains("nemo@example.com"))
      #expect(try await site.send(.post, "/settings/subscribers/7", as: admin, form: "").status == 404)
      let audit = try await site.send(.get, "/settings/audit", as: admin)
      #expect(audit.text.contains("di nuovo fra gli iscritti"))
    }
  }

  @Test(arguments: ["9223372036854775807", "-9223372036854775808", "153722867280912930"])
  func `a promise beyond all time is refused, and the server goes on`(_ minutes: String) async throws {
    try await TestDatabase.sqlite.with { database in
      let site = try InProcessSite(database)
      let manager = try site.signedIn(.manager)
      _ = try await site.send(.post, "/incidents", as: manager, form: Self.start)
      let form = "do=publish&seen=&phase=investigating&text_it=Uno&text_en=&next=\(minutes)"
      #expect(try await site.send(.post, "/incidents/1/updates", as: manager, form: form).status == 422)
    }
  }

  @Test func `what customers would read as braces, and a beginning that is still to come, are refused`() async throws {
    try await TestDatabase.sqlite.with { database in
      let site = try InProcessSite(database)
      let manager = try site.signedIn(.manager)
      let later = try await site.send(.post, "/incidents", as: manager, form: Self.start + "2027-01-01T10%3A00")
      #expect(later.status == 422 && later.text.contains("Un guasto non comincia dopo adesso"))
      _ = try await site.send(.post, "/incidents", as: manager, form: Self.start)
      let form = Self.composed("investigating", "Dalle+%7B%7Bsince%7D%7D.")
      let told = try await site.send(.post, "/incidents/1/updates", as: manager, form: form)
      #expect(told.status == 422 && told.text.contains("Nel testo resta {{since}}"))
    }
  }
}
