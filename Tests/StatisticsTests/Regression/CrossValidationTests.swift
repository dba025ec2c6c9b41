import Primitives
import Statistics
import Testing

@Suite struct CrossValidationTests {
  @Test(arguments: [2, 5, 7])
  func `parts share out rows and events to within one`(count: Int) {
    let outcomes = (0..<103).map { $0 % 4 == 0 }
    let folds = StratifiedFolds(outcomes, count: count, seed: 3)
    let sizes = (0..<count).map { fold in folds.assignment.count { $0 == fold } }
    let events = (0..<count).map { fold in zip(folds.assignment, outcomes).count { $0 == fold && $1 } }
    for counts in [sizes, events] { #expect((counts.max() ?? 0) - (counts.min() ?? 0) <= 1) }
    #expect(sizes.reduce(0, +) == 103)
  }

  @Test func `the seed alone decides who is where`() {
    let outcomes = (0..<60).map { $0 % 3 == 0 }
    let folds = StratifiedFolds(outcomes, count: 5, seed: 1)
    #expect(folds == StratifiedFolds(outcomes, count: 5, seed: 1))
    #expect(folds != StratifiedFolds(outcomes, count: 5, seed: 2))
    // Never to change: the figures on file depend on it.
    #expect(StratifiedFolds((0..<10).map { $0 < 4 }, count: 2, seed: 1).assignment == [0, 0, 1, 1, 0, 0, 1, 0, 1, 1])
  }

  @Test func `parts made elsewhere are taken if there are two or more`() {
    #expect(StratifiedFolds(assignment: [0, 1, 2, 0])?.count == 3)
    #expect(StratifiedFolds(assignment: [0, 0]) == nil)
    #expect(StratifiedFolds(assignment: [-1, 1]) == nil)
    #expect(StratifiedFolds(assignment: []) == nil)
  }

  @Test func `each part is predicted by the model of the others`() throws {
    let (rows, left) = (TwentyCustomers.rows, TwentyCustomers.left)
    let folds = StratifiedFolds(left, count: 4, seed: 8)
    let held = try CrossValidation(rows, outcomes: left, folds: folds)
    for fold in 0..<4 {
      let seen = rows.indices.filter { folds.assignment[$0] != fold }
      let model = try LogisticRegression(seen.map { rows[$0] }, outcomes: seen.map { left[$0] })
      for i in rows.indices where folds.assignment[i] == fold {
        #expect(held.probabilities[i] == model.probability(of: rows[i]))
      }
    }
    #expect(held.folds == folds)
  }

  @Test func `inputs that say nothing tell nobody apart`() throws {
    var generator = SeededGenerator(seed: 12)
    let rows = (0..<600).map { _ in [generator.unit(), generator.unit()] }
    let outcomes = rows.map { _ in generator.unit() < 0.3 }
    let held = try CrossValidation(rows, outcomes: outcomes, folds: StratifiedFolds(outcomes, count: 5, seed: 0))
    let found = try #require(Discrimination(scores: held.probabilities, outcomes: outcomes))
    #expect(abs(found.auc - 0.5) < 0.1)
  }

  @Test func `what cannot be cross-validated is told`() throws {
    func error(_ rows: [[Double]], _ outcomes: [Bool], _ parts: [Int]) throws -> LogisticRegressionError? {
      let folds = try #require(StratifiedFolds(assignment: parts))
      do throws(LogisticRegressionError) {
        _ = try CrossValidation(rows, outcomes: outcomes, folds: folds)
        return nil
      } catch { return error }
    }
    let rows = [[1.0], [2], [3], [4]]
    #expect(try error(rows, [true, true, false, false], [0, 0, 1, 1]) == .oneClass)
    #expect(try error(rows, [true, false], [0, 0, 1, 1]) == .differentCounts(rows: 4, others: 2))
    #expect(try error(rows, [true, false, true, false], [0, 1, 1]) == .differentCounts(rows: 4, others: 3))
    #expect(
      try error([[1], [2], [3, 4], [4]], [true, false, true, false], [0, 0, 1, 1]) == .differentWidths(row: 2))
    let broken = try error([[1], [2], [3], [.nan]], [true, false, true, false], [0, 0, 1, 1])
    #expect(broken == .notFinite(row: 3, column: 0))
  }

  @Test func `ten of the rarer outcome bear one input`() {
    #expect(EventsPerInput.inputsBorne(events: 59, others: 900) == 5)
    #expect(EventsPerInput.inputsBorne(events: 900, others: 9) == 0)
    #expect(EventsPerInput.inputsBorne(events: 59, others: 900, perInput: 20) == 2)
  }
}
