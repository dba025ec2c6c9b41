import HTTPTypes
import Ledger
import People
import Primitives
import Secrets
import Storage
import StorageTesting
import Testing

@testable import Web

/// Coming in: passwords, one-time links, the first administrator, and what another site sends.
struct DoorTests {
  private static let password = "una frase lunga davvero"

  @Test(arguments: TestDatabases.all)
  func `a password opens, a wrong one does not, and the way back is kept`(_ engine: TestDatabase) async throws {
    try await engine.with { database in
      let site = try InProcessSite(database)
      try await Self.add("anna@example.it", site)
      let wrong = try await site.send(.post, "/login", form: "email=anna@example.it&password=sbagliata&to=/alarms")
      #expect(wrong.status == 401)
      #expect(wrong.text.contains("E-mail o password non corrette"))
      #expect(wrong.text.contains("value=\"anna@example.it\"") && wrong.text.contains("value=\"/alarms\""))
      let right = try await site.send(.post, "/login", form: Self.form("anna@example.it", to: "/alarms?state=open"))
      #expect(right.status == 303 && right.headers[.location] == "/alarms?state=open")
      let cookie = try #require(right.headers[.setCookie]?.split(separator: ";").first.map(String.init))
      #expect(try await site.send(.get, "/", as: cookie).status == 200)
      #expect(right.headers[.setCookie]?.contains("HttpOnly") == true)
      #expect(right.headers[.setCookie]?.contains("SameSite=Lax") == true)
    }
  }

  @Test(arguments: ["https://evil.example/", "//evil.example", "/\\evil.example", "/a\nb", "javascript:alert(1)"])
  func `signing in never leads to another site`(_ wanted: String) async throws {
    try await TestDatabase.sqlite.with { database in
      let site = try InProcessSite(database)
      try await Self.add("anna@example.it", site)
      let answer = try await site.send(.post, "/login", form: Self.form("anna@example.it", to: wanted))
      #expect(answer.status == 303 && answer.headers[.location] == "/")
    }
  }

  @Test(arguments: TestDatabases.all)
  func `after signing out the cookie opens nothing`(_ engine: TestDatabase) async throws {
    try await engine.with { database in
      let site = try InProcessSite(database)
      let cookie = try site.signedIn(.manager)
      #expect(try await site.send(.get, "/", as: cookie).status == 200)
      #expect(try await site.send(.post, "/logout", as: cookie, form: "").status == 303)
      #expect(try await site.send(.get, "/", as: cookie).status == 303)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a one-time link is used by the button, not by opening it, and once`(_ engine: TestDatabase) async throws {
    try await engine.with { database in
      let site = try InProcessSite(database)
      let person = try await Self.add("anna@example.it", site)
      let secret = try await database.write { connection in
        var generator = SystemRandomNumberGenerator()
        return try OneTimeLinkStore.create(
          .signIn, for: person, by: .commandLine, now: InProcessSite.now, using: &generator, connection
        ).text
      }
      for _ in 0..<3 { #expect(try await site.send(.get, "/login/link?k=\(secret)").status == 200) }
      let first = try await site.send(.post, "/login/link", form: "k=\(secret)")
      #expect(first.status == 303 && first.headers[.setCookie] != nil)
      #expect(try await site.send(.post, "/login/link", form: "k=\(secret)").status == 404)
      #expect(try await site.send(.get, "/login/link?k=\(secret)").status == 404)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `the first administrator is made once, and a weak password asks again`(_ engine: TestDatabase) async throws {
    try await engine.with { database in
      let site = try InProcessSite(database)
      let secret = try #require(
        try await database.write { connection in
          var generator = SystemRandomNumberGenerator()
          return try OneTimeLinkStore.createForFirstAdmin(
            by: .commandLine, now: InProcessSite.now, using: &generator, connection)?.text
        })
      let form = "k=\(secret)&name=Giulia&email=giulia@example.it&password="
      let weak = try await site.send(.post, "/login/first", form: form + "corta")
      #expect(weak.status == 422 && weak.text.contains("meno di 12 caratteri") && weak.text.contains("Giulia"))
      let made = try await site.send(.post, "/login/first", form: form + "una+frase+lunga+davvero")
      #expect(made.status == 303)
      let again = try await site.send(.post, "/login/first", form: form + "una+frase+lunga+davvero")
      #expect(again.status == 404)
      let roles = try await database.read { try PersonStore.all($0).map(\.role) }
      #expect(roles == [.admin])
    }
  }

  @Test(arguments: [
    ["Sec-Fetch-Site": "cross-site"], ["Sec-Fetch-Site": "same-site"], ["Origin": "https://evil.example"],
    ["Origin": "null"],
  ])
  func `what another site sends changes nothing`(_ headers: [String: String]) async throws {
    try await TestDatabase.sqlite.with { database in
      let site = try InProcessSite(database)
      let cookie = try site.signedIn(.admin)
      let answer = try await site.send(.post, "/logout", as: cookie, form: "", headers: headers)
      #expect(answer.status == 403)
      #expect(try await site.send(.get, "/", as: cookie).status == 200)
    }
  }

  @Test func `every answer carries the headers that keep strangers out`() async throws {
    try await TestDatabase.sqlite.with { database in
      let site = try InProcessSite(database, url: "https://campanello.example.it/servizio")
      for path in ["/servizio/login", "/servizio/livez", "/servizio/nowhere", "/elsewhere"] {
        let answer = try await site.send(.get, path)
        for name in [
          "Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "Strict-Transport-Security",
        ] {
          let field = try #require(HTTPField.Name(name))
          #expect(answer.headers[field] != nil, "\(path) \(name)")
        }
      }
      let cookie = try site.signedIn(.manager)
      #expect(cookie.hasPrefix("__Secure-campanello="))
      let page = try await site.send(.get, "/servizio/", as: cookie)
      #expect(page.text.contains("href=\"/servizio/alarms\"") && !page.text.contains("href=\"/alarms"))
    }
  }

  @Test func `too long a form and one that is no text are refused`() async throws {
    try await TestDatabase.sqlite.with { database in
      let site = try InProcessSite(database)
      let long = try await site.send(.post, "/login", form: "email=" + String(repeating: "a", count: 2 << 20))
      #expect(long.status == 413)
      #expect(try await site.send(.post, "/login", form: "email=%FF%FE").status == 400)
      #expect(try await site.send(.get, "/login?to=%00").status == 400)
    }
  }

  @discardableResult
  private static func add(_ email: String, _ site: InProcessSite) async throws -> Int64 {
    try await site.database.write { connection in
      let details = try PersonDetails(email: email, name: "Anna", role: .manager, language: .it)
      let person = try PersonStore.add(details, by: .commandLine, now: InProcessSite.now, connection)
      var generator = SystemRandomNumberGenerator()
      let chosen = try ChosenPassword(password, email: person.email, name: person.name)
      let hash = try PasswordHash(of: chosen, using: &generator)
      try PersonStore.setPassword(hash, of: person.id, by: .commandLine, now: InProcessSite.now, connection)
      return person.id
    }
  }

  private static func form(_ email: String, to path: String) -> String {
    let encoded = path.unicodeScalars.map { scalar in
      scalar.properties.isAlphabetic || scalar == "/" ? "\(scalar)" : "%" + String(scalar.value, radix: 16).leftPadded
    }.joined()
    return "email=\(email)&password=\(password.replacing(" ", with: "+"))&to=\(encoded)"
  }
}

extension String {
  fileprivate var leftPadded: String { count < 2 ? "0" + self : self }
}
