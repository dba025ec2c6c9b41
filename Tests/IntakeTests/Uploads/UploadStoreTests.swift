import Facts
import Intake
import Primitives
import Storage
import StorageTesting
import Testing

/// A database with the tables that uploads need.
private func withUploads(_ engine: TestDatabase, _ body: (Connection) throws -> Void) throws {
  try engine.with { database in
    _ = try Migrator(UploadTables.migrations + JobMigrations.all).migrate(database, now: noon)
    try database.write(body)
  }
}

private let noon = Instant(seconds: 1_795_348_800)

private func add(_ connection: Connection) throws -> Int64 {
  try UploadStore.add(
    fileName: "chiamate <novembre>.csv", bytes: 1_200, sha256: String(repeating: "a", count: 64), personID: 3,
    personName: "Giulia", now: noon, connection)
}

private var readyPlan: UploadPlan {
  var plan = UploadPlan()
  plan.kind = .conversations
  plan.columns = [UploadPlan.Column(header: "Id", use: "external_id", examples: ["1", "2"])]
  return plan
}

@Suite struct UploadStoreTests {
  @Test(arguments: TestDatabases.all)
  func `a new upload is found as it was added, without a plan`(_ engine: TestDatabase) throws {
    try withUploads(engine) { connection in
      let upload = try #require(try UploadStore.find(try add(connection), connection))
      #expect(upload.fileName == "chiamate <novembre>.csv")
      #expect(upload.state == .uploaded)
      #expect(upload.personName == "Giulia")
      #expect(upload.plan == nil)
      #expect(upload.storedName == "upload-\(upload.id)")
      #expect(try UploadStore.find(99, connection) == nil)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `choices, plan and check come back as they were kept`(_ engine: TestDatabase) throws {
    try withUploads(engine) { connection in
      let id = try add(connection)
      var choices = UploadChoices()
      choices.kind = .answers
      choices.forms["Data"] = "dd/MM/yyyy"
      #expect(try UploadStore.understand(id, choices, readyPlan, connection))
      #expect(try UploadStore.startCheck(id, now: noon, connection))
      var check = UploadCheck()
      check.added = 12
      check.repairs = [
        UploadCheck.Repair(
          count: 14, row: 42, column: "Data", expected: LocalizedText(it: "una data", en: "a date"),
          examples: ["2026/13/01"], repair: LocalizedText(it: "Correggila", en: "Mend it"))
      ]
      #expect(try UploadStore.finishCheck(id, check, connection))
      let upload = try #require(try UploadStore.find(id, connection))
      #expect(upload.choices == choices)
      #expect(upload.plan == readyPlan)
      #expect(upload.check == check)
      #expect(upload.state == .checked)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `an import starts only from a finished check, and once`(_ engine: TestDatabase) throws {
    try withUploads(engine) { connection in
      let id = try add(connection)
      #expect(try !UploadStore.startImport(id, now: noon, connection))
      #expect(try UploadStore.startCheck(id, now: noon, connection))
      #expect(try !UploadStore.startCheck(id, now: noon, connection))
      #expect(try UploadStore.finishCheck(id, UploadCheck(), connection))
      #expect(try UploadStore.startImport(id, now: noon, connection))
      #expect(try !UploadStore.startImport(id, now: noon, connection))
      #expect(try connection.first("SELECT COUNT(*) FROM job") { $0.int(0) } == 2)
      #expect(try UploadStore.finishImport(id, importID: 7, connection))
      #expect(try UploadStore.find(id, connection)?.importID == 7)
      #expect(try UploadStore.open(connection).isEmpty)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a start puts the job with it into the queue`(_ engine: TestDatabase) throws {
    try withUploads(engine) { connection in
      let id = try add(connection)
      #expect(try UploadStore.startCheck(id, now: noon, connection))
      let job = try #require(try JobQueue(connection).lease(kinds: ["check"], now: noon, for: 60).first)
      #expect(UploadJob.upload(job.payload) == id)
      #expect(try UploadStore.find(id, connection)?.jobID == job.id)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `what is at work cannot be thrown away, what rests can`(_ engine: TestDatabase) throws {
    try withUploads(engine) { connection in
      let id = try add(connection)
      #expect(try UploadStore.startCheck(id, now: noon, connection))
      #expect(try !UploadStore.remove(id, connection))
      #expect(try UploadStore.atWork(connection).map(\.id) == [id])
      #expect(try UploadStore.fail(id, LocalizedText(it: "vuoto", en: "empty"), connection))
      #expect(try UploadStore.find(id, connection)?.failure?.it == "vuoto")
      #expect(try UploadStore.remove(id, connection))
      #expect(try UploadStore.find(id, connection)?.state == .removed)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a new look clears the failure`(_ engine: TestDatabase) throws {
    try withUploads(engine) { connection in
      let id = try add(connection)
      #expect(try UploadStore.startCheck(id, now: noon, connection))
      #expect(try UploadStore.fail(id, LocalizedText(it: "vuoto", en: "empty"), connection))
      #expect(try UploadStore.understand(id, UploadChoices(), readyPlan, connection))
      let upload = try #require(try UploadStore.find(id, connection))
      #expect(upload.failure == nil)
      #expect(upload.state == .uploaded)
    }
  }
}

@Suite struct ProgressBoardTests {
  @Test func `progress is there until it is removed`() {
    let board = ProgressBoard()
    #expect(board.progress(of: 1) == nil)
    board.set(ProgressBoard.Progress(fraction: 0.4, rows: 48_000), of: 1)
    #expect(board.progress(of: 1)?.rows == 48_000)
    board.remove(1)
    #expect(board.progress(of: 1) == nil)
  }
}
