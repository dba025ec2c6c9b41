@testable import HousePages
@testable import Markup
import Facts
import Indicators
import Intake
import Primitives
import Storage
import StorageTesting
import Testing

private let noon = Instant(seconds: 1_795_348_800)
private let site = Site(stylesheetHash: "a", scriptHash: "b")

private func withUpload(_ engine: TestDatabase, _ body: (Connection, Int64) throws -> Void) throws {
  try engine.with { database in
    let migrations =
      [DimensionValues.migration, RollupTables.migration, OrganisationStore.migration] + FactTables.migrations
      + JobMigrations.all + UploadTables.migrations
    _ = try Migrator(migrations).migrate(database, now: noon)
    try database.write { connection in
      let id = try UploadStore.add(
        fileName: "a.csv", bytes: 3 << 20, sha256: "", personID: 1, personName: "Giulia", now: noon, connection)
      try body(connection, id)
    }
  }
}

private func shown(
  _ id: Int64, _ connection: Connection, _ language: Language = .it, board: ProgressBoard = ProgressBoard(),
  columns: Bool = false
) throws -> String {
  let page = try UploadReport.page(id, showsColumns: columns, language, board, now: noon, connection)
  return try #require(page).body(site).text
}

@Suite struct UploadReportTests {
  @Test(arguments: TestDatabases.all)
  func `there is no page of an upload that is not there`(_ engine: TestDatabase) throws {
    try withUpload(engine) { connection, id in
      let page = try UploadReport.page(id + 1, showsColumns: false, .it, ProgressBoard(), now: noon, connection)
      #expect(page?.id == nil)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `the page says who sent it, how large it is and how far it is`(_ engine: TestDatabase) throws {
    try withUpload(engine) { connection, id in
      #expect(try UploadStore.startCheck(id, now: noon, connection))
      #expect(try shown(id, connection).contains("in attesa del suo turno"))
      let board = ProgressBoard()
      let job = try #require(try UploadStore.find(id, connection)?.jobID)
      board.set(ProgressBoard.Progress(fraction: 0.4, rows: 48_000), of: job)
      let page = try shown(id, connection, board: board)
      #expect(page.contains("riga 48.000, circa il 40%"))
      #expect(page.contains("3 MB · inviato da Giulia oggi alle"))
      #expect(!page.contains("si è fermato"))
    }
  }

  @Test(arguments: TestDatabases.all)
  func `after a kill the page says that nothing had been kept`(_ engine: TestDatabase) throws {
    try withUpload(engine) { connection, id in
      #expect(try UploadStore.startCheck(id, now: noon, connection))
      #expect(try UploadStore.finishCheck(id, UploadCheck(), connection))
      #expect(try UploadStore.startImport(id, now: noon, connection))
      let queue = JobQueue(connection)
      _ = try queue.lease(kinds: ["import"], now: noon, for: 60)
      #expect(try shown(id, connection).contains("niente era stato tenuto") == false)
      _ = try queue.lease(kinds: ["import"], now: Instant(seconds: noon.seconds + 61), for: 60)
      #expect(try shown(id, connection).contains("niente era stato tenuto, ho ricominciato"))
      #expect(try shown(id, connection, .en).contains("nothing had been kept"))
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a check tells what is good and what is to mend`(_ engine: TestDatabase) throws {
    try withUpload(engine) { connection, id in
      #expect(try UploadStore.startCheck(id, now: noon, connection))
      var check = UploadCheck()
      check.added = 12_394
      check.changed = 86
      check.rejected = 14
      check.repairs = [
        UploadCheck.Repair(
          count: 14, row: 42, column: "Data", expected: LocalizedText(it: "una data", en: "a date"),
          examples: ["2026/13/01"], repair: LocalizedText(it: "Correggila", en: "Mend it")),
        UploadCheck.Repair(
          count: 1, row: 9, column: "Numero", expected: LocalizedText(it: "un valore", en: "a value"),
          examples: [""], repair: LocalizedText(it: "completa la cella", en: "fill the cell")),
      ]
      #expect(try UploadStore.finishCheck(id, check, connection))
      let page = try shown(id, connection)
      #expect(page.contains("12.480 righe buone · 14 da sistemare"))
      #expect(page.contains("14 righe, la prima è la 42, colonna «Data»"))
      #expect(page.contains("atteso una data, trovato «2026/13/01»"))
      #expect(page.contains("Riga 9, colonna «Numero»</strong>: atteso un valore, trovato una cella vuota."))
      #expect(page.contains("Completa la cella."))
    }
  }

  @Test(arguments: TestDatabases.all)
  func `doubts are spelled out, and a checked file may go back to its columns`(_ engine: TestDatabase) throws {
    try withUpload(engine) { connection, id in
      var plan = UploadPlan()
      plan.kind = .conversations
      plan.fields = ["external_id", "opened_at"]
      plan.columns = [UploadPlan.Column(header: "Data", use: "opened_at", examples: ["01/02/2026"])]
      plan.columns[0].understood = [LocalizedText(it: "2 gennaio 2026", en: "2 January 2026")]
      plan.doubts = [
        UploadPlan.Doubt(
          column: "Data", matter: "date", examples: ["01/02/2026"],
          readings: [
            UploadPlan.Doubt.Reading(form: "dd/MM/yyyy", meaning: LocalizedText(it: "2026-02-01", en: "2026-02-01")),
            UploadPlan.Doubt.Reading(form: "MM/dd/yyyy", meaning: LocalizedText(it: "2026-01-02", en: "2026-01-02")),
          ]),
        UploadPlan.Doubt(
          column: "Durata", matter: "duration", examples: ["0,25"],
          readings: [
            UploadPlan.Doubt.Reading(form: "days", meaning: LocalizedText(it: "6 h", en: "6 h")),
            UploadPlan.Doubt.Reading(form: "milliseconds", meaning: LocalizedText(it: "0 s", en: "0 s")),
          ]),
      ]
      #expect(try UploadStore.understand(id, UploadChoices(), plan, connection))
      let asked = try shown(id, connection)
      #expect(asked.contains("«01/02/2026» è 2026-02-01 (gg/mm/aaaa)"))
      #expect(asked.contains("«0,25» è 6 h (giorni)"))
      #expect(asked.contains("«0,25» è 0 s (millesimi di secondo)"))
      #expect(!asked.contains("2 gennaio 2026"), "a reading of a column that is asked about looks decided")
      #expect(try shown(id, connection, .en).contains("&quot;01/02/2026&quot; is 2026-02-01"))
      #expect(try UploadStore.startCheck(id, now: noon, connection))
      #expect(try UploadStore.finishCheck(id, UploadCheck(), connection))
      #expect(try shown(id, connection).contains("shown-kind") == false)
      #expect(try shown(id, connection, columns: true).contains("shown-kind"))
    }
  }

  @Test(arguments: TestDatabases.all)
  func `in a file of totals the columns count`(_ engine: TestDatabase) throws {
    try withUpload(engine) { connection, id in
      var plan = UploadPlan()
      plan.kind = .counts
      plan.columns = [
        UploadPlan.Column(header: "Risposte", use: "answered", examples: ["90"]),
        UploadPlan.Column(header: "Perse", use: "abandoned", examples: ["10"]),
      ]
      #expect(try UploadStore.understand(id, UploadChoices(), plan, connection))
      let page = try shown(id, connection)
      #expect(page.contains("con risposta") && page.contains("abbandonate"))
      #expect(!page.contains("ha avuto risposta"))
    }
  }

  @Test(arguments: TestDatabases.all)
  func `the list of data shows what is under way`(_ engine: TestDatabase) throws {
    try withUpload(engine) { connection, id in
      let page = try DataReport.page(offset: 0, .it, now: noon, connection)
      #expect(page.uploads.map(\.id) == [id])
      #expect(page.imports.isEmpty)
      #expect(page.next == nil)
    }
  }
}
