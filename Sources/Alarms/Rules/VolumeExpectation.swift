import Foundation
import Primitives
import Statistics

/// What a channel's last two months should have brought, from its own years before, and how sure that is.
///
/// Everything is a weighted sum of logarithms of contacts a day, so the standard error of "how far above"
/// follows from the same weights, growth included.
struct VolumeExpectation {
  /// ln(now / expected), for the month before and the month judged.
  var excess: (before: Double, now: Double)
  /// Expected contacts a day in the month judged.
  var expected: Double
  /// The sum of squared weights of all months in the mean of the two excesses: its variance is this times
  /// that of one month.
  var weightSquares: Double
  var basis: Basis
  /// Logarithmic changes that show how much a month varies: each has twice the variance of one month.
  var changes: [Double]
  /// Contacts of a typical month, for the part of the variance that is pure counting.
  var typicalCount: Double

  enum Basis: Int, Sendable {
    case recentMonths = 1
    case lastYear = 2
    case twoYears = 3
  }

  init?(_ series: MonthlySeries, month: Month) {
    var logs: [Int: Double] = [:]
    var counts: [Double] = []
    for point in series.points where point.month <= month {
      guard case .volume(let count, let days) = point.figure, days > 0 else { continue }
      logs[point.month.index] = log(max(count, 0.5) / days)
      if point.month.index < month.index - 1 { counts.append(count) }
    }
    let t = month.index
    guard let now = logs[t], let before = logs[t - 1], counts.count >= 3 else { return nil }
    typicalCount = counts.suffix(12).median
    var years: [(later: Int, change: Double)] = []
    for u in stride(from: t - 2, through: t - 36, by: -1) {
      if let a = logs[u], let b = logs[u - 12] { years.append((u, a - b)) }
    }
    let yearly = Array(years.prefix(12))
    let lastYear = logs[t - 12] != nil && logs[t - 13] != nil && yearly.count >= 3
    let twoYears = lastYear && logs[t - 24] != nil && logs[t - 25] != nil && yearly.count >= 6
    let basis: Basis = twoYears ? .twoYears : lastYear ? .lastYear : .recentMonths
    self.basis = basis

    var weights: [Int: Double] = [t: 0.5, t - 1: 0.5]
    func expect(_ u: Int) -> Double {
      switch basis {
      case .recentMonths:
        let known = (2...7).compactMap { back in logs[t - back].map { (t - back, $0) } }
        for (month, _) in known { weights[month, default: 0] -= 0.5 / Double(known.count) }
        return known.reduce(0) { $0 + $1.1 } / Double(max(1, known.count))
      case .lastYear, .twoYears:
        let growth = yearly.reduce(0) { $0 + $1.change } / Double(yearly.count)
        let steps = basis == .twoYears ? 1.5 : 1.0
        for year in yearly {
          weights[year.later, default: 0] -= 0.5 * steps / Double(yearly.count)
          weights[year.later - 12, default: 0] += 0.5 * steps / Double(yearly.count)
        }
        let backs = basis == .twoYears ? [12, 24] : [12]
        for back in backs { weights[u - back, default: 0] -= 0.5 / Double(backs.count) }
        let base = backs.reduce(0) { $0 + (logs[u - $1] ?? 0) } / Double(backs.count)
        return base + steps * growth
      }
    }
    let expectedBefore = expect(t - 1)
    let expectedNow = expect(t)
    excess = (before - expectedBefore, now - expectedNow)
    expected = exp(expectedNow)
    // In the order of the months: a sum in a dictionary's own order differs in its last bit from run to run.
    weightSquares = weights.sorted { $0.key < $1.key }.reduce(0) { $0 + $1.value * $1.value }
    if basis == .recentMonths {
      changes = (3...13).compactMap { back in
        logs[t - back + 1].flatMap { a in logs[t - back].map { a - $0 } }
      }
    } else {
      let centre = years.map(\.change).median
      changes = years.map { $0.change - centre }
    }
  }

  /// The mean of the two excesses.
  var mean: Double { (excess.before + excess.now) / 2 }
}
