import Primitives
import Statistics
import Testing

/// Reference values: scikit-learn 1.9.1 `roc_auc_score(y, s)`; the standard error by DeLong's own definition in numpy,
/// `psi = (p[:,None] > q) + .5*(p[:,None] == q)`,
/// `(psi.mean(1).var(ddof=1)/len(p) + psi.mean(0).var(ddof=1)/len(q))**.5`.
@Suite struct DiscriminationTests {
  static let scores = [0.1, 0.4, 0.35, 0.8, 0.4, 0.4, 0.9, 0.2, 0.8, 0.35, 0.1, 0.4]
  static let outcomes = [0, 0, 1, 1, 1, 0, 1, 0, 0, 1, 0, 1].map { $0 == 1 }

  @Test func `area and error with ties are those of scikit-learn and DeLong`() throws {
    let found = try #require(Discrimination(scores: Self.scores, outcomes: Self.outcomes))
    #expect(near(found.auc, 0.7083333333333334))
    #expect(near(try #require(found.standardError), 0.16029486718059452))
    #expect(found.events == 6 && found.others == 6)
    let interval = try #require(found.interval())
    #expect(near(interval.low, 0.7083333333333334 - 1.959963984540054 * 0.16029486718059452))
    #expect(interval.high == 1)
  }

  @Test func `always right is one, always wrong zero, all the same one half`() {
    let outcomes = [true, true, false, false, false]
    #expect(Discrimination(scores: [5, 4, 3, 2, 1], outcomes: outcomes)?.auc == 1)
    #expect(Discrimination(scores: [1, 2, 3, 4, 5], outcomes: outcomes)?.auc == 0)
    #expect(Discrimination(scores: [3, 3, 3, 3, 3], outcomes: outcomes)?.auc == 0.5)
  }

  @Test func `one class, other counts or no number give nothing, one event no error`() throws {
    #expect(Discrimination(scores: [1, 2], outcomes: [true, true]) == nil)
    #expect(Discrimination(scores: [], outcomes: []) == nil)
    #expect(Discrimination(scores: [1, 2], outcomes: [true]) == nil)
    #expect(Discrimination(scores: [1, .nan], outcomes: [true, false]) == nil)
    let single = try #require(Discrimination(scores: [1, 2, 0], outcomes: [true, false, false]))
    #expect(single.auc == 0.5 && single.standardError == nil && single.interval() == nil)
  }

  @Test(arguments: 0..<20)
  func `the area is the share of pairs in the right order, whatever the order of the rows`(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let rows = (0..<60).map { _ in (score: Double(generator.below(15)), outcome: generator.unit() < 0.4) }
    let with = rows.filter(\.outcome).map(\.score)
    let without = rows.filter { !$0.outcome }.map(\.score)
    let pairs = with.reduce(0.0) { sum, a in
      without.reduce(sum) { $0 + (a > $1 ? 1 : a == $1 ? 0.5 : 0) }
    }
    let found = try #require(Discrimination(scores: rows.map(\.score), outcomes: rows.map(\.outcome)))
    #expect(near(found.auc, pairs / Double(with.count * without.count)))
    let mixed = rows.shuffled(using: &generator)
    let again = try #require(Discrimination(scores: mixed.map(\.score), outcomes: mixed.map(\.outcome)))
    #expect(near(again.auc, found.auc))
    #expect(near(try #require(again.standardError), try #require(found.standardError)))
  }
}
