import Indicators
import Primitives
import Storage
import StorageTesting
import Testing

@testable import Facts

struct ImportUndoTests {
  @Test(arguments: TestDatabases.all)
  func `taking an import back leaves the very bytes that were there`(_ engine: TestDatabase) throws {
    try Office.open(engine) { office in
      try office.bring(ImportRunTests.calls)
      let before = try DatabaseText(office.database)
      let second = try office.bring([
        .conversation("call-2", "2026-01-08 09:00:00", "chat") { $0.score(1) },
        .conversation("call-7", "2026-02-01 09:00:00", "email") { $0.closedAt = utc("2026-03-01 09:00:00") },
      ])
      let changed = try DatabaseText(office.database)
      #expect(changed.rollups != before.rollups && changed.facts != before.facts)
      let undone = try office.undo(second)
      #expect(undone.undoneAt == utc("2026-11-22 10:00:00"))
      let after = try DatabaseText(office.database)
      #expect(after == before)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a row that changed twice in one import goes back to what it was before it`(_ engine: TestDatabase) throws {
    try Office.open(engine) { office in
      try office.bring(ImportRunTests.calls)
      let before = try DatabaseText(office.database)
      let second = try office.bring([
        .conversation("call-2", "2026-01-08 09:00:00", "chat"),
        .conversation("call-2", "2026-01-09 09:00:00", "email"),
        .conversation("new", "2026-01-09 09:00:00"), .conversation("new", "2026-01-10 09:00:00"),
      ])
      #expect(second.added == 1 && second.changed == 1 && second.repeated == 2)
      try office.undo(second)
      let after = try DatabaseText(office.database)
      #expect(after == before)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `texts, numbers and blanks all come back`(_ engine: TestDatabase) throws {
    try Office.open(engine) { office in
      var mention = Mention(externalID: "m-1", publishedAt: utc("2026-01-07 08:00:00"), text: "\"è\" \\ n\n🔔")
      mention.extras = ["i7": "t", "voti": "−3"]
      var customer = Customer(customerID: "k-1", joinedOn: day("2025-05-01"))
      customer.value = 0.1 + 0.2
      try office.bring([.mention(mention)])
      try office.bring([.customer(customer)])
      let before = try DatabaseText(office.database)
      mention.author = "n"
      mention.text = ""
      customer.value = nil
      let changes = [try office.bring([.mention(mention)]), try office.bring([.customer(customer)])]
      #expect(changes.map(\.changed) == [1, 1])
      for change in changes { try office.undo(change) }
      let after = try DatabaseText(office.database)
      #expect(after == before)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `an import that a later one changed is refused, and the later one is named`(_ engine: TestDatabase) throws {
    try Office.open(engine) { office in
      let first = try office.bring(ImportRunTests.calls)
      try office.bring([.conversation("call-50", "2026-01-08 09:00:00")])
      let third = try office.bring([.conversation("call-2", "2026-01-08 09:00:00", "chat")])
      let before = try DatabaseText(office.database)
      #expect(throws: ImportUndo.Problem.changedSince(by: third.id)) { try office.undo(first) }
      let after = try DatabaseText(office.database)
      #expect(after == before)
      try office.undo(third)
      try office.undo(first)
      #expect(try office.sums(from: "2026-01").conversations[.contacts] == 1)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `an import is taken back once`(_ engine: TestDatabase) throws {
    try Office.open(engine) { office in
      let summary = try office.bring(ImportRunTests.calls)
      try office.undo(summary)
      #expect(throws: ImportUndo.Problem.alreadyUndone(summary.id)) { try office.undo(summary) }
      let kept = try office.database.read { try ImportStore.find(summary.id, $0) }
      #expect(kept?.undoneAt == utc("2026-11-22 10:00:00"))
    }
  }

  @Test(arguments: TestDatabases.all)
  func `an import that never was is refused`(_ engine: TestDatabase) throws {
    try Office.open(engine) { office in
      let nobody = ImportSummary(id: 77, file: "x.csv", kind: .conversations, source: "helpdesk")
      #expect(throws: ImportUndo.Problem.noSuchImport(77)) { try office.undo(nobody) }
    }
  }

  @Test(arguments: TestDatabases.all)
  func `what was taken back can be brought in again`(_ engine: TestDatabase) throws {
    try Office.open(engine) { office in
      try office.undo(office.bring(ImportRunTests.calls))
      let again = try office.bring(ImportRunTests.calls)
      #expect(again.added == 3)
      #expect(try office.sums(from: "2026-01").conversations[.contacts] == 3)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `the rows that were refused stay known after the import is taken back`(_ engine: TestDatabase) throws {
    try Office.open(engine) { office in
      let summary = try office.database.write { connection in
        var run = try ImportRun(
          ImportSummary(file: "calls.csv", kind: .conversations, source: "helpdesk"),
          organisation: office.organisation, connection)
        try run.reject([RejectedRow(diagnostic: ImportRunTests.wrongDate, cells: ["call-2"])])
        return try run.finish(sha256: "", report: "{}", now: utc("2026-11-22 09:00:00"))
      }
      try office.undo(summary)
      let count = try office.database.read { try RejectionStore.count(importID: summary.id, $0) }
      #expect(count == 1)
    }
  }
}
