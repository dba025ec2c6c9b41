import Connectors
import Facts
import Primitives
import Testing

/// Tables of survey answers that were counted.
@Suite struct ScoreTotalsTests {
  /// The first total (time, question, scale, answers, top, bottom, sum, squares, invited, channel), and its table.
  static let tables: [(String, [String])] = [
    (
      "2026-01 nps 0-10 200 120 30 - - - -",
      ["Mese;Promotori;Passivi;Detrattori", "gen 2026;120;50;30", "feb 2026;100;60;40"]
    ),
    (
      "2026-01 nps 0-10 200 120 30 - - - -",
      [
        "Mese;Risposte;Promotori;Detrattori;NPS", "gennaio 2026;200;120;30;45", "febbraio 2026;200;100;40;30",
        "Totale;400;220;70;37,5",
      ]
    ),
    (
      "2026-01 csat good-bad 200 150 50 - - - phone",
      ["Mese;Canale;Risposte;Soddisfatti", "2026-01;Telefono;200;150", "2026-01;Email;100;80"]
    ),
    (
      "2026-01 csat good-bad 200 150 50 - - 1000 -",
      ["Mese;Inviati;Soddisfatti;Insoddisfatti", "2026-01;1000;150;50", "2026-02;1000;150;31"]
    ),
    (
      "2026-01 csat good-bad 1000 845 155 - - - -",
      ["Mese;Risposte;% soddisfatti", "2026-01;1000;84,5", "2026-02;8;75"]
    ),
    ("2026-01 csat 1-5 127 110 7 541 2409 - -", ["Mese;1;2;3;4;5", "2026-01;3;4;10;50;60", "2026-02;2;4;12;40;70"]),
    (
      "2026-01 csat 1-5 127 110 7 541 2409 - -",
      ["Month;1 star;2 stars;3 stars;4 stars;5 stars", "2026-01;3;4;10;50;60", "2026-02;2;4;12;40;70"]
    ),
  ]

  @Test(arguments: tables) func `a table of answers comes in by itself`(_ first: String, _ rows: [String]) throws {
    let file = try ImportedFile(rows.joined(separator: "\n") + "\n")
    #expect(file.plan.kind == .scoreCounts && file.plan.isReady && file.rejected.isEmpty)
    #expect(file.facts.count == 2)
    guard case .scoreCount(let made) = try #require(file.facts.first) else { return }
    #expect(Self.told(made) == first)
  }

  static let refused: [(String, [String])] = [
    ("è una percentuale", ["Mese;% soddisfatti", "gennaio 2026;84,5", "febbraio 2026;81,2"]),
    ("è già il risultato", ["Mese;Risposte;NPS", "gennaio 2026;200;45", "febbraio 2026;200;-30"]),
    ("è già il risultato", ["Mese;Risposte;Voto medio", "gennaio 2026;200;4,2", "febbraio 2026;200;4,1"]),
  ]

  @Test(arguments: refused) func `percentages and means without their numbers are refused`(
    _ sentence: String, _ rows: [String]
  ) {
    #expect {
      try ImportedFile(rows.joined(separator: "\n") + "\n")
    } throws: { error in
      guard case MappingProblem.otherTotals(let told)? = error as? MappingProblem else { return false }
      return told.it.contains(sentence)
    }
  }

  static let wrong = [
    "2026-02;180;150;0;31;1000", "2026-02;180;150;0;30;170", "2026-02;180;-1;0;30;1000", "2026-02;180;;;;1000",
  ]

  @Test(arguments: wrong) func `answers that do not add up are refused`(_ row: String) throws {
    let file = try ImportedFile(
      "Mese;Risposte;Soddisfatti;Neutri;Insoddisfatti;Invitati\n2026-01;200;150;0;50;1000\n\(row)\n")
    #expect(file.plan.kind == .scoreCounts && file.facts.count == 1 && file.rejected.count == 1)
  }

  @Test func `eleven columns from 0 to 10 ask which question it was`() throws {
    let heads = (0...10).map(String.init).joined(separator: ";")
    let text = "Mese;\(heads)\n2026-01;\(heads)\n2026-02;\(heads)\n"
    #expect(try ImportedFile(text).plan.missing == [.kind])
    let file = try ImportedFile(text) { $0.set = ["kind": "nps"] }
    guard case .scoreCount(let made) = try #require(file.facts.first) else { return }
    #expect(made.answers == 55 && made.top == 19 && made.bottom == 21)
  }

  @Test func `only satisfied ones on a stated scale keep it; CES needs a column for each score`() throws {
    let text = "Mese;Risposte;Soddisfatti\n2026-01;200;150\n"
    let stated = try ImportedFile(text) { $0.set = ["scale": "1-5"] }
    guard case .scoreCount(let made) = try #require(stated.facts.first) else { return }
    #expect(made.scale == .oneToFive && made.bottom == nil)
    let effort = try ImportedFile(text) { $0.set = ["kind": "ces"] }
    #expect(effort.facts.isEmpty && effort.rejected.count == 1)
  }

  private static func told(_ count: ScoreCount) -> String {
    let numbers = [count.bottom, count.scoreSum, count.scoreSquares, count.invited]
    let parts = [
      count.time.description, count.kind.rawValue, count.scale.rawValue, String(count.answers), String(count.top),
    ]
    return (parts + numbers.map { $0.map(String.init) ?? "-" } + [count.channel ?? "-"]).joined(separator: " ")
  }

  @Test(arguments: [
    "Ottimo;Buono;Sufficiente;Scarso;Totale", "Molto soddisfatti;Soddisfatti;Così così;Insoddisfatti;Totale",
  ])
  func `one word of satisfaction among others is not all who were satisfied`(_ words: String) {
    #expect(throws: MappingProblem.self) {
      try ImportedFile("Mese;\(words)\n2026-09;120;80;30;20;250\n2026-10;100;90;40;30;260\n")
    }
  }
}
