import Connectors
import Facts
import FileFormats
import Primitives
import Testing

@Suite struct DurationImportTests {
  /// A column of conversations, and what becomes of its cells.
  struct Column: Sendable, CustomTestStringConvertible {
    let header: String
    let cells: [String]
    let seconds: [Int?]
    var testDescription: String { "\(header): \(cells.joined(separator: " "))" }
    init(_ header: String, _ cells: [String], _ seconds: [Int?]) {
      (self.header, self.cells, self.seconds) = (header, cells, seconds)
    }
  }

  static let columns: [Column] = [
    Column(
      "Resolution time", ["1 day, 2:03:04", "0:12:30", "2 days, 0:00:00", "0:00:10"], [93_784, 750, 172_800, 10]),
    Column("Resolution time", ["1.02:03:04", "-1 day, 23:00:00", "26:03:04"], [93_784, nil, 93_784]),
    Column("Resolution time (days)", ["0,0104166667", "1,5"], [900, 129_600]),
    Column("Attesa (ms)", ["180000", "1499"], [180, 1]),
    Column("Durata (h)", ["0,25", "-0,5"], [900, nil]),
    Column("Durata", ["PT1H2M", "P1DT4.5S"], [3_720, 86_405]),
    Column("Durata", ["90m", "1g 2h", "2 min 5 sec", "1h30"], [5_400, 93_600, 125, 5_400]),
    Column("Durata", ["245", "-5", "1200"], [245, nil, 1_200]),
    Column("wait_seconds", ["0.4", "2.6"], [0, 3]),
  ]

  @Test(arguments: columns) func `a duration is read, and one below zero is not`(_ column: Column) throws {
    let file = try Self.file(column.header, column.cells) { $0.decimal = column.cells.contains("1.200") ? .comma : nil }
    #expect(file.plan.ambiguities.isEmpty)
    #expect(file.conversations.map(Self.duration) == column.seconds)
    #expect(file.conversations.count == column.cells.count)
  }

  static let asked: [(header: String, cells: [String], forms: [String], meanings: [String])] = [
    (
      "Resolution time", ["0,0104166667", "0,0208333333", "1,5", "0,25"], ["days", "hours", "minutes", "seconds"],
      ["15 min", "38 s", "1 s", "0 s"]
    ),
    ("Resolution time", ["2", "5", "24"], ["days", "hours", "minutes", "seconds"], ["48 h", "2 h", "2 min", "2 s"]),
    ("Durata", ["240000", "180000"], ["seconds", "milliseconds"], ["66 h 40 min", "4 min"]),
    ("Durata", ["1:30", "12:00"], ["mm:ss", "hh:mm"], ["1 min 30 s", "1 h 30 min"]),
    ("Durata", ["3", "5", "9"], ["days", "hours", "minutes", "seconds"], ["72 h", "3 h", "3 min", "3 s"]),
    (
      "Attesa", ["02:30:00", "00:45:00", "01:10:00", "0:00:00"], ["mm:ss:00", "h:mm:ss"],
      ["2 min 30 s", "2 h 30 min"]
    ),
  ]

  @Test(arguments: asked)
  func `what can hardly be seconds is asked, with its meanings`(
    header: String, cells: [String], forms: [String], meanings: [String]
  ) throws {
    let ambiguity = try #require(try Self.file(header, cells).plan.ambiguities.first)
    #expect(ambiguity.matter == .duration)
    #expect(ambiguity.readings.map(\.form) == forms)
    #expect(ambiguity.readings.map(\.meaning.it) == meanings)
  }

  @Test(arguments: [
    ["00:02:30", "00:04:00", "01:10:00"], ["02:30:10", "03:45:00", "01:10:00"], ["05:00:00", "02:00:00"],
  ])
  func `clocks that tell what they count are not asked about`(_ cells: [String]) throws {
    #expect(try Self.file("Attesa", cells).plan.ambiguities.isEmpty)
  }

  @Test func `minutes and seconds written as hours are read by their form`() throws {
    let form = try ImportedFile.mapping(#"{"formats":{"columns":{"Attesa":"mm:ss:00"}}}"#)
    let file = try Self.file("Attesa", ["02:30:00", "00:45:00", "01:10:00"]) { $0.mapping = form }
    #expect(file.conversations.map(Self.duration) == [150, 45, 70])
  }

  @Test func `the mapping settles the unit, for a column or for all of them`() throws {
    let cells = ["0,0104166667", "0,25"]
    let own = try ImportedFile.mapping(#"{"formats":{"columns":{"Resolution time":"days"}}}"#)
    let one = try Self.file("Resolution time", cells) { $0.mapping = own }
    #expect(one.plan.isReady)
    #expect(one.conversations.map(Self.duration) == [900, 21_600])
    let all = try ImportedFile.mapping(#"{"formats":{"duration":"minutes"}}"#)
    let unnamed = try Self.file("Durata", ["12", "30"]) { $0.mapping = all }
    #expect(unnamed.conversations.map(Self.duration) == [720, 1_800])
    let named = try Self.file("Durata (s)", ["12"]) { $0.mapping = all }
    #expect(named.conversations.map(Self.duration) == [12])
    let pairs = try Self.file("Durata", ["1:30"]) { $0.mapping = all }
    #expect(pairs.plan.ambiguities.map(\.matter) == [.duration])
  }

  private static func file(
    _ header: String, _ cells: [String], _ change: (inout PlanOptions) -> Void = { _ in }
  ) throws -> ImportedFile {
    let rows = cells.enumerated().map { "\($0 + 1);2026-10-12 09:00;2026-10-16 18:00;phone;\($1)" }
    let lines = ["external_id;opened_at;closed_at;channel;\(header)"] + rows
    return try ImportedFile(lines.joined(separator: "\n"), change)
  }

  private static func duration(_ conversation: Conversation) -> Int? {
    conversation.resolutionSeconds ?? conversation.handleSeconds ?? conversation.waitSeconds
  }

  private static func plan(_ header: String, _ cells: (Int) -> String) throws -> ImportPlan {
    let rows = (0..<20).map { "\($0 + 1);2026-10-\(10 + $0 % 9) 09:00;phone;\(cells($0))" }
    return try ImportedFile((["external_id;opened_at;channel;\(header)"] + rows).joined(separator: "\n")).plan
  }

  @Test func `the unit of a wait is asked with that of the talk beside it`() throws {
    let both = try Self.plan("Attesa;Durata") { "\($0 % 4);\(3 + $0 % 9)" }
    #expect(both.ambiguities.map(\.columns) == [["Durata", "Attesa"]])
    let beside = try Self.plan("Attesa;Durata (min)") { "\(1 + $0 % 4);\(3 + $0 % 9)" }
    #expect(beside.ambiguities.map(\.columns) == [["Attesa"]])
    #expect(beside.ambiguities.first?.readings.map(\.form) == ["minutes", "seconds"])
    let seconds = try Self.plan("Attesa;Durata") { "\($0 % 4);\(180 + $0)" }
    #expect(seconds.ambiguities.isEmpty)
  }
}
