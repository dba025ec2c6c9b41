import Facts
import Foundation
import HTTPTypes
import Intake
import Ledger
import People
import Primitives
import Storage
import StorageTesting
import Testing

@testable import Web

/// What programs ask, and what they are told.
struct ApiTests {
  @Test(arguments: TestDatabases.all)
  func `imports come in parts, and each part says where the next begins`(_ engine: TestDatabase) async throws {
    try await engine.with { database in
      let site = try InProcessSite(database)
      try await database.write { connection in
        try connection.execute("INSERT INTO source (name) VALUES ('prova')")
        for number in 1...5 {
          try connection.execute(
            """
            INSERT INTO import (file, sha256, kind, source_id, row_count, added, changed, unchanged, rejected, report,
              finished_at)
            SELECT \("f\(number)"), '', 'conversations', id, 1, 1, 0, 0, 0, '{}', \(Int64(number)) FROM source
            """)
        }
      }
      let token = try site.token([.read])
      var names: [String] = []
      var path: String? = "/api/v1/imports?limit=2"
      while let next = path {
        let answer = try await site.send(.get, next, headers: token)
        #expect(answer.status == 200)
        let part = try Self.object(answer.text)
        let lines = try #require(part["data"] as? [[String: Any]])
        names += lines.compactMap { $0["file"] as? String }
        path = (part["next_cursor"] as? String).map { "/api/v1/imports?limit=2&cursor=\($0)" }
        let link = HTTPField.Name("Link").flatMap { answer.headers[$0] }
        #expect(link.map { $0.contains("rel=\"next\"") } == path.map { _ in true })
      }
      #expect(names == ["f5", "f4", "f3", "f2", "f1"])
    }
  }

  @Test(
    arguments: [
      ("/api/v1/alarms?state=wrong", 422, "bad_state"), ("/api/v1/alarms?limit=0", 422, "bad_limit"),
      ("/api/v1/alarms?limit=abc", 422, "bad_limit"), ("/api/v1/alarms?cursor=-1", 422, "bad_cursor"),
      ("/api/v1/alarms/none", 404, "not_found"), ("/api/v1/indicators?indicator=x", 422, "unknown_indicator"),
      ("/api/v1/indicators?from=01/02/2026", 422, "bad_month"), ("/api/v1/indicators?grain=year", 422, "bad_grain"),
      ("/api/v1/indicators?where=phone", 422, "bad_filter"), ("/api/v1/indicators?by=agent", 422, "about_agents"),
      ("/api/v1/indicators?where=agent%3DMario+Rossi", 422, "about_agents"),
      ("/api/v1/indicators?by=%FF", 400, "invalid_text"), ("/api/v1/indicators?grain=hour", 422, "too_long"),
      ("/api/v1/indicators?grain=day&from=2024-01&to=2026-01", 422, "too_long"),
    ])
  func `a question that cannot be answered is told what is wrong`(
    _ path: String, _ status: Int, _ code: String
  ) async throws {
    try await TestDatabase.sqlite.with { database in
      let site = try InProcessSite(database)
      let answer = try await site.send(.get, path, headers: try site.token([.read]))
      #expect(answer.status == status)
      #expect(answer.headers[.contentType] == "application/problem+json; charset=utf-8")
      let problem = try Self.object(answer.text)
      #expect(problem["code"] as? String == code)
      #expect(problem["status"] as? Int == status)
      #expect((problem["detail"] as? String)?.isEmpty == false)
    }
  }

  @Test func `a token that is wrong, revoked or expired opens nothing`() async throws {
    try await TestDatabase.sqlite.with { database in
      let site = try InProcessSite(database)
      let expired = try site.token([.read], expiresAt: InProcessSite.now)
      let revoked = try site.token([.read])
      try await database.write { connection in
        let token = try #require(try ApiTokenStore.all(connection).first)
        try ApiTokenStore.revoke(token.id, by: .commandLine, now: InProcessSite.now, connection)
      }
      let wrong = ["Authorization": "Bearer cst_abc"]
      let basic = ["Authorization": "Basic YTpi"]
      for header in [expired, revoked, wrong, basic, ["Authorization": ""]] {
        #expect(try await site.send(.get, "/api/v1/alarms", headers: header).status == 401)
      }
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a file that leaves nothing to ask is handed to a job, another waits for a person`(
    _ engine: TestDatabase
  ) async throws {
    try await engine.with { database in
      let site = try InProcessSite(database)
      let uploads = site.environment.settings.uploads
      let token = try site.token([.import]).merging(["Content-Type": "application/octet-stream"]) { $1 }
      func send(_ text: String) async throws -> (Int, [String: Any]) {
        let answer = try await site.send(.post, "/api/v1/imports?file_name=notte.csv", form: text, headers: token)
        return (answer.status, try Self.object(answer.text))
      }
      let (status, plain) = try await send("external_id,opened_at,channel\n1,2026-11-02 09:00,phone\n")
      #expect(status == 202 && plain["state"] as? String == "importing" && plain["file"] as? String == "notte.csv")
      let id = try #require(plain["upload_id"] as? Int)
      let job = try await database.read { connection in
        try UploadStore.find(Int64(id), connection)?.jobID.flatMap { try JobQueue(connection).status(of: $0) }
      }
      #expect(job?.kind == "import")
      let again = try await site.send(.get, "/api/v1/uploads/\(id)", headers: token)
      #expect(again.status == 200)
      let (_, doubtful) = try await send("external_id;opened_at;channel\n1;01/02/2026;phone\n")
      #expect(doubtful["state"] as? String == "uploaded")
      #expect(doubtful["unsettled"] as? [String] == ["opened_at"])
      let (_, broken) = try await send("a,b\n1,2\n")
      #expect(broken["state"] as? String == "uploaded")
      #expect((broken["unsettled"] as? [String])?.isEmpty == false)
      #expect(try await send("").0 == 400)
      let tooLarge = String(repeating: "x", count: Int(site.environment.settings.longestUpload) + 1)
      #expect(try await send(tooLarge).0 == 413)
      let left = try FileManager.default.contentsOfDirectory(atPath: uploads.path).filter { $0.hasPrefix("part-") }
      #expect(left.isEmpty)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a program acts on an alarm under its token's name`(_ engine: TestDatabase) async throws {
    try await engine.with { database in
      let site = try InProcessSite(database)
      let id = try await RingingAlarm.add(to: database)
      let token = try site.token([.write]).merging(["Content-Type": "application/json"]) { $1 }
      let taken = try await site.send(.post, "/api/v1/alarms/\(id)/taking", form: "{}", headers: token)
      #expect(taken.status == 200)
      #expect(try Self.object(taken.text)["state"] as? String == "taken")
      let handling = try Self.object(taken.text)["handling"] as? [String: Any]
      #expect(handling?["by"] as? String == "API token: prova")
      let resolved = try await site.send(
        .post, "/api/v1/alarms/\(id)/resolution", form: "{\"note\": \"sistemato\"}", headers: token)
      #expect(resolved.status == 200)
      let again = try await site.send(.post, "/api/v1/alarms/\(id)/taking", form: "{}", headers: token)
      #expect(again.status == 409)
      let broken = try await site.send(.post, "/api/v1/alarms/\(id)/reopening", form: "[1]", headers: token)
      #expect(broken.status == 400)
      let unknown = try await site.send(
        .post, "/api/v1/alarms/\(id)/silence", form: "{\"until\": \"forever\"}", headers: token)
      #expect(unknown.status == 422)
      let form = try await site.send(
        .post, "/api/v1/alarms/\(id)/silence", form: "until=1h",
        headers: token.merging(["Content-Type": "application/x-www-form-urlencoded"]) { $1 })
      #expect(form.status == 415)
      let long = String(repeating: "x", count: 501)
      let note = try await site.send(
        .post, "/api/v1/alarms/\(id)/resolution", form: "{\"note\": \"\(long)\"}", headers: token)
      #expect(note.status == 422)
    }
  }

  @Test func `every route for programs is described, and nothing else`() async throws {
    try await TestDatabase.sqlite.with { database in
      let site = try InProcessSite(database)
      let answer = try await site.send(.get, "/api/v1/openapi.json")
      let paths = try #require(try Self.object(answer.text)["paths"] as? [String: Any])
      #expect(Set(paths.keys) == Set(SiteRoutes.all.filter(\.access.isForPrograms).map(\.pattern)))
    }
  }

  private static func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }
}
