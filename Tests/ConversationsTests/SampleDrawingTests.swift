import Facts
import Indicators
import Primitives
import Storage
import StorageTesting
import Testing

@testable import Alarms
@testable import Conversations

struct SampleDrawingTests {
  @Test(arguments: TestDatabases.all)
  func `an alarm's sample has the bad and the good, before and after, inside and outside`(
    _ engine: TestDatabase
  ) throws {
    try BadMay.open(engine) { connection in
      let sample = try #require(try Self.draw(connection, seed: 1))
      #expect(sample.strata.map(\.name) == Self.strata)
      #expect(sample.strata.allSatisfy { $0.drawn == 6 })
      #expect(sample.frameSize == sample.strata.reduce(0) { $0 + $1.size })
      for stratum in sample.strata {
        let items = sample.items.filter { $0.stratum == stratum.name }
        #expect(items.count == stratum.drawn)
        #expect(items.allSatisfy { $0.probability == Double(stratum.drawn) / Double(stratum.size) })
        #expect(items.allSatisfy { BadMay.stratum(of: $0.conversationID) == stratum.name })
      }
    }
  }

  @Test(arguments: TestDatabases.all)
  func `the frame has every scored call of the months, and nothing else`(_ engine: TestDatabase) throws {
    try BadMay.open(engine) { connection in
      let sample = try #require(try Self.draw(connection, seed: 1, size: 1_000))
      #expect(Set(sample.items.map(\.conversationID)) == Set(BadMay.calls(from: "2026-02", to: "2026-06")))
      #expect(sample.items.allSatisfy { $0.probability == 1 })
    }
  }

  @Test(arguments: TestDatabases.all)
  func `the same seed draws the same, another seed another sample`(_ engine: TestDatabase) throws {
    try BadMay.open(engine) { connection in
      let first = try #require(try Self.draw(connection, seed: 1))
      let again = try #require(try Self.draw(connection, seed: 1))
      let other = try #require(try Self.draw(connection, seed: 2))
      #expect(first.items == again.items && first.id != again.id)
      #expect(first.items != other.items)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a draw is kept with its seed, its strata and its items`(_ engine: TestDatabase) throws {
    try BadMay.open(engine) { connection in
      let sample = try #require(try Self.draw(connection, seed: .max))
      let row = try connection.first("SELECT alarm_id, seed, frame_size FROM sample WHERE id = \(sample.id)") {
        "\($0.string(0)) \(UInt64(bitPattern: $0.int64(1))) \($0.int(2))"
      }
      #expect(row == "alr_may \(UInt64.max) \(sample.frameSize)")
      let items = try connection.all(
        "SELECT item, conversation FROM sample_item WHERE sample_id = \(sample.id) ORDER BY position"
      ) { "\($0.string(0)) \($0.string(1))" }
      #expect(items == sample.items.map { "\($0.key) \($0.conversationID)" })
      let strata = try connection.all(
        "SELECT name FROM sample_stratum WHERE sample_id = \(sample.id) ORDER BY name"
      ) { $0.string(0) }
      #expect(strata == sample.strata.map(\.name))
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a segment's sample is drawn in proportion to how its conversations ended`(_ engine: TestDatabase) throws {
    try BadMay.open(engine) { connection in
      let drawing = SampleDrawing(connection, try IndicatorReader(connection))
      let january = Month(year: 2026, month: 1)
      let sample = try #require(
        try drawing.draw(
          from: ["team": "Bari"], months: january...january, size: 10, seed: 3, now: Instant(seconds: 0)))
      #expect(sample.alarmID == nil && sample.items.count == 10)
      // Of 20 calls and 4 e-mails without a score, 10 calls are bad and 10 good.
      #expect(sample.strata.map { "\($0.name) \($0.size) \($0.drawn)" } == ["bad 10 4", "good 10 4", "no_score 4 2"])
    }
  }

  @Test(arguments: TestDatabases.all)
  func `an empty frame draws nothing and keeps nothing`(_ engine: TestDatabase) throws {
    try BadMay.open(engine) { connection in
      let drawing = SampleDrawing(connection, try IndicatorReader(connection))
      var elsewhere = BadMay.alarm
      elsewhere.segment = ["channel": "fax"]
      let none = try drawing.draw(for: elsewhere, size: 10, seed: 1, now: Instant(seconds: 0))
      #expect(none == nil)
      let later = Month(year: 2027, month: 1)
      let nobody = try drawing.draw(
        from: .all, months: later...later, size: 10, seed: 1, now: Instant(seconds: 0))
      #expect(nobody == nil)
      let kept = try connection.first("SELECT COUNT(*) FROM sample") { $0.int(0) }
      #expect(kept == 0)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `what was drawn can be read, with its score`(_ engine: TestDatabase) throws {
    try BadMay.open(engine) { connection in
      let sample = try #require(try Self.draw(connection, seed: 1))
      let item = try #require(sample.items.first { $0.stratum == "bad/after/inside" })
      #expect(try SampleStore.words(of: item, connection) == ["chiamata \(item.conversationID)", "★ 1"])
      var unknown = item
      for key in ["conversation/999999", "conversation", "answer/x"] {
        unknown.key = key
        #expect(try SampleStore.words(of: unknown, connection).isEmpty)
      }
    }
  }

  private static let strata: [String] = [
    "bad/after/inside", "bad/after/outside", "bad/before/inside", "bad/before/outside", "good/after/inside",
    "good/after/outside", "good/before/inside", "good/before/outside",
  ]

  private static func draw(_ connection: Connection, seed: UInt64, size: Int = 12) throws -> ConversationSample? {
    try SampleDrawing(connection, IndicatorReader(connection))
      .draw(for: BadMay.alarm, size: size, seed: seed, now: Instant(seconds: 0))
  }
}
