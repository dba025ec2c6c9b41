import Demand
import Primitives
import Testing

struct HourRecordTests {
  @Test func `the accepted false alerts say which day is the limit`() {
    let days = (1...120).map { $0 }
    // One in 14 days over 121: the eighth highest of one subject, the second of four, the first of eight and more.
    for (series, rank) in [(1, 8), (2, 4), (4, 2), (8, 1), (20, 1)] {
      let record = HourRecord(days.shuffled(), series: series, falseAlertsPerDay: 1.0 / 14, least: 5)
      #expect(record.rank == rank && record.threshold == 121 - rank && record.days == 120)
    }
  }

  @Test func `a few mentions are never many`() {
    #expect(HourRecord([0, 0, 1, 0], series: 1, falseAlertsPerDay: 1.0 / 14, least: 5).threshold == 4)
    #expect(HourRecord([], series: 1, falseAlertsPerDay: 1.0 / 14, least: 5).threshold == 4)
  }

  /// Two thousand days of bursts as crowds talk: the day's level is anybody's guess, and words bring words.
  @Test(arguments: [1, 3, 8])
  func `the rate asked for is the rate had, however the crowd talks`(_ series: Int) {
    var generator = SeededGenerator(seed: 20_261_123)
    var alerts = 0
    let days = 4_000
    for _ in 0..<series {
      var busiest: [Int] = []
      for _ in 0..<(days + 120) {
        // A day's busiest hour, heavy-tailed: one day in three hundred is forty times the usual one.
        let unit = Double.random(in: 0.001..<1, using: &generator)
        let most = Int(8 / unit.squareRoot() + Double.random(in: 0..<4, using: &generator))
        if busiest.count >= 120 {
          let record = HourRecord(busiest.suffix(120), series: series, falseAlertsPerDay: 1.0 / 14, least: 5)
          if most > record.threshold { alerts += 1 }
        }
        busiest.append(most)
      }
    }
    let rate = Double(alerts) / Double(days)
    let rank = max(1, 121 / (14 * series))
    // Whole ranks ask for a little less than was accepted; ties can only make fewer.
    let asked = Double(series * rank) / 121
    #expect(asked <= 1.0 / 14 && rate < asked * 1.15 && rate > asked * 0.8, "\(rate) of \(asked)")
  }
}
