import Facts
import FileFormats
import Primitives
import Testing

@testable import Connectors

/// The scale of a column, from all its cells and its heading.
struct ScaleDecisionTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var name: String
    var header = "CSAT"
    var cells: [String]
    /// Nil: asked.
    var scales: [Scale]?
    /// What the cells say, those that are scores.
    var scores: [Int] = []
    var testDescription: String { name }
  }

  static let rows: [Row] = [
    Row(name: "one to five", cells: ["5", "4", "1"], scales: [.oneToFive], scores: [5, 4, 1]),
    Row(name: "beyond five", cells: ["10", "9", "5", "3"], scales: nil),
    Row(name: "up to seven", cells: ["7", "3"], scales: nil),
    Row(name: "nought to ten, both ends", cells: ["0", "10", "7"], scales: [.zeroToTen], scores: [0, 10, 7]),
    Row(name: "nought among ones to fives", cells: ["0", "5", "4"], scales: nil),
    Row(name: "noughts and ones", cells: ["0", "1", "1"], scales: nil),
    Row(name: "percentages", cells: ["100%", "80 %"], scales: nil),
    Row(name: "Freshdesk's codes", cells: ["103", "-102", "100"], scales: [.freshdesk], scores: [103, -102, 100]),
    Row(name: "the heading says it", header: "Voto (1-10)", cells: ["3", "4"], scales: [.oneToTen], scores: [3, 4]),
    Row(name: "the heading says another", header: "CSAT (1-5)", cells: ["9", "4"], scales: nil),
    Row(name: "out of", cells: ["9/10", "8 su 10"], scales: [.oneToTen], scores: [9, 8]),
    Row(name: "stars", cells: ["★★★★★", "★★☆☆☆", "4 stars", "1 star"], scales: [.oneToFive], scores: [5, 2, 4, 1]),
    Row(name: "labelled numbers", cells: ["5 - Ottimo", "1 (pessimo)", "3"], scales: [.oneToFive], scores: [5, 1, 3]),
    Row(name: "good and bad", cells: ["Good", "Bad", "GoodWithComment"], scales: [.goodBad], scores: [1, 0, 1]),
    Row(name: "three steps", cells: ["Great", "Okay", "Not good"], scales: [.oneToThree], scores: [3, 2, 1]),
    Row(name: "good, bad and neutral", cells: ["Good", "Bad", "Neutral"], scales: [.oneToThree], scores: [3, 1, 2]),
    Row(
      name: "five steps", cells: ["Very satisfied", "Satisfied", "Neutral", "Very dissatisfied"], scales: [.oneToFive],
      scores: [5, 4, 3, 1]),
    Row(
      name: "seven steps", cells: ["Very satisfied", "Satisfied", "Somewhat satisfied"], scales: [.oneToSeven],
      scores: [7, 6, 5]),
    Row(
      name: "in Italian",
      cells: ["Molto soddisfatta", "Abbastanza soddisfatto", "Poco soddisfatto", "Per niente soddisfatto"],
      scales: [.oneToFive], scores: [5, 4, 2, 1]),
    Row(
      name: "a few numbers among words", cells: ["Good", "Bad", "Good", "Good", "4"], scales: [.goodBad],
      scores: [1, 0, 1, 1]),
  ]

  @Test(arguments: rows) func `a column has one scale, or is asked about`(_ row: Row) throws {
    var evidence = ScoreEvidence()
    for cell in row.cells { evidence.add(Self.cell(cell)) }
    switch ScaleDecision.decide(evidence, header: row.header, question: .csat, stated: nil) {
    case .open(let scales, _):
      #expect(row.scales == nil)
      #expect(!scales.isEmpty)
    case .settled(let reader):
      #expect(reader.scales == row.scales)
      #expect(row.cells.compactMap { Self.score(reader, $0) } == row.scores)
    }
  }

  @Test func `the NPS begins at one without a question, and asks beyond ten`() {
    #expect(Self.isSettled(["1", "10", "9"], .nps))
    #expect(!Self.isSettled(["11", "10", "9"], .nps))
    #expect(!Self.isSettled(Array(repeating: "5", count: 40), .nps))
  }

  @Test func `effort up to five is asked about, beyond it is of seven`() {
    #expect(!Self.isSettled(["5", "4"], .ces))
    #expect(Self.isSettled(["7", "4"], .ces))
  }

  private static func isSettled(_ cells: [String], _ question: SurveyKind) -> Bool {
    var evidence = ScoreEvidence()
    for text in cells { evidence.add(cell(text)) }
    if case .settled = ScaleDecision.decide(evidence, header: "voto", question: question, stated: nil) { return true }
    return false
  }

  private static func cell(_ text: String) -> ScoreCell {
    var text = text
    return text.withUTF8 { ScoreCell($0, .point) }
  }

  private static func score(_ reader: ScoreReader, _ text: String) -> Int? {
    if case .score(let reading) = reader.reading(cell(text)) { return reading.score }
    return nil
  }

  static let reversed = [
    "Customer effort (1 = very easy, 7 = very difficult)", "Sforzo (1 = molto facile, 5 = molto difficile)",
    "CSAT (German grades 1 best - 6 worst)", "Voto (1 ottimo, 5 pessimo)", "Quanto sforzo ha richiesto? (1-5)",
    "How much effort did you have to put forth?", "Voto (5 = peggiore)",
  ]

  @Test(arguments: reversed) func `a heading whose best mark is the lowest is refused`(_ header: String) {
    #expect(throws: MappingProblem.reversedScale(column: header)) {
      let mapping = try ImportedFile.mapping(
        #"{"columns":{"ID":"external_id","Data":"answered_at","\#(header)":"score"}}"#)
      return try ImportedFile("ID;Data;\(header)\n1;13/10/2026;1\n2;14/10/2026;5\n") {
        $0.kind = .answers
        $0.mapping = mapping
        $0.set = ["kind": "csat"]
      }
    }
  }

  @Test(arguments: [
    "Soddisfazione (1 = molto insoddisfatto, 5 = molto soddisfatto)", "Voto da 1 a 10 (10 ottimo)", "CSAT 1-5",
    "Facilità (1 = molto difficile, 5 = molto facile)",
  ])
  func `a heading whose best mark is the highest is taken`(_ header: String) throws {
    let mapping = try ImportedFile.mapping(
      #"{"columns":{"ID":"external_id","Data":"answered_at","\#(header)":"score"}}"#)
    #expect(
      try ImportedFile("ID;Data;\(header)\n1;13/10/2026;1\n2;14/10/2026;5\n") {
        $0.kind = .answers
        $0.mapping = mapping
        $0.set = ["kind": "csat", "scale": "1-5"]
      }.answers.count == 2)
  }

  @Test func `cells that call the lowest number the best are refused`() {
    #expect(throws: MappingProblem.reversedScale(column: "CSAT")) {
      try ImportedFile("ID;Data;CSAT\n1;13/10/2026;1 (best)\n2;14/10/2026;2\n3;15/10/2026;5 (worst)\n")
    }
  }

  @Test func `parts of one are no marks from 1 to 5`() throws {
    let rows = ["1.0", "0.8", "0.4", "1.0", "1.0", "0.2", "0.6", "0.8"].enumerated().map {
      "\($0);2026-10-1\($0);\($1)"
    }
    let file = try ImportedFile((["Response ID;Date;Rating"] + rows).joined(separator: "\n")) {
      $0.set = ["kind": "csat"]
    }
    #expect(file.plan.ambiguities.map(\.matter) == [.scale])
  }

  @Test func `a row for each question is no series of one question`() {
    let rows = (0..<6).flatMap {
      ["\(2 * $0),2026-10-1\($0),How satisfied?,5", "\(2 * $0 + 1),2026-10-1\($0),How many calls?,1"]
    }
    #expect(
      throws: MappingProblem.severalQuestions(column: "question", examples: ["How satisfied?", "How many calls?"])
    ) {
      try ImportedFile((["id,answered_at,question,score"] + rows).joined(separator: "\n")) { $0.set = ["kind": "csat"] }
    }
  }

  @Test func `another question of the form is told`() throws {
    let file = try ImportedFile(
      "Informazioni cronologiche,Quanto sei soddisfatto del servizio ricevuto?,Consiglieresti la nostra azienda a un amico? (0-10)\n"
        + "2026/10/01 10:00:00,2,\n2026/10/02 10:01:00,5,9\n"
    ) { $0.identity = .content }
    #expect(file.plan.remarks.contains { $0.it.contains("Quanto sei soddisfatto") })
  }
}
