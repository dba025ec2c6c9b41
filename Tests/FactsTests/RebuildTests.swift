import Indicators
import Primitives
import Storage
import StorageTesting
import Testing

@testable import Facts

struct RebuildTests {
  @Test(arguments: TestDatabases.all, seeds)
  func `whatever was imported, changed and undone, a rebuild gives the same bytes`(
    _ engine: TestDatabase, _ seed: UInt64
  ) throws {
    try Office.open(engine) { office in
      _ = try Self.history(office, seed: seed, countsToo: true) { step in
        guard step % 3 == 2 else { return }
        let before = try DatabaseText(office.database)
        try office.rebuild()
        let after = try DatabaseText(office.database)
        #expect(after.rollups == before.rollups, "step \(step)")
      }
    }
  }

  @Test(arguments: TestDatabases.all, seeds)
  func `taking everything back, the last first, leaves empty tables`(
    _ engine: TestDatabase, _ seed: UInt64
  ) throws {
    try Office.open(engine) { office in
      let open = try Self.history(office, seed: seed, countsToo: true)
      var texts: [DatabaseText] = []
      for summary in open.reversed() {
        try office.undo(summary)
        texts.append(try DatabaseText(office.database))
      }
      #expect(texts.last?.rollups == [] && texts.last?.facts == [])
    }
  }

  @Test(arguments: TestDatabases.all, seeds)
  func `an undo leaves the bytes that were there, wherever it comes`(
    _ engine: TestDatabase, _ seed: UInt64
  ) throws {
    try Office.open(engine) { office in
      _ = try Self.history(office, seed: seed, countsToo: true)
      var facts = RandomFacts(seed: seed &+ 1_000, countsToo: true)
      for _ in 0..<6 {
        let before = try DatabaseText(office.database)
        try office.undo(office.bring(facts.batch(), batch: 7))
        let after = try DatabaseText(office.database)
        #expect(after == before)
      }
    }
  }

  @Test(
    .enabled(if: TestDatabases.postgres != nil, Comment(rawValue: TestDatabases.postgresIsMissing)),
    arguments: seeds)
  func `both engines hold the same, to the last byte`(_ seed: UInt64) throws {
    let texts = try TestDatabases.all.map { engine in
      try Office.open(engine) { office in
        _ = try Self.history(office, seed: seed, countsToo: true)
        return try DatabaseText(office.database)
      }
    }
    #expect(texts.count == 2 && !texts[0].rollups.isEmpty)
    #expect(texts[0].rollups == texts[1].rollups)
    #expect(texts[0].facts == texts[1].facts)
  }

  @Test(arguments: TestDatabases.all)
  func `a rebuild counts by the settings of the moment`(_ engine: TestDatabase) throws {
    try Office.open(engine) { office in
      try office.bring([
        .conversation("c-1", "2026-01-07 08:00:00") { $0.waitSeconds = 25 },
        .conversation("c-2", "2026-01-31 23:30:00") { $0.waitSeconds = 5 },
      ])
      #expect(try office.sums(from: "2026-01").conversations[.withinLevel] == 0)
      #expect(try office.sums(from: "2026-02").conversations[.withinLevel] == 1)
      var other = office
      other.organisation.serviceLevelSeconds = 30
      other.organisation.timeZone = "UTC"
      try other.rebuild()
      #expect(try office.sums(from: "2026-01").conversations[.withinLevel] == 2)
      #expect(try office.sums(from: "2026-02").conversations[.contacts] == 0)
    }
  }

  static let seeds: [UInt64] = [1, 2, 3]

  /// Some imports, updates and undos; gives back the imports still in force, in their order.
  static func history(
    _ office: Office, seed: UInt64, countsToo: Bool = false, check: (Int) throws -> Void = { _ in }
  ) throws -> [ImportSummary] {
    var facts = RandomFacts(seed: seed, countsToo: countsToo)
    var inForce: [ImportSummary] = []
    for step in 0..<18 {
      if facts.below(4) == 0, !inForce.isEmpty {
        let place = facts.below(inForce.count)
        do {
          try office.undo(inForce[place])
          inForce.remove(at: place)
        } catch is ImportUndo.Problem {
          continue
        }
      } else {
        let source = ["zendesk", "freshdesk"][facts.below(2)]
        inForce.append(try office.bring(facts.batch(), source: source, batch: 1 + facts.below(20)))
      }
      try check(step)
    }
    return inForce
  }
}
