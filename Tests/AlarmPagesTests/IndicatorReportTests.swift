@testable import AlarmPages
@testable import Markup
@testable import PageKit
import PageTesting
import Primitives
import Storage
import StorageTesting
import Testing

struct IndicatorReportTests {
  private static let reader = IndicatorReport.Reader(language: .it, mayImport: false, mayRead: true)

  private static func figures(
    _ fields: [(String, String)], _ connection: Connection, _ reader: IndicatorReport.Reader = reader
  ) throws -> IndicatorPage.Figures {
    let page = try IndicatorReport.page(IndicatorAsk(fields), reader, connection)
    guard case .figures(let figures) = page.content else { throw Unexpected(content: "\(page.content)") }
    return figures
  }

  private struct Unexpected: Error { var content: String }

  @Test(arguments: TestDatabases.all)
  func `an indicator shows its course and each part of the last month`(_ engine: TestDatabase) throws {
    try TwoMonths.open(engine) { connection in
      let figures = try Self.figures([("indicator", "csat"), ("per", "team")], connection)
      #expect(figures.month == "ottobre 2026")
      #expect(figures.chart?.points.compactMap(\.value) == [0.75, 0.75])
      #expect(figures.parts.map(\.name) == ["=Bari, sede", "Milano"])
      #expect(figures.parts.map(\.figures?.value) == ["50,0%", "100,0%"])
      #expect(figures.parts.map(\.figures?.count) == ["20", "20"])
      #expect(figures.parts.map(\.figures?.before) == ["50,0%", "100,0%"])
      #expect(figures.morePartsCount == 0)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `a part leads to its own page, whatever its name`(_ engine: TestDatabase) throws {
    try TwoMonths.open(engine) { connection in
      let figures = try Self.figures([("indicator", "csat"), ("per", "team")], connection)
      #expect(figures.parts.first?.query == "indicator=csat&per=team&value=%3DBari%2C%20sede")
      let alone = try Self.figures([("per", "team"), ("value", TwoMonths.formula)], connection)
      #expect(alone.chart?.points.compactMap(\.value) == [0.5, 0.5])
      #expect(alone.wholeQuery == "indicator=csat&per=team")
    }
  }

  @Test(arguments: TestDatabases.all)
  func `staff figures of fewer than five agents are hidden on the page and in the file`(
    _ engine: TestDatabase
  ) throws {
    try TwoMonths.open(engine) { connection in
      let fields = [("indicator", "contacts_per_agent"), ("per", "team")]
      let figures = try Self.figures(fields, connection)
      #expect(figures.hidesSmallGroups)
      #expect(figures.parts.map(\.name) == ["Milano", "=Bari, sede"])
      #expect(figures.parts.last?.figures == nil && figures.parts.first?.figures != nil)
      let file = try #require(try IndicatorReport.file(IndicatorAsk(fields), .plain, .it, connection))
      let small = file.split(separator: "\r\n").filter { $0.contains("Bari") }
      #expect(small.count == 2 && small.allSatisfy { $0.contains(",,,,") })
    }
  }

  @Test(arguments: TestDatabases.all)
  func `the rows behind a figure are shown to who may read conversations`(_ engine: TestDatabase) throws {
    try TwoMonths.open(engine) { connection in
      let fields = [("indicator", "csat"), ("per", "team"), ("value", "Milano"), ("rows", "1")]
      let rows = try #require(try Self.figures(fields, connection).rows)
      #expect(rows.total == 20 && rows.lines.count == 20)
      #expect(rows.lines.allSatisfy { $0.id.hasPrefix("2026-10/") && $0.isAgainst == false })
      let other = IndicatorReport.Reader(language: .it, mayImport: false, mayRead: false)
      let hidden = try Self.figures(fields, connection, other)
      #expect(hidden.rows == nil && hidden.rowsQuery == nil)
    }
  }

  @Test(arguments: TestDatabases.all)
  func `at most fifty rows are listed and the rest counted`(_ engine: TestDatabase) throws {
    try TwoMonths.open(engine, moreEmails: 20) { connection in
      let rows = try #require(try Self.figures([("indicator", "volume"), ("rows", "1")], connection).rows)
      #expect(rows.lines.count == 50 && rows.total == 64)
      #expect(try Self.figures([("indicator", "headcount"), ("rows", "1")], connection).rows == nil)
    }
  }

  @Test(arguments: [
    ([("from", "2026-13")], "Un mese si scrive così: 2026-10."),
    ([("from", "2026-11"), ("to", "2026-10")], "Il primo mese viene dopo l'ultimo."),
    ([("indicator", "nope")], "Questo indicatore non c'è: scegline uno dall'elenco."),
    ([("per", "agent")], "Non si può dividere così: scegli dall'elenco."),
    (
      [("from", "2019-01"), ("to", "2019-02")],
      "In questi mesi non ci sono dati: vanno da settembre 2026 a ottobre 2026."
    ),
  ])
  func `what cannot be answered is said plainly`(_ fields: [(String, String)], _ sentence: String) throws {
    try TwoMonths.open(.sqlite) { connection in
      let page = try IndicatorReport.page(IndicatorAsk(fields), Self.reader, connection)
      guard case .problem(let text) = page.content else { throw Unexpected(content: "\(page.content)") }
      #expect(text == sentence)
      #expect(page.body(Site(stylesheetHash: "", scriptHash: "")).text.contains("role=\"alert\""))
    }
  }

  @Test(arguments: TestDatabases.all)
  func `before the first import the page says so`(_ engine: TestDatabase) throws {
    try TwoMonths.open(engine, isEmpty: true) { connection in
      let page = try IndicatorReport.page(IndicatorAsk([]), Self.reader, connection)
      guard case .noData(mayImport: false) = page.content else { throw Unexpected(content: "\(page.content)") }
    }
  }

  @Test(arguments: TestDatabases.all)
  func `the file comes in the two styles, names guarded against formulas`(_ engine: TestDatabase) throws {
    try TwoMonths.open(engine) { connection in
      let ask = IndicatorAsk([("indicator", "csat"), ("per", "team"), ("from", "2026-10")])
      let excel = try #require(try IndicatorReport.file(ask, .excel, .it, connection))
      #expect(excel.hasPrefix("\u{FEFF}indicatore;mese;segmento;valore;"))
      #expect(excel.contains(";01/10/2026;\"'=Bari, sede\";0,5;"))
      let plain = try #require(try IndicatorReport.file(ask, .plain, .it, connection))
      #expect(plain.hasPrefix("indicator,month,segment,value,low,high,n,unit,scale\r\n"))
      #expect(plain.contains("csat,2026-10,\"team==Bari, sede\",0.5,"))
      #expect(plain.split(separator: "\r\n").count == 3)
    }
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("-5", "-5"), ("-5,5", "-5,5"), ("+39 080", "'+39 080"), ("@a", "'@a"), ("a", "a"),
  ])
  func `a text that begins like a formula gets an apostrophe, a negative number does not`(
    _ text: String, _ written: String
  ) {
    #expect(CSVSheet.guarded(text) == written)
  }
}
