import Indicators
import Primitives
import Storage
import StorageTesting
import Testing

@testable import Facts

/// Tickets that turn out to be no contact after an earlier import brought them.
struct WithdrawalTests {
  private static let source = "helpdesk"

  /// An import that brings `facts` and says of `gone` that they are no contacts.
  @discardableResult
  private static func bring(_ facts: [Fact], gone: [String], _ office: Office) throws -> ImportSummary {
    let foreseen = try office.database.read { connection in
      var run = try DryRun(
        ImportSummary(file: "", kind: .conversations, source: source), organisation: office.organisation, connection)
      try run.withdraw(gone)
      return run.summary.changed
    }
    let summary = try office.database.write { connection in
      var run = try ImportRun(
        ImportSummary(file: "november.csv", kind: .conversations, source: source), organisation: office.organisation,
        connection)
      try run.withdraw(gone)
      try run.add(facts.enumerated().map { NumberedFact(row: $0 + 2, fact: $1) })
      return try run.finish(sha256: "", report: "{}", now: utc("2026-11-22 09:00:00"))
    }
    #expect(foreseen + facts.count >= summary.changed)
    return summary
  }

  private static let october: [Fact] = [
    .conversation("1", "2026-10-07 09:00:00", "email") {
      $0.resolved = true
      $0.closedAt = utc("2026-10-08 09:00:00")
    },
    .conversation("2", "2026-10-07 10:00:00", "email") { $0.resolved = true },
    .conversation("3", "2026-10-07 11:00:00"),
  ]

  @Test(arguments: TestDatabases.all)
  func `a ticket that was merged since leaves the volume, and undoing brings it back`(_ engine: TestDatabase) throws {
    try Office.open(engine) { office in
      try office.bring(Self.october)
      let before = try DatabaseText(office.database)
      let second = try Self.bring([], gone: ["1", "9"], office)
      #expect(second.changed == 1 && second.rows == 0)
      let sums = try office.sums(from: "2026-10").conversations
      #expect(sums[.contacts] == 2 && sums[.resolvedAtFirst] == 1 && sums[.closed] == sums[.resolvedAtFirst])
      let withdrawn = try DatabaseText(office.database)
      try office.rebuild()
      #expect(try DatabaseText(office.database) == withdrawn)
      try office.undo(second)
      #expect(try DatabaseText(office.database) == before)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a ticket that a later import brought in anew stays when the earlier one is undone`(_ engine: TestDatabase)
    throws
  {
    try Office.open(engine) { office in
      try office.bring(Self.october)
      let second = try Self.bring([], gone: ["1"], office)
      try office.bring([.conversation("1", "2026-10-07 09:00:00", "chat")])
      try office.undo(second)
      let sums = try office.sums(from: "2026-10").conversations
      #expect(sums[.contacts] == 3 && sums[.closed] == sums[.resolvedAtFirst])
      let held = try DatabaseText(office.database)
      try office.rebuild()
      #expect(try DatabaseText(office.database) == held)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `another source's ticket of the same number stays`(_ engine: TestDatabase) throws {
    try Office.open(engine) { office in
      try office.bring(Self.october, source: "other")
      let second = try Self.bring([.conversation("7", "2026-10-09 09:00:00")], gone: ["1"], office)
      #expect(second.added == 1 && second.changed == 0)
      #expect(try office.sums(from: "2026-10").conversations[.contacts] == 4)
    }
  }
}
