import Connectors
import Facts
import FileFormats
import Primitives
import Testing

@Suite struct HostileFilesTests {
  static let headers = [
    "id", "external_id", "opened_at", "Data", "Ora", "channel", "canale", "wait", "csat", "score",
    "nps", "kind",
    "customer_id", "joined_on", "from", "to", "month", "agents", "start", "end", "text", "colore",
    "",
  ]
  static let cells = [
    "", "1", "x", "2026-01-02", "01/02/2026", "13/01/2026", "99:99", "12:30", "0:00:10", "Good",
    "11", "-103",
    "1.234", "1,5", "NaN", "9999999999999999999", "2026-01-02T25:00", "24:00", "è", "Totale",
    "Response", "sì",
    "1700000000", "31/02/2026", "\u{FEFF}", "''", "👍",
  ]

  @Test func `random tables are planned and read, or refused, and never crash`() throws {
    var random = SeededGenerator(seed: 2611)
    var read = 0
    for round in 0..<300 {
      let width = 1 + random.below(8)
      var lines = [
        (0..<width).map { _ in Self.headers[random.below(Self.headers.count)] }.joined(
          separator: ",")
      ]
      for _ in 0...random.below(12) {
        lines.append(
          (0..<(width + random.below(2))).map { _ in Self.cells[random.below(Self.cells.count)] }
            .joined(separator: ","))
      }
      do {
        let kind = FactKind.allCases[random.below(FactKind.allCases.count)]
        let file = try ImportedFile(lines.joined(separator: "\n")) { options in
          if round % 2 == 0 { options.kind = kind }
          if round % 3 == 0 { options.set = ["channel": "phone"] }
          if round % 5 == 0 { options.assumedOrder = .dmy }
        }
        read += file.facts.count + file.rejected.count
      } catch is FileProblem {
      } catch is MappingProblem {
      }
    }
    #expect(read > 100)
  }

  @Test func `a mapping that names what is not there is refused by name`() throws {
    let text = "a,b\n1,2\n"
    let column = try ImportedFile.mapping(
      #"{"kind":"conversations","columns":{"c":"external_id"}}"#)
    #expect(throws: MappingProblem.unknownColumn("c", header: ["a", "b"])) {
      try ImportedFile(text) { $0.mapping = column }
    }
    let field = try ImportedFile.mapping(#"{"kind":"answers","columns":{"a":"wait_seconds"}}"#)
    #expect(throws: MappingProblem.unknownField("wait_seconds", kind: .answers)) {
      try ImportedFile(text) { $0.mapping = field }
    }
    let format = try ImportedFile.mapping(#"{"kind":"answers","formats":{"date":"mezzodì"}}"#)
    #expect(throws: MappingProblem.unknownFormat("mezzodì")) {
      try ImportedFile(text) { $0.mapping = format }
    }
    #expect(throws: MappingProblem.unknownKind(header: ["a", "b"])) { try ImportedFile(text) }
  }
}
