import Connectors
import Facts
import Primitives
import Testing

/// Rows of totals that do not add up, and hours that come twice or never.
@Suite struct ContactTotalsRowTests {
  /// A row, and the column that is to blame.
  static let wrong: [(String, String)] = [
    ("13/10/2026;100;90;20;", "Perse"), ("13/10/2026;-3;;;", "Chiamate"), ("13/10/2026;10,5;;;", "Chiamate"),
    ("13/10/2026;100;9,5;;", "Risposte"), ("13/10/2026;100;n;;", "Risposte"), ("31/02/2026;100;90;10;", "Data"),
    ("13/10/2026;100;90;10;95", "Perse"),
  ]

  @Test(arguments: wrong) func `a row that does not add up is refused, with its column`(
    _ row: String, _ column: String
  ) throws {
    let good = (11...30).map { "\($0)/09/2026;100;90;10;80\n" }.joined()
    let file = try ImportedFile("Data;Chiamate;Risposte;Perse;Entro 20 secondi\n" + good + row + "\n")
    #expect(file.plan.kind == .counts && file.facts.count == 20)
    #expect(file.rejected.count == 1 && file.rejected.first?.contains { $0.column == column } == true)
  }

  @Test func `the second row of the same time is refused: two numbers for one day`() throws {
    let days = (1...28).map { "\($0)/09/2026;5\n" }.joined()
    let file = try ImportedFile("Data;Chiamate\n" + days + "14/09/2026;90\n")
    #expect(file.facts.count == 28)
    #expect(file.rejected.first?.first?.found == "2026-09-14, phone")
  }

  private static func rows(_ day: String, _ times: [String]) -> String {
    times.map { "\(day) \($0);5\n" }.joined()
  }

  @Test func `the hour that comes twice is two hours, the one that never comes goes to the next`() throws {
    let doubled = ["01:00", "01:30", "02:00", "02:30", "02:00", "02:30", "03:00", "03:30"]
    let whole = (0..<24).flatMap { ["\($0):00", "\($0):30"] }
    let autumn = try ImportedFile(
      "Inizio;Chiamate\n" + Self.rows("25/10/2026", doubled) + Self.rows("26/10/2026", whole))
    #expect(autumn.rejected.isEmpty && autumn.facts.count == 56)
    let starts = autumn.facts[2...6].map { String($0.externalID.prefix(16)) }
    #expect(
      starts == ["2026-10-25T00:00", "2026-10-25T00:30", "2026-10-25T01:00", "2026-10-25T01:30", "2026-10-25T02:00"])
    let skipped = ["01:00", "01:30", "02:00", "02:30", "03:00", "03:30", "04:00"]
    let spring = try ImportedFile("Inizio;Chiamate\n" + Self.rows("29/03/2026", skipped))
    #expect(spring.rejected.isEmpty && Set(spring.facts.map(\.externalID)).count == 7)
  }

  @Test func `a time out of step is refused`() throws {
    let quarters = (36..<76).map { "\($0 / 4):\(["00", "15", "30", "45"][$0 % 4])" }
    let days = [13, 14, 15].map { Self.rows("\($0)/10/2026", quarters) }.joined()
    let file = try ImportedFile("Inizio;Chiamate\n" + days + "15/10/2026 19:07;5\n")
    #expect(file.facts.count == 120 && file.rejected.first?.first?.column == "Inizio")
  }

  @Test func `a share becomes the number it comes from, or nothing`() throws {
    let file = try ImportedFile(
      "Data;Chiamate;Tasso di abbandono\n13/10/2026;152;9,2%\n14/10/2026;100;10,0%\n15/10/2026;7;10,0%\n")
    let abandoned = file.facts.compactMap { fact -> Int? in
      if case .count(let one) = fact { return one.abandoned }
      return nil
    }
    #expect(abandoned == [14, 10] && file.rejected.first?.first?.column == "Tasso di abbandono")
  }
}
