import Customers
public import Primitives
import Statistics
public import Storage

/// Whether customers stay, as programs read it. Shares are 0…1, stays in months, slopes a year.
public struct CustomerAnswer: Encodable, Sendable {
  struct MonthLine: Encodable, Sendable {
    var month: String
    var opening: Int
    var joined: Int
    var lost: Int
    var joinedAndLeft: Int
    var churn: Double?
    var low: Double?
    var high: Double?
    var holders: Int?
    var productsMean: Double?
    var severalShare: Double?
  }

  struct VerdictLine: Encodable, Sendable {
    var verdict: String
    var slope: Double?
    var low: Double?
    var high: Double?
    var margin: Double?
    var p: Double?
    var months: Int

    init(_ verdict: CustomerVerdict) {
      let trend = verdict.trend
      self.verdict = verdict.name
      slope = trend?.slope
      low = trend?.interval.low
      high = trend?.interval.high
      margin = trend?.margin
      p = trend?.p
      if case .notEnoughData(let count) = verdict { months = count } else { months = trend?.count ?? 0 }
    }
  }

  struct StayLine: Encodable, Sendable {
    var horizon: Double
    var mean: Double
    var low: Double
    var high: Double
    var followed: Int
  }

  struct YearLine: Encodable, Sendable {
    var year: Int
    var left: Int
  }

  var customers: Int
  /// Nil of a list without days, of which only the stays are told.
  var reachesUntil: String?
  var lastMonth: String?
  var impossibleRows: Int
  var months: [MonthLine] = []
  var annualChurn: Double?
  var annualLow: Double?
  var annualHigh: Double?
  var churnVerdict: VerdictLine?
  var medianStay: Double?
  var stays: [StayLine] = []
  var meanOfLeavers: Double?
  var meanOfCurrent: Double?
  var stayVerdict: VerdictLine?
  var productsVerdict: VerdictLine?
  var leftByYear: [YearLine] = []

  /// Nil without customers.
  public init?(now: Instant, _ connection: Connection) throws {
    guard let health = try CustomerReport.health(now: now, connection).health else {
      guard let stays = try CustomerQueries(connection).stays() else { return nil }
      customers = stays.customers
      impossibleRows = 0
      tell(stays.tenure)
      return
    }
    customers = health.customers
    reachesUntil = health.reach.last.description
    impossibleRows = health.impossible
    productsVerdict = health.products.map { VerdictLine($0.verdict) }
    guard let course = health.course else { return }
    lastMonth = course.churn.months.upperBound.description
    let held = Dictionary((health.products?.months ?? []).map { ($0.month, $0) }, uniquingKeysWith: { $1 })
    months = zip(course.churn.months, course.churn.values).map { month, churn in
      let interval = churn.rate.map { _ in churn.interval() }
      return MonthLine(
        month: month.description, opening: churn.opening, joined: churn.joined, lost: churn.lost,
        joinedAndLeft: churn.joinedAndLeft, churn: churn.rate, low: interval?.low, high: interval?.high,
        holders: held[month]?.all.holders, productsMean: held[month]?.all.mean,
        severalShare: held[month].flatMap { $0.all.holders > 0 ? $0.all.severalShare.value : nil })
    }
    annualChurn = course.churn.annual
    annualLow = course.churn.annualInterval?.low
    annualHigh = course.churn.annualInterval?.high
    churnVerdict = VerdictLine(course.churnVerdict)
    tell(course.tenure)
    stayVerdict = VerdictLine(course.firstYearVerdict)
    leftByYear = course.leftByYear.map { YearLine(year: $0.year, left: $0.left) }
  }

  private mutating func tell(_ tenure: Tenure) {
    medianStay = tenure.median
    stays = tenure.restrictedMeans.map { mean in
      StayLine(
        horizon: mean.horizon, mean: mean.mean, low: mean.interval().low, high: mean.interval().high,
        followed: tenure.followed.atRisk(mean.horizon))
    }
    meanOfLeavers = tenure.meanOfLeavers
    meanOfCurrent = tenure.meanOfCurrent
  }
}
