import Primitives
import SharedFolder
import Statistics
import Testing

/// Reference values: F_trends.json, `churn` (plain arithmetic; statsmodels for Wilson).
@Suite struct ChurnTests {
  static let month = MonthlyChurn(opening: 10_000, lost: 230, joined: 410, joinedAndLeft: 12)

  @Test func `the month's churn is of the opening base, joiners apart`() {
    #expect(Self.month.rate == 0.023)
    #expect(Self.month.closing == 10_168)
    #expect(near(Self.month.personTimeRate ?? .nan, 0.023998413328044428))
    #expect(near(Self.month.interval().low, 0.02023997548271378))
    #expect(near(Self.month.interval().high, 0.02612635896291169))
  }

  @Test func `a year of 2.3 per cent is 24.4, not 27.6`() {
    let year = [Double](repeating: 0.023, count: 12)
    #expect(near(CumulativeChurn.over(year), 0.24362918216174612))
    #expect(near(CumulativeChurn.annual(year) ?? .nan, 0.24362918216174612))
    #expect(near(CumulativeChurn.annual([0.023]) ?? .nan, 0.24362918216174612))
    #expect(near(CumulativeChurn.annual(year + year) ?? .nan, 0.24362918216174612))
  }

  @Test func `the ends: nobody lost, all lost, nobody there`() {
    #expect(CumulativeChurn.over([]) == 0 && CumulativeChurn.annual([]) == nil)
    #expect(CumulativeChurn.over([0, 0]) == 0 && CumulativeChurn.over([0.1, 1]) == 1)
    #expect(CumulativeChurn.annual([1]) == 1)
    let empty = MonthlyChurn(opening: 0, lost: 0)
    #expect(empty.rate == nil && empty.personTimeRate == nil && empty.interval() == Interval(low: 0, high: 1))
    let first = MonthlyChurn(opening: 0, lost: 0, joined: 10, joinedAndLeft: 2)
    #expect(first.rate == nil && first.personTimeRate == 0.5 && first.closing == 8)
    #expect(MonthlyChurn(opening: 5, lost: 5).rate == 1)
  }

  @Test(arguments: 0..<30)
  func `the whole is below the sum, above the worst month, and what a cohort loses`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    var base = 1_000_000
    let start = base
    let rates = (0..<12).map { _ in
      let month = MonthlyChurn(opening: base, lost: generator.below(base / 10))
      base = month.closing
      return month.rate ?? 0
    }
    let whole = CumulativeChurn.over(rates)
    #expect(whole <= rates.reduce(0, +) && whole >= (rates.max() ?? 1))
    #expect(near(whole, 1 - Double(base) / Double(start), relative: 1e-12))
  }

  private struct Vectors: Decodable {
    struct Churn: Decodable {
      var start, lost_from_start_cohort, lost_of_new_same_month, new: Int
      var monthly, annualised, person_time_rate: Double
      var wilson95: [Double]
    }
    var churn: Churn
  }

  @Test(.enabled(if: SharedFolder.isPresent, "../shared is not here: reference vectors skipped"))
  func `churn is that of the file`() throws {
    let vector = try referenceVectors("F_trends.json", as: Vectors.self).churn
    let month = MonthlyChurn(
      opening: vector.start, lost: vector.lost_from_start_cohort, joined: vector.new,
      joinedAndLeft: vector.lost_of_new_same_month)
    #expect(month.rate == vector.monthly)
    #expect(near(try #require(month.personTimeRate), vector.person_time_rate, relative: 1e-13))
    #expect(near(try #require(CumulativeChurn.annual([vector.monthly])), vector.annualised, relative: 1e-13))
    #expect(near(month.interval().low, vector.wilson95[0], relative: 1e-12))
    #expect(near(month.interval().high, vector.wilson95[1], relative: 1e-12))
  }
}
