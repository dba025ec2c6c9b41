import Primitives
import Testing

struct ScaleTests {
  @Test(arguments: rows) func `a scale has its scores, its top and its bottom`(_ row: ScaleRow) {
    let scores = (-200...200).filter { row.scale.contains($0) }
    #expect(scores == row.scores)
    #expect(scores.filter { row.scale.isTop($0) } == row.top)
    #expect(scores.filter { row.scale.isBottom($0) } == row.bottom)
  }

  @Test(arguments: rows) func `shown side by side a scale goes from 0 to 100, evenly`(_ row: ScaleRow) {
    let shown = row.scores.map { row.scale.normalised($0) }
    let step = 100 / Double(shown.count - 1)
    for (place, value) in shown.enumerated() { #expect(abs(value - Double(place) * step) < 1e-9) }
  }

  @Test func `every scale is covered here`() {
    #expect(Set(Self.rows.map(\.scale)) == Set(Scale.allCases))
  }

  @Test(arguments: names) func `a scale is known by the words people use`(_ row: (word: String, scale: Scale?)) {
    #expect(Scale(named: row.word) == row.scale)
  }

  static let names: [(word: String, scale: Scale?)] = [
    ("1-5", .oneToFive), ("1..5", .oneToFive), ("1–5", .oneToFive), ("stars", .oneToFive), ("Stelle", .oneToFive),
    ("1-10", .oneToTen), ("0-10", .zeroToTen), ("percent", .zeroToHundred), ("0 - 100", .zeroToHundred),
    ("good/bad", .goodBad), ("1-7", .oneToSeven), ("1-3", .oneToThree), ("freshdesk", .freshdesk), ("1-6", nil),
    ("molto", nil), ("", nil),
  ]

  @Test func `the NPS has its own promoters and detractors`() {
    #expect((0...10).filter(Scale.isPromoter) == [9, 10])
    #expect((0...10).filter(Scale.isDetractor) == Array(0...6))
  }

  @Test func `the stored place of a scale never moves`() {
    #expect(
      Scale.allCases.map(\.rawValue) == ["good-bad", "1-5", "1-7", "freshdesk", "0-10", "1-10", "0-100", "1-3"])
  }

  struct ScaleRow: Sendable, CustomTestStringConvertible {
    var scale: Scale
    var scores: [Int]
    var top: [Int]
    var bottom: [Int]
    var testDescription: String { scale.rawValue }
  }

  static let rows: [ScaleRow] = [
    ScaleRow(scale: .goodBad, scores: [0, 1], top: [1], bottom: [0]),
    ScaleRow(scale: .oneToFive, scores: Array(1...5), top: [4, 5], bottom: [1, 2]),
    ScaleRow(scale: .oneToSeven, scores: Array(1...7), top: [6, 7], bottom: [1, 2]),
    ScaleRow(
      scale: .freshdesk, scores: [-103, -102, -101, 100, 101, 102, 103], top: [102, 103], bottom: [-103, -102]),
    ScaleRow(scale: .zeroToTen, scores: Array(0...10), top: [8, 9, 10], bottom: Array(0...4)),
    ScaleRow(scale: .oneToTen, scores: Array(1...10), top: [8, 9, 10], bottom: Array(1...4)),
    ScaleRow(scale: .zeroToHundred, scores: Array(0...100), top: Array(80...100), bottom: Array(0...40)),
    ScaleRow(scale: .oneToThree, scores: [1, 2, 3], top: [3], bottom: [1]),
  ]
}
