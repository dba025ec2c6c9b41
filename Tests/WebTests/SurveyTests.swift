import Foundation
import HTTPTypes
import People
import Primitives
import Storage
import StorageTesting
import Surveys
import Synchronization
import Testing

@testable import App
@testable import Web

/// Asking, answering, and looking at what came of it, through the pages.
struct SurveyTests {
  /// A site whose clock can be moved.
  private final class Clock: Sendable {
    private let seconds = Mutex(InProcessSite.now.seconds)
    func now() -> Instant { Instant(seconds: seconds.withLock { $0 }) }
    func pass(_ more: Int64) { seconds.withLock { $0 += more } }
  }

  private struct Asked {
    let site: InProcessSite
    let clock: Clock
    /// The open link's path.
    let path: String

    func gather() throws {
      let now = clock.now()
      try site.database.write { while try ResponseGathering.gather(now: now, $0) > 0 {} }
    }

    func counts() throws -> (responses: Int, facts: Int) {
      try site.database.read { connection in
        (
          try connection.first("SELECT COUNT(*) FROM survey_response") { $0.int(0) } ?? 0,
          try connection.first("SELECT COUNT(*) FROM survey_answer") { $0.int(0) } ?? 0
        )
      }
    }

    /// The address that the form of a page is sent to.
    func action(_ page: InProcessSite.Answer) throws -> String {
      let found = try #require(page.text.firstMatch(of: /action="(\/s\/[^"]+)"/))
      return String(found.1)
    }
  }

  /// A manager makes a survey by the form; its page shows the link.
  private static func asked(_ database: Database) async throws -> Asked {
    let clock = Clock()
    let site = try InProcessSite(database, clock: { clock.now() })
    let manager = try site.signedIn(.manager)
    let made = try await site.send(
      .post, "/surveys", as: manager, form: "name=Dopo+la+chiamata&kind=nps&product=Fibra")
    #expect(made.status == 303)
    let page = try await site.send(.get, try #require(made.headers[.location]), as: manager)
    let link = try #require(page.text.firstMatch(of: /value="http:\/\/127.0.0.1:8080(\/s\/[^"]+)"/))
    return Asked(site: site, clock: clock, path: String(link.1))
  }

  @Test(arguments: TestDatabases.all)
  func `a person answers, says why, and the manager reads it`(_ engine: TestDatabase) async throws {
    try await engine.with { database in
      let asked = try await Self.asked(database)
      let page = try await asked.site.send(.get, asked.path)
      #expect(page.status == 200 && page.text.contains("amico o a un collega"))
      #expect(page.headers[.setCookie] == nil && !page.text.contains("<script"))
      #expect(page.text.utf8.count < 6_000)
      asked.clock.pass(20)
      let action = try asked.action(page)
      let sent = try await asked.site.send(.post, action, form: "v=3&comment=troppo+lento&website=")
      #expect(sent.status == 303)
      let thanks = try await asked.site.send(.get, try #require(sent.headers[.location]))
      #expect(thanks.text.contains("Grazie") && thanks.text.contains("rimediare"))
      let more = try await asked.site.send(.post, try asked.action(thanks), form: "comment=richiamatemi")
      #expect(more.status == 200)
      try asked.gather()
      #expect(try asked.counts() == (2, 1))
      let manager = try asked.site.signedIn(.manager)
      let result = try await asked.site.send(.get, "/surveys/1", as: manager)
      #expect(result.text.contains("−100,0") && result.text.contains("troppo lento\nrichiamatemi"))
      let viewer = try asked.site.signedIn(.viewer)
      let seen = try await asked.site.send(.get, "/surveys/1", as: viewer)
      #expect(seen.status == 200 && !seen.text.contains("richiamatemi"))
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a scanner that opens every link leaves no vote`(_ engine: TestDatabase) async throws {
    try await engine.with { database in
      let asked = try await Self.asked(database)
      for score in 0...10 {
        let page = try await asked.site.send(.get, "\(asked.path)?v=\(score)")
        #expect(page.text.contains("value=\"\(score)\" checked"))
      }
      #expect(try asked.counts() == (0, 0))
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a form sent twice is one answer, and it can be changed`(_ engine: TestDatabase) async throws {
    try await engine.with { database in
      let asked = try await Self.asked(database)
      let action = try asked.action(try await asked.site.send(.get, asked.path))
      asked.clock.pass(5)
      for score in [9, 9, 4] { _ = try await asked.site.send(.post, action, form: "v=\(score)") }
      let again = try await asked.site.send(.get, "\(action)&change=1")
      #expect(again.text.contains("value=\"4\" checked"))
      try asked.gather()
      #expect(try asked.counts() == (3, 1))
    }
  }

  @Test(arguments: TestDatabases.all)
  func `an answer without a score, or in no time, or to a closed survey`(_ engine: TestDatabase) async throws {
    try await engine.with { database in
      let asked = try await Self.asked(database)
      let action = try asked.action(try await asked.site.send(.get, asked.path))
      for form in ["comment=ciao", "v=11", "v=-1", "v=tre", "v="] {
        let answer = try await asked.site.send(.post, action, form: form)
        #expect(answer.status == 422 && answer.text.contains("Scegli un voto"), "\(form)")
      }
      #expect(try asked.counts() == (0, 0))
      _ = try await asked.site.send(.post, action, form: "v=10")
      try asked.gather()
      #expect(try asked.counts() == (1, 0), "sent in the second in which it was asked for")
      let manager = try asked.site.signedIn(.manager)
      #expect(try await asked.site.send(.post, "/surveys/1/closing", as: manager, form: "").status == 303)
      #expect(try await asked.site.send(.get, asked.path).status == 410)
      #expect(try await asked.site.send(.post, action, form: "v=10").status == 410)
      #expect(try await asked.site.send(.post, "/surveys/1/closing", as: manager, form: "").status == 409)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a forged or expired link says so and shows nothing`(_ engine: TestDatabase) async throws {
    try await engine.with { database in
      let asked = try await Self.asked(database)
      #expect(try await asked.site.send(.get, "/s/abc").status == 404)
      let other = asked.path.last == "x" ? "y" : "x"
      #expect(try await asked.site.send(.get, String(asked.path.dropLast(1)) + other).status == 404)
      let action = try asked.action(try await asked.site.send(.get, asked.path))
      asked.clock.pass(25 * 3_600)
      #expect(try await asked.site.send(.post, action, form: "v=10").status == 410)
      asked.clock.pass(731 * 86_400)
      #expect(try await asked.site.send(.get, asked.path).status == 410)
    }
  }

  @Test func `English visitors are asked in English, hostile words stay words`() async throws {
    try await TestDatabase.sqlite.with { database in
      let asked = try await Self.asked(database)
      let page = try await asked.site.send(.get, asked.path, headers: ["Accept-Language": "en-GB,en"])
      #expect(page.text.contains("recommend us") && page.text.contains("lang=\"en\""))
      asked.clock.pass(9)
      let form = "v=1&comment=%3Cscript%3Ealert(1)%3C/script%3E%20%C3%A8%20cos%C3%AC"
      _ = try await asked.site.send(.post, try asked.action(page), form: form)
      try asked.gather()
      let result = try await asked.site.send(.get, "/surveys/1", as: asked.site.signedIn(.manager))
      #expect(result.text.contains("&lt;script&gt;alert(1)&lt;/script&gt; è così") && !result.text.contains("<script>"))
    }
  }

  @Test func `a survey without a name keeps what was typed`() async throws {
    try await TestDatabase.sqlite.with { database in
      let site = try InProcessSite(database)
      let manager = try site.signedIn(.manager)
      let answer = try await site.send(.post, "/surveys", as: manager, form: "name=&kind=csat&product=Luce")
      #expect(answer.status == 422 && answer.text.contains("Dai un nome") && answer.text.contains("value=\"Luce\""))
      #expect(answer.text.contains("value=\"csat\" selected"))
      #expect(try await site.send(.post, "/surveys", as: manager, form: "name=x&kind=boh").status == 400)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a comment becomes a call, which is changed and made`(_ engine: TestDatabase) async throws {
    try await engine.with { database in
      let asked = try await Self.asked(database)
      let action = try asked.action(try await asked.site.send(.get, asked.path))
      asked.clock.pass(9)
      _ = try await asked.site.send(.post, action, form: "v=1&comment=richiamatemi+%3Cb%3E")
      try asked.gather()
      let leader = try asked.site.signedIn(.teamLeader)
      let result = try await asked.site.send(.get, "/surveys/1", as: leader)
      #expect(result.text.contains("Richiama questo cliente"))
      let answer = try #require(result.text.firstMatch(of: /name="answer" value="(\d+)"/)).1
      func post(_ path: String, _ form: String) async throws -> InProcessSite.Answer {
        try await asked.site.send(.post, path, as: leader, form: form)
      }
      #expect(try await post("/callbacks", "answer=\(answer)").status == 303)
      #expect(try await post("/callbacks", "answer=\(answer)").status == 303)
      #expect(try await post("/callbacks", "answer=777").status == 404)
      let list = try await asked.site.send(.get, "/callbacks?mine=1", as: leader)
      #expect(list.text.contains("Da richiamare: 1. In ritardo: 0.") && list.text.contains("richiamatemi &lt;b&gt;"))
      #expect(list.text.contains("Voto 1 · Dopo la chiamata"))
      let id = try #require(list.text.firstMatch(of: /id="call-(\d+)"/)).1
      #expect(try await post("/callbacks/\(id)", "owner=&due=ieri&note=x").status == 422)
      #expect(try await post("/callbacks/\(id)", "owner=&due=2026-01-07&note=%3Ci%3E").status == 303)
      let late = try await asked.site.send(.get, "/callbacks?lang=it", as: leader)
      #expect(late.text.contains("In ritardo: 1.") && late.text.contains("In ritardo: era entro il 7 gen 2026"))
      #expect(late.text.contains("value=\"&lt;i&gt;\""))
      #expect(try await asked.site.send(.get, "/surveys/1", as: leader).text.contains("da richiamare"))
      #expect(try await post("/callbacks/\(id)/done", "outcome=risolto").status == 303)
      #expect(try await post("/callbacks/\(id)/done", "outcome=risolto").status == 409)
      #expect(try await asked.site.send(.get, "/callbacks", as: leader).text.contains("risolto"))
    }
  }

  @Test(arguments: TestDatabases.all)
  func `comments are tagged, found by their tag, and the figures are a file`(_ engine: TestDatabase) async throws {
    try await engine.with { database in
      let asked = try await Self.asked(database)
      let action = try asked.action(try await asked.site.send(.get, asked.path))
      asked.clock.pass(9)
      _ = try await asked.site.send(.post, action, form: "v=1&comment=troppo+caro")
      try asked.gather()
      let leader = try asked.site.signedIn(.teamLeader)
      let result = try await asked.site.send(.get, "/surveys/1", as: leader)
      let answer = try #require(result.text.firstMatch(of: /name="answer" value="(\d+)"/)).1
      let series = "source=survey-1&kind=nps&scale=0-10"
      func tag(_ id: String, _ tags: String) async throws -> InProcessSite.Answer {
        try await asked.site.send(.post, "/surveys/comments/\(id)/tags", as: leader, form: "\(series)&tags=\(tags)")
      }
      let done = try await tag(String(answer), "Prezzo%2C+%3Cb%3E%2C%2Cprezzo")
      #expect(done.status == 303 && done.headers[.location]?.hasPrefix("/surveys/results?source=") == true)
      let tagged = try await asked.site.send(.get, "/surveys/1?tag=prezzo", as: leader).text
      #expect(tagged.contains("troppo caro") && tagged.contains("value=\"&lt;b&gt;, prezzo\""))
      #expect(!(try await asked.site.send(.get, "/surveys/1?tag=attesa", as: leader).text.contains("troppo caro")))
      #expect(try await tag("777", "x").status == 404)
      let many = (0..<11).map { "t\($0)" }.joined(separator: "%2C")
      #expect(try await tag(String(answer), many).status == 400)
      #expect(try await tag(String(answer), "").status == 303)
      #expect(!(try await asked.site.send(.get, "/surveys/1", as: leader).text.contains("Di che cosa scrivono")))
      let file = try await asked.site.send(.get, "/surveys/results.csv?\(series)&format=plain", as: leader)
      #expect(file.headers[.contentType]?.hasPrefix("text/csv") == true)
      #expect(file.text.hasPrefix("group,group_value,answers,") && file.text.contains("all,,1,1,0,0,-100,"))
      #expect(try await asked.site.send(.get, "/surveys/results.csv?source=x", as: leader).status == 404)
      #expect(try await asked.site.send(.get, "/surveys/results.csv?\(series)&format=xls", as: leader).status == 400)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `texts are changed by a form, and what cannot be is shown again`(_ engine: TestDatabase) async throws {
    try await engine.with { database in
      let asked = try await Self.asked(database)
      let manager = try asked.site.signedIn(.manager)
      let page = try await asked.site.send(.get, "/surveys/1/texts", as: manager)
      #expect(page.status == 200 && page.text.contains("amico o a un collega"))
      let names = ["question", "lowest", "highest", "reason", "follow_bottom", "follow_middle", "follow_top"]
      func form(_ question: String) -> String {
        (["name=Nuovo"]
          + names.flatMap { name in
            ["\(name)_it=\(name == "question" ? question : "testo")", "\(name)_en=words"]
          }).joined(separator: "&")
      }
      let wrong = try await asked.site.send(.post, "/surveys/1/texts", as: manager, form: form(""))
      #expect(wrong.status == 422 && wrong.text.contains("La domanda manca"))
      let sent = try await asked.site.send(.post, "/surveys/1/texts", as: manager, form: form("Ci+vuoi+%3Cb%3E%3F"))
      #expect(sent.status == 303)
      let shown = try await asked.site.send(.get, asked.path, headers: ["Accept-Language": "it"])
      #expect(shown.text.contains("Ci vuoi &lt;b&gt;?"))
      let history = try await asked.site.send(.get, "/surveys/1/texts", as: manager)
      #expect(history.text.contains("Che cosa è cambiato") && history.text.contains("Ci vuoi &lt;b&gt;?"))
      #expect(try await asked.site.send(.get, "/surveys/1", as: manager).text.contains("la domanda è cambiata"))
      #expect(try await asked.site.send(.get, "/surveys/9/texts", as: manager).status == 404)
    }
  }

  @Test func `only a survey, and only the sites that were named, can be framed`() async throws {
    try await TestDatabase.sqlite.with { database in
      let site = try InProcessSite(database, surveySites: ["https://www.azienda.example"])
      let manager = try site.signedIn(.manager)
      _ = try await site.send(.post, "/surveys", as: manager, form: "name=x&kind=nps")
      let page = try await site.send(.get, "/surveys/1", as: manager)
      let link = String(try #require(page.text.firstMatch(of: /value="http:\/\/127.0.0.1:8080(\/s\/[^"]+)"/)).1)
      let policy = try #require(HTTPField.Name("Content-Security-Policy"))
      let frames = try #require(HTTPField.Name("X-Frame-Options"))
      let asked = try await site.send(.get, link)
      #expect(asked.headers[policy]?.hasSuffix("frame-ancestors 'self' https://www.azienda.example") == true)
      #expect(asked.headers[frames] == nil)
      for other in ["/surveys", "/login", "/u/abc", "/settings"] {
        let answer = try await site.send(.get, other, as: manager)
        #expect(answer.headers[policy]?.hasSuffix("frame-ancestors 'none'") == true && answer.headers[frames] == "DENY")
      }
    }
  }
}
