import Alarms
import Foundation
import Primitives
import Statistics

/// What an imaginary company is like. Nothing happens in it unless a fall is planted.
struct CompanyPlan {
  /// Answers a channel-month at the start, one number a channel.
  var answers: [Int]
  var months = 36
  /// Standard deviation of the true level from month to month, as a fraction; NPS wobbles twice as much.
  var wobble = 0.0
  /// Share of the wobble that all channels have in common, 0…1 (of its variance).
  var commonWobble = 0.0
  /// Growth of volumes and answers a month.
  var growth = 0.0
  /// Noise of monthly volumes beyond counting.
  var volumeNoise = 0.05
  /// Fall of CSAT on the first channel, as a fraction, from a month on; it stays.
  var fall: [Int: Double] = [:]

  static let channels = ["phone", "email", "chat", "form", "whatsapp", "social"]
  static let start = Month(year: 2021, month: 1)
  /// A service that is full in autumn and empty in August.
  static let season: [Double] = [
    1.05, 1, 1, 0.95, 0.95, 0.9, 0.85, 0.7, 1.1, 1.1, 1.15, 1.25,
  ]
}

/// A company's figures: CSAT 85 %, NPS 30, service level 80 %, a volume a channel, and the totals.
struct Company {
  let series: [MonthlySeries]

  init(_ plan: CompanyPlan, seed: UInt64) {
    var draws = Draws(seed: seed)
    let channels = plan.answers.count
    var csat = [[MonthlyPoint]](repeating: [], count: channels + 1)
    var nps = csat
    var level = csat
    var volume = csat
    for t in 0..<plan.months {
      let month = CompanyPlan.start.advanced(by: t)
      let size = pow(1 + plan.growth, Double(t))
      let shared = (0..<3).map { _ in draws.normal() * plan.commonWobble.squareRoot() }
      func moved(_ index: Int, _ own: Double) -> Double {
        plan.wobble * (shared[index] + own * (1 - plan.commonWobble).squareRoot())
      }
      var totalCsat = Proportion(0, of: 0)
      var totalLevel = totalCsat
      var totalNps = NetPromoterScore(promoters: 0, passives: 0, detractors: 0)
      for c in 0..<channels {
        let n = Int((Double(plan.answers[c]) * size).rounded())
        let fall = c == 0 ? plan.fall.filter { $0.key <= t }.map(\.value).max() ?? 0 : 0
        let good = draws.binomial(n, 0.85 - fall + moved(0, draws.normal()))
        let shift = moved(1, draws.normal())
        let promoters = draws.binomial(n, 0.5 + shift)
        let detractors = draws.binomial(n - promoters, (0.2 - shift) / (0.5 - shift))
        let inTime = draws.binomial(n, 0.8 + moved(2, draws.normal()))
        let answer = Proportion(Double(good), of: Double(n))
        let score = NetPromoterScore(
          promoters: Double(promoters), passives: Double(n - promoters - detractors),
          detractors: Double(detractors))
        let service = Proportion(Double(inTime), of: Double(n))
        csat[c].append(MonthlyPoint(month, .rate(answer)))
        nps[c].append(MonthlyPoint(month, .score(score)))
        level[c].append(MonthlyPoint(month, .rate(service)))
        totalCsat = totalCsat + answer
        totalNps = totalNps + score
        totalLevel = totalLevel + service
        let days = Double(20 + t * 7 % 4)
        let mean = 3 * Double(plan.answers[c]) * size * CompanyPlan.season[t % 12] * days / 21.5
        let contacts = draws.manyContacts(mean * exp(plan.volumeNoise * draws.normal()))
        volume[c].append(MonthlyPoint(month, .volume(count: contacts, days: days)))
      }
      csat[channels].append(MonthlyPoint(month, .rate(totalCsat)))
      nps[channels].append(MonthlyPoint(month, .score(totalNps)))
      level[channels].append(MonthlyPoint(month, .rate(totalLevel)))
    }
    func named(_ indicator: String, _ all: [[MonthlyPoint]]) -> [MonthlySeries] {
      all.enumerated().filter { !$0.element.isEmpty }.map { c, points in
        MonthlySeries(
          indicator: indicator,
          segment: c < channels ? ["channel": CompanyPlan.channels[c]] : .all, points: points)
      }
    }
    series =
      named("csat", csat) + named("nps", nps) + named("service_level", level) + named("volume", volume)
  }
}
