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
}
