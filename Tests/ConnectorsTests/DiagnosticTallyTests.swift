import Connectors
import Facts
import Primitives
import Testing

@Suite struct DiagnosticTallyTests {
  @Test func `equal troubles are one entry with examples and a count`() {
    var tally = DiagnosticTally()
    for row in 1...10 {
      tally.add(
        Diagnostic(
          row: row, column: "Data", expected: LocalizedText(it: "data", en: "date"),
          found: "x\(row % 5)",
          repair: LocalizedText(it: "correggere", en: "correct")))
    }
    #expect(tally.entries.count == 1)
    #expect(tally.entries.first?.count == 10)
    #expect(tally.entries.first?.first.row == 1)
    #expect(tally.entries.first?.examples == ["x1", "x2", "x3"])
  }
}
