import Statistics

/// Sums of the first three powers of the answers, turned so that *down is worse*: they add up over months.
///
/// A rate counts the good ones; NPS counts −1, 0, +1; a mean keeps its unit (and is taken as unskewed).
struct Moments: Sendable {
  var n = 0.0
  var first = 0.0
  var second = 0.0
  var third = 0.0

  init() {}

  /// nil for a volume: contacts are no answers.
  init?(_ figure: MonthlyFigure, _ direction: MonthlySeries.Direction) {
    let flip = direction == .lowerIsBetter
    switch figure {
    case .rate(let rate):
      let good = flip ? rate.total - rate.count : rate.count
      self.init(n: rate.total, first: good, second: good, third: good)
    case .score(let score):
      let net = (score.promoters - score.detractors) * (flip ? -1 : 1)
      self.init(n: score.total, first: net, second: score.promoters + score.detractors, third: net)
    case .mean(let count, let sum, let squares):
      let mean = count > 0 ? sum / count : 0
      let variance = count > 0 ? max(0, squares / count - mean * mean) : 0
      let cubes = count * (mean * mean * mean + 3 * mean * variance)
      self.init(n: count, first: flip ? -sum : sum, second: squares, third: flip ? -cubes : cubes)
    case .volume: return nil
    }
  }

  private init(n: Double, first: Double, second: Double, third: Double) {
    self.n = n
    self.first = first
    self.second = second
    self.third = third
  }

  var mean: Double { n > 0 ? first / n : 0 }

  /// Variance of one answer.
  var variance: Double { n > 0 ? max(0, second / n - mean * mean) : 0 }

  /// Third central moment of one answer.
  var thirdCentral: Double {
    guard n > 0 else { return 0 }
    return third / n - 3 * mean * (second / n) + 2 * mean * mean * mean
  }

  /// The same answers, so many times over.
  func scaled(by times: Double) -> Moments {
    Moments(n: n * times, first: first * times, second: second * times, third: third * times)
  }

  static func += (a: inout Moments, b: Moments) {
    a.n += b.n
    a.first += b.first
    a.second += b.second
    a.third += b.third
  }
}
