import Facts
import Foundation
import Indicators
import Intake
import Ledger
import Outbox
import People
import Primitives
import Storage
import Testing

@testable import App

private let noon = Instant(seconds: 1_795_348_800)

/// A database, a folder of uploads, and a runner that is stepped by hand.
private struct Workshop {
  let folder: URL
  let database: Database
  let runner: JobService
  var work: UploadWork

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("campanello-jobs-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    database = try Database.open(.sqlite(path: folder.appendingPathComponent("data.sqlite").path))
    _ = try Migrator(Schema.migrations).migrate(database, now: noon)
    work = UploadWork(uploads: folder, board: ProgressBoard(), onData: {})
    runner = JobService(
      DataWorks(works: [work, UndoWork(), SettingWork()]), database, clock: { noon }, wall: { noon }, log: { _ in })
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

  /// What the audit log says was done, the newest first.
  func actions() throws -> [AuditAction] { try database.read { try AuditLog.newest($0).map(\.action) } }

  func job(_ upload: Int64) throws -> JobStatus? {
    let id = try #require(try find(upload).jobID)
    return try database.read { try JobQueue($0).status(of: id) }
  }
}

/// The month's sums of each channel, to compare.
private struct DatabaseSums: Equatable {
  var lines: [String]

  init(_ connection: Connection) throws {
    let query = IndicatorQuery(
      by: [.channel], from: Month(year: 2026, month: 10), to: Month(year: 2026, month: 12))
    lines = try IndicatorReader(connection).table(query).figures(of: [.volume]).map { "\($0)" }
  }
}

private let calls = """
  external_id,opened_at,channel
  1,2026-11-02 09:00,phone
  2,2026-11-02 09:05,phone
  3,domani,phone

  """

@Suite struct JobServiceTests {
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
    try shop.database.write { _ = try JobQueue($0).putBack(job, why: UploadJob.interrupted, now: noon) }
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

  @Test func `an import is taken back by a job, and the log says by whom`() throws {
    let shop = try Workshop()
    defer { shop.remove() }
    let id = try shop.upload(calls)
    #expect(shop.runner.step())
    try shop.confirm(id)
    #expect(shop.runner.step())
    let importID = try #require(try shop.find(id).importID)
    let asked = try shop.database.write { connection in
      let request = UndoRequest(importID: importID, personID: nil)
      return [try request.ask(now: noon, connection), try request.ask(now: noon, connection)]
    }
    #expect(asked[0] == asked[1])
    #expect(try shop.database.read { try UndoRequest.open($0) } == [importID])
    while shop.runner.step() {}
    #expect(try shop.conversations() == 0)
    #expect(try shop.database.read { try UndoRequest.open($0) } == [])
    #expect(try shop.actions() == [.importUndone, .importMade])
    #expect(throws: ImportUndo.Problem.alreadyUndone(importID)) {
      try shop.database.write { try UndoRequest(importID: importID, personID: nil).ask(now: noon, $0) }
    }
  }

  @Test func `an undo that cannot be made any more says so`() throws {
    let shop = try Workshop()
    defer { shop.remove() }
    let first = try shop.upload(calls)
    #expect(shop.runner.step())
    try shop.confirm(first)
    while shop.runner.step() {}
    let importID = try #require(try shop.find(first).importID)
    let later = try shop.upload(calls.replacing("phone", with: "chat"))
    #expect(shop.runner.step())
    try shop.confirm(later)
    // The undo is asked while the later import waits for its turn.
    _ = try shop.database.write { try UndoRequest(importID: importID, personID: nil).ask(now: noon, $0) }
    while shop.runner.step() {}
    #expect(try shop.conversations() == 2)
    #expect(try shop.database.read { try UndoRequest.open($0) } == [])
    #expect(try shop.database.read { try UndoRequest.failed($0) } == [importID])
  }

  @Test func `changes of one moment are judged by one job, at once even when it failed before`() throws {
    let shop = try Workshop()
    defer { shop.remove() }
    try shop.database.write { connection in
      try DataChange.announce(now: noon, connection)
      try DataChange.announce(now: noon, connection)
      try connection.execute("UPDATE job SET run_at = run_at + 3600")
      try DataChange.announce(now: noon, connection)
      let jobs = try connection.all("SELECT run_at FROM job") { $0.int64(0) }
      #expect(jobs == [noon.seconds])
    }
  }

  @Test func `a setting counts together with the sums that depend on it`() throws {
    let shop = try Workshop()
    defer { shop.remove() }
    let id = try shop.upload(calls)
    #expect(shop.runner.step())
    try shop.confirm(id)
    while shop.runner.step() {}
    let request = SettingRequest(.timeZone, to: "Pacific/Auckland", personID: nil)
    _ = try shop.database.write { try request.ask(now: noon, $0) }
    #expect(try shop.database.read { try OrganisationStore.read($0) }.timeZone == "Europe/Rome")
    #expect(try shop.database.read { try SettingRequest.open($0) } == [.timeZone: "Pacific/Auckland"])
    while shop.runner.step() {}
    let organisation = try shop.database.read { try OrganisationStore.read($0) }
    #expect(organisation.timeZone == "Pacific/Auckland")
    let sums = try shop.database.read { try DatabaseSums($0) }
    try shop.database.write { try Rebuild.run(organisation: organisation, $0) }
    #expect(try shop.database.read { try DatabaseSums($0) } == sums)
    #expect(try shop.actions() == [.settingChanged, .importMade])
  }

  @Test func `files that nobody brought in are thrown away after a month`() async throws {
    let shop = try Workshop()
    defer { shop.remove() }
    let id = try shop.upload(calls)
    #expect(shop.runner.step())
    let file = shop.folder.appendingPathComponent(Upload.storedName(id)).path
    let half = shop.folder.appendingPathComponent("part-1").path
    try Data().write(to: URL(fileURLWithPath: half))
    let forgotten = shop.folder.appendingPathComponent(Upload.storedName(99)).path
    let foreign = shop.folder.appendingPathComponent("appunti.txt").path
    for path in [forgotten, foreign] { try Data().write(to: URL(fileURLWithPath: path)) }
    let sweep = UploadSweep(uploads: shop.folder)
    try await sweep.run(shop.database, now: noon)
    #expect(FileManager.default.fileExists(atPath: half) && FileManager.default.fileExists(atPath: forgotten))
    let yesterday = Date(timeIntervalSinceNow: -25 * 3_600)
    for path in [half, forgotten, foreign, file] {
      try FileManager.default.setAttributes([.modificationDate: yesterday], ofItemAtPath: path)
    }
    try await sweep.run(shop.database, now: noon)
    #expect(!FileManager.default.fileExists(atPath: half) && !FileManager.default.fileExists(atPath: forgotten))
    #expect(FileManager.default.fileExists(atPath: file) && FileManager.default.fileExists(atPath: foreign))
    try await sweep.run(shop.database, now: Instant(seconds: noon.seconds + 29 * 86_400))
    #expect(FileManager.default.fileExists(atPath: file))
    try await sweep.run(shop.database, now: Instant(seconds: noon.seconds + 31 * 86_400))
    #expect(!FileManager.default.fileExists(atPath: file))
    #expect(try shop.find(id).state == .removed)
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
