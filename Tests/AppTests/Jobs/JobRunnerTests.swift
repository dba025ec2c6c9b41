import Facts
import Foundation
import Indicators
import Primitives
import Storage
import Testing

@testable import App

private let noon = Instant(seconds: 1_795_348_800)

/// A database, a folder of uploads, and a runner that is stepped by hand.
private struct Workshop {
  let folder: URL
  let database: Database
  let runner: JobRunner
  var work: UploadWork

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("campanello-jobs-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    database = try Database.open(.sqlite(path: folder.appendingPathComponent("data.sqlite").path))
    let migrations =
      [DimensionValues.migration, RollupTables.migration, OrganisationStore.migration] + FactTables.migrations
      + JobMigrations.all + UploadTables.migrations
    _ = try Migrator(migrations).migrate(database, now: noon)
    work = UploadWork(uploads: folder, board: ProgressBoard(), onData: {})
    runner = JobRunner(work, database, clock: { noon }, log: { _ in })
  }

  func remove() {
    try? database.close()
    try? FileManager.default.removeItem(at: folder)
  }

  /// A file as the page leaves it behind, already handed to the check.
  func upload(_ text: String) throws -> Int64 {
    try database.write { connection in
      let id = try UploadStore.add(
        fileName: "chiamate.csv", bytes: Int64(text.utf8.count), sha256: "", personID: nil, personName: "Giulia",
        now: noon, connection)
      try Data(text.utf8).write(to: folder.appendingPathComponent(Upload.storedName(id)))
      _ = try UploadStore.startCheck(id, now: noon, connection)
      return id
    }
  }

  func find(_ id: Int64) throws -> Upload { try #require(try database.read { try UploadStore.find(id, $0) }) }

  func confirm(_ id: Int64) throws {
    #expect(try database.write { try UploadStore.startImport(id, now: noon, $0) })
  }

  func conversations() throws -> Int {
    try database.read { try $0.first("SELECT COUNT(*) FROM conversation") { $0.int(0) } ?? 0 }
  }

  func job(_ upload: Int64) throws -> JobStatus? {
    let id = try #require(try find(upload).jobID)
    return try database.read { try JobQueue($0).status(of: id) }
  }
}

private let calls = """
  external_id,opened_at,channel
  1,2026-11-02 09:00,phone
  2,2026-11-02 09:05,phone
  3,domani,phone

  """

@Suite struct JobRunnerTests {
  @Test func `a check counts and keeps nothing, an import keeps it`() throws {
    let shop = try Workshop()
    defer { shop.remove() }
    let id = try shop.upload(calls)
    #expect(shop.runner.step())
    let checked = try shop.find(id)
    #expect(checked.state == .checked)
    #expect(checked.check?.added == 2)
    #expect(checked.check?.rejected == 1)
    #expect(checked.check?.repairs.first?.row == 4)
    #expect(try shop.conversations() == 0)
    try shop.confirm(id)
    #expect(shop.runner.step())
    #expect(try shop.find(id).state == .done)
    #expect(try shop.find(id).importID != nil)
    #expect(try shop.conversations() == 2)
    #expect(!FileManager.default.fileExists(atPath: shop.folder.appendingPathComponent("upload-\(id)").path))
  }

  @Test func `after an import the alarms are judged once, then there is nothing to do`() throws {
    let shop = try Workshop()
    defer { shop.remove() }
    let id = try shop.upload(calls)
    #expect(shop.runner.step())
    try shop.confirm(id)
    #expect(shop.runner.step())
    #expect(shop.runner.step())
    #expect(!shop.runner.step())
  }

  @Test(arguments: ["", "\u{0}\u{1}\u{2}MZ\u{0}", "external_id,opened_at,channel\n"])
  func `a file that cannot be read stops with a sentence`(_ text: String) throws {
    let shop = try Workshop()
    defer { shop.remove() }
    let id = try shop.upload(text)
    #expect(shop.runner.step())
    let upload = try shop.find(id)
    #expect(upload.state == .failed)
    #expect(upload.failure?.it.isEmpty == false)
    #expect(try shop.job(id)?.state == .done)
  }

  @Test func `a server that was killed begins again and says so`() throws {
    let shop = try Workshop()
    defer { shop.remove() }
    let id = try shop.upload(calls)
    #expect(shop.runner.step())
    try shop.confirm(id)
    // Taken and never come back: what a kill leaves behind.
    _ = try shop.database.write { try JobQueue($0).lease(kinds: ["import"], now: noon, for: 1_800) }
    #expect(!shop.runner.step())
    shop.runner.begin()
    #expect(try shop.job(id)?.text == UploadJob.interrupted)
    #expect(shop.runner.step())
    #expect(try shop.find(id).state == .done)
    #expect(try shop.conversations() == 2)
    #expect(try shop.job(id)?.text == UploadJob.interrupted)
  }

  @Test func `a file on which the server stopped each time is left to a person`() throws {
    let shop = try Workshop()
    defer { shop.remove() }
    let id = try shop.upload(calls)
    for _ in 1...UploadJob.maxAttempts {
      _ = try shop.database.write { try JobQueue($0).lease(kinds: ["check"], now: noon, for: 1_800) }
      shop.runner.begin()
    }
    #expect(try shop.find(id).state == .failed)
    #expect(try shop.job(id)?.state == .dead)
    #expect(!shop.runner.step())
  }

  @Test func `a server that is stopped undoes the import and puts the job back`() throws {
    let shop = try Workshop()
    defer { shop.remove() }
    let id = try shop.upload(calls)
    #expect(shop.runner.step())
    try shop.confirm(id)
    let stop = StopSign()
    stop.raise()
    let desk = JobDesk(database: shop.database, clock: { noon }, log: { _ in }, stop: stop)
    let job = try #require(
      try shop.database.write { try JobQueue($0).lease(kinds: ["import"], now: noon, for: 1_800) }.first)
    #expect(throws: CancellationError.self) { try shop.work.run(job, desk) }
    #expect(try shop.conversations() == 0)
    #expect(try shop.find(id).state == .importing)
    try shop.database.write { try InterruptedJobs.putBack(job, now: noon, $0) }
    #expect(shop.runner.step())
    #expect(try shop.conversations() == 2)
  }

  @Test func `a job whose upload moved on does nothing`() throws {
    let shop = try Workshop()
    defer { shop.remove() }
    let id = try shop.upload(calls)
    _ = try shop.database.write { try UploadStore.fail(id, LocalizedText(it: "x", en: "x"), $0) }
    #expect(shop.runner.step())
    #expect(try shop.find(id).state == .failed)
    #expect(try shop.job(id)?.state == .done)
  }

  @Test(.timeLimit(.minutes(1))) func `it runs until it is cancelled`() async throws {
    let shop = try Workshop()
    defer { shop.remove() }
    let runner = shop.runner
    let task = Task { await runner.run() }
    task.cancel()
    await task.value
  }
}
