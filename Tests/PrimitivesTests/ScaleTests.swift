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
    ScaleRow(scale: .zeroToTen, scores: Array(0...10), top: [9, 10], bottom: Array(0...6)),
  ]
}
