import Ledger
import Foundation
import HTTPTypes
import People
import Primitives
import Storage
import StorageTesting
import Surveys
import Testing

@testable import Web

/// A customer's record, through the pages.
struct PersonRecordPageTests {
  @Test(arguments: TestDatabases.all)
  func `a record is looked up, handed out, and erased after its name was typed`(
    _ engine: TestDatabase
  ) async throws {
    try await engine.with { database in
      let site = try InProcessSite(database)
      let admin = try site.signedIn(.admin)
      let url = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).csv")
      try Data("customer_id,email\n\"C<b>1\",anna@x.it\n".utf8).write(to: url)
      defer { try? FileManager.default.removeItem(at: url) }
      let path = url.path
      try await database.write {
        try ContactStore.addToBook(InviteeList(path: path).people, by: .commandLine, now: InProcessSite.now, $0)
      }
      func post(_ step: String, _ form: String) async throws -> InProcessSite.Answer {
        try await site.send(.post, "/settings/privacy/person\(step)", as: admin, form: form)
      }
      #expect(try await site.send(.get, "/settings/privacy", as: admin).text.contains("Codice cliente o e-mail"))
      let page = try await post("", "who=C%3Cb%3E1")
      #expect(page.status == 200 && page.text.contains("Rubrica") && page.text.contains("C&lt;b&gt;1"))
      #expect(!page.text.contains("<b>1"))
      let file = try await post("/export", "who=anna%40x.it")
      #expect(file.headers[.contentType] == "application/json; charset=utf-8" && file.text.contains("anna@x.it"))
      let wrong = try await post("/erasure", "who=anna%40x.it&confirmation=anna")
      #expect(wrong.status == 422 && wrong.text.contains("non è stato cancellato niente"))
      #expect(try await post("/erasure", "who=anna%40x.it&confirmation=anna%40x.it").status == 303)
      #expect(try await post("", "who=anna%40x.it").text.contains("non c&#39;è niente"))
      #expect(try await post("/export", "who=anna%40x.it").text.contains("non c&#39;è niente"))
      let audit = try await site.send(.get, "/settings/audit", as: admin).text
      #expect(audit.contains("dati di un cliente esportati") && audit.contains("cliente cancellato"))
      #expect(!audit.contains("anna"))
    }
  }
}
