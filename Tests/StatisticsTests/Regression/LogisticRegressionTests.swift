import Foundation
import Primitives
import Statistics
import Testing

@Suite struct LogisticRegressionTests {
  @Test(arguments: TwentyCustomers.references)
  func `weights, intercept and chances are those of scikit-learn`(reference: TwentyCustomers.Reference) throws {
    let model = try LogisticRegression(TwentyCustomers.rows, outcomes: TwentyCustomers.left, c: reference.c)
    #expect(near(model.intercept, reference.intercept))
    #expect(zip(model.weights, reference.weights).allSatisfy { near($0, $1) })
    for (row, probability) in zip(TwentyCustomers.rows, reference.probabilities) {
      #expect(near(model.probability(of: row), probability))
    }
    #expect(model.scaling.means == [23.5, 2.25, 0.5, 7])
    #expect(near(model.scaling.deviations[0], 20.22251220793302))
  }

  @Test func `an input that never varied weighs nothing, also where it differs`() throws {
    let model = try LogisticRegression(TwentyCustomers.rows, outcomes: TwentyCustomers.left)
    #expect(model.weights[3] == 0 && model.unitWeights[3] == 0 && model.scaling.deviations[3] == 0)
    #expect(model.probability(of: [2, 5, 1, 7]) == model.probability(of: [2, 5, 1, 900]))
    let thirds = try LogisticRegression([[0.1], [0.1], [0.1]], outcomes: [true, false, false])
    #expect(thirds.weights == [0])
    #expect(near(thirds.probability(of: [0.1]), 1 / 3.0))
  }

  @Test func `contributions and intercept add up to the log-odds, in either unit`() throws {
    let model = try LogisticRegression(TwentyCustomers.rows, outcomes: TwentyCustomers.left)
    for row in TwentyCustomers.rows {
      let sum = model.contributions(of: row).reduce(model.intercept, +)
      let inUnits = zip(model.unitWeights, row).reduce(model.interceptAtZero) { $0 + $1.0 * $1.1 }
      let p = model.probability(of: row)
      #expect(near(sum, log(p / (1 - p))) && near(sum, model.logOdds(of: row)) && near(sum, inUnits))
    }
    #expect(model.contributions(of: model.scaling.means) == [0, 0, 0, 0])
    #expect(model.contributions(of: [23.5, 6, 0.5, 7])[1] > 0)
  }

  @Test(arguments: 0..<10)
  func `the order of the rows does not change the fit`(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let order = TwentyCustomers.rows.indices.shuffled(using: &generator)
    let model = try LogisticRegression(TwentyCustomers.rows, outcomes: TwentyCustomers.left)
    let again = try LogisticRegression(
      order.map { TwentyCustomers.rows[$0] }, outcomes: order.map { TwentyCustomers.left[$0] })
    #expect(near(model.intercept, again.intercept, relative: 1e-10))
    #expect(zip(model.weights, again.weights).allSatisfy { near($0, $1, relative: 1e-10) })
    let same = try LogisticRegression(TwentyCustomers.rows, outcomes: TwentyCustomers.left)
    #expect(model == same)
  }

  @Test(arguments: [0.01, 1, 100, 1e4, 1e6])
  func `classes told apart without error have finite weights all the same`(c: Double) throws {
    let rows = (0..<40).map { [Double($0), Double($0 % 3)] }
    let model = try LogisticRegression(rows, outcomes: (0..<40).map { $0 >= 20 }, c: c)
    #expect(model.weights.allSatisfy(\.isFinite) && model.weights[0] > 0)
    #expect(model.probability(of: [39, 0]) > 0.5 && model.probability(of: [0, 0]) < 0.5)
  }

  @Test func `two inputs that say the same share the weight`() throws {
    let rows = TwentyCustomers.rows.map { [$0[0], $0[1], 3 * $0[1] + 2] }
    let model = try LogisticRegression(rows, outcomes: TwentyCustomers.left)
    #expect(near(model.weights[1], model.weights[2]) && model.weights[1] > 0)
  }

  @Test(arguments: 0..<20)
  func `at the minimum the mean chance is the share of events, and nothing pulls`(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(300 + seed))
    let rows = (0..<80).map { _ in [100 * generator.unit(), Double(generator.below(3)), generator.unit() - 5] }
    let outcomes = rows.map { generator.unit() < 0.2 + 0.005 * $0[0] }
    let model = try LogisticRegression(rows, outcomes: outcomes, c: 2)
    let misses = zip(rows, outcomes).map { model.probability(of: $0) - ($1 ? 1 : 0) }
    #expect(abs(misses.reduce(0, +)) < 1e-9)
    for j in 0..<3 {
      let pull = zip(rows, misses).reduce(0) { $0 + model.scaling.standardised($1.0)[j] * $1.1 }
      #expect(abs(model.weights[j] + 2 * pull) < 1e-8)
    }
  }

  @Test func `what cannot be fitted is told`() {
    let rows = [[1.0, 2], [3, 4], [5, 7]]
    func fit(_ rows: [[Double]], _ outcomes: [Bool], c: Double = 1) -> LogisticRegressionError? {
      do throws(LogisticRegressionError) {
        _ = try LogisticRegression(rows, outcomes: outcomes, c: c)
        return nil
      } catch { return error }
    }
    #expect(fit([], []) == .noRows)
    #expect(fit(rows, [true]) == .differentCounts(rows: 3, others: 1))
    #expect(fit([[1, 2], [3], [4, 5]], [true, false, true]) == .differentWidths(row: 1))
    #expect(fit(rows, [true, true, true]) == .oneClass)
    #expect(fit(rows, [false, false, false]) == .oneClass)
    #expect(fit([[1, 2], [3, .nan], [5, 7]], [true, false, true]) == .notFinite(row: 1, column: 1))
    #expect(fit([[1, 2], [-.infinity, 3], [5, 7]], [true, false, true]) == .notFinite(row: 1, column: 0))
    #expect(fit([[1, 1e300], [3, -1e300], [5, 7]], [true, false, true]) == .spreadNotFinite(column: 1))
    #expect(fit(rows, [true, false, true], c: 0) == .penaltyOutOfRange)
    #expect(fit(rows, [true, false, true], c: .nan) == .penaltyOutOfRange)
    #expect(fit(rows, [true, false, true]) == nil)
  }

  @Test func `without inputs the chance is the share`() throws {
    let model = try LogisticRegression([[], [], [], []], outcomes: [true, false, false, false])
    #expect(near(model.probability(of: []), 0.25))
  }
}
