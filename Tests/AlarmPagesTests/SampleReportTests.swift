@testable import AlarmPages
@testable import Markup
import PageTesting
import Alarms
import Conversations
import Facts
import Primitives
import Storage
import StorageTesting
import Testing

struct SampleReportTests {
  private static func draw(_ connection: Connection, size: Int) throws -> Int64 {
    let drawing = SampleDrawing(connection, try IndicatorReader(connection))
    let months = Month(year: 2026, month: 9)...Month(year: 2026, month: 10)
    let sample = try drawing.draw(
      from: .all, months: months, size: size, seed: 7, now: Instant(seconds: 1_790_000_000))
    return try #require(sample).id
  }

  @Test(arguments: TestDatabases.all)
  func `a sample says how it was drawn and shows twenty conversations a page`(_ engine: TestDatabase) throws {
    try TwoMonths.open(engine) { connection in
      let id = try Self.draw(connection, size: 30)
      let first = try #require(try SampleReport.page(id, from: 0, .it, connection))
      #expect(first.sentence == "Ho scelto 30 conversazioni su 88 (a caso, per strato; seme 7)")
      #expect(first.items.count == 20 && first.place == "1–20 di 30")
      #expect(first.previous == nil && first.next == 20)
      let second = try #require(try SampleReport.page(id, from: 20, .it, connection))
      #expect(second.items.count == 10 && second.previous == 0 && second.next == nil)
      #expect(second.items.allSatisfy { !$0.words.isEmpty })
      #expect(try SampleReport.page(id, from: 9_999, .it, connection)?.items.count == 1)
      #expect(try SampleReport.page(99, from: 0, .it, connection) == nil)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `no agent is named on a sample's page`(_ engine: TestDatabase) throws {
    try TwoMonths.open(engine) { connection in
      let page = try #require(try SampleReport.page(try Self.draw(connection, size: 20), from: 0, .it, connection))
      #expect(!page.body(Site(stylesheetHash: "", scriptHash: "")).text.contains("Rossi"))
    }
  }

  @Test(arguments: TestDatabases.all)
  func `the list has the samples, or says how to draw one`(_ engine: TestDatabase) throws {
    try TwoMonths.open(engine) { connection in
      let site = Site(stylesheetHash: "", scriptHash: "")
      #expect(try SampleReport.list(.it, connection).body(site).text.contains("Apri un campanello"))
      _ = try Self.draw(connection, size: 30)
      #expect(try SampleReport.list(.it, connection).lines.map(\.text) == ["30 conversazioni su 88"])
    }
  }
}
