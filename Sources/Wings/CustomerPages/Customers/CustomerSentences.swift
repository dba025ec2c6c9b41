public import Customers
public import Primitives
import Statistics

/// What is said about customers, in words.
public struct CustomerSentences: Sendable {
  let health: CustomerHealth
  let today: CivilDate
  let language: Language
  let numbers: NumberText
  /// Customers of a list without days, which these figures leave out.
  var staysBeside: Int?

  public init(_ health: CustomerHealth, today: CivilDate, _ language: Language) {
    self.health = health
    self.today = today
    self.language = language
    numbers = NumberText(language)
  }

  func words(_ key: CustomerWords) -> String { key.text[language] }

  func day(_ day: CivilDate) -> String { "\(day.parts.day) \(day.month.shortName(language))" }

  var reach: String {
    let last = day(health.reach.last)
    guard let end = health.course?.churn.months.upperBound else {
      return words(.reach(until: last))
    }
    return words(.reachWithMonth(until: last, month: end.name(language)))
  }

  var cautions: [String] {
    var cautions: [String] = []
    let reach = health.reach
    if let months = health.course?.churn.months {
      if months.upperBound < today.month.advanced(by: -1) {
        cautions.append(
          words(.figuresStop(lastChange: day(reach.last), month: months.upperBound.name(language))))
      }
      if months.count < DataReach.months, let first = reach.firstLeft {
        cautions.append(words(.firstLeaving(day(first))))
      }
    }
    if let staysBeside { cautions.append(words(.staysWithoutDays(numbers.count(Double(staysBeside))))) }
    if health.impossible > 0 { cautions.append(words(.impossibleRows(numbers.count(Double(health.impossible))))) }
    if let products = health.products, !products.hasEnds { cautions.append(words(.noProductEnds)) }
    return cautions
  }

  /// How a change a year is written.
  struct Unit {
    /// `punti`; empty where the name of the figure says it.
    var name: String
    var digits: Int
    var factor = 1.0
  }

  func verdict(_ verdict: CustomerVerdict, isRiseBad: Bool, _ unit: Unit) -> CustomerPage.Verdict {
    switch verdict {
    case .rising(let trend): said(.rising, trend, isRiseBad, unit)
    case .falling(let trend): said(.falling, trend, isRiseBad, unit)
    case .stable(let trend): said(.stable, trend, isRiseBad, unit)
    case .undecided(let trend): said(.undecided, trend, isRiseBad, unit)
    case .notEnoughData(let months):
      CustomerPage.Verdict(
        kind: .notEnoughData, isRiseBad: isRiseBad,
        reason: words(.tooFewMonths(months, needed: LongTrend.fewestMonths)))
    }
  }

  private func said(
    _ kind: CustomerPage.Verdict.Kind, _ trend: LongTrend, _ isRiseBad: Bool, _ unit: Unit
  ) -> CustomerPage.Verdict {
    let bound = "±" + numbers.decimal(trend.margin * unit.factor, digits: unit.digits) + unit.name
    let meaning =
      switch kind {
      case .rising: words(.rises)
      case .falling: words(.falls)
      case .stable: words(.holdsWithin(bound))
      case .undecided, .notEnoughData: words(.notProved(within: bound))
      }
    func signed(_ value: Double) -> String { numbers.signed(value * unit.factor, digits: unit.digits) }
    let p = trend.p < 0.001 ? "p < " + numbers.decimal(0.001, digits: 3) : "p = " + numbers.decimal(trend.p, digits: 3)
    let slope = signed(trend.slope) + unit.name
    let margin = "\(signed(trend.interval.low)) … \(signed(trend.interval.high))"
    let figures = words(.trend(slope: slope, margin: margin, p: p, months: trend.count))
    let isSlight = trend.isWithinMargin && (kind == .rising || kind == .falling)
    let slight = isSlight ? words(.slight(within: bound)) : ""
    return CustomerPage.Verdict(kind: kind, isRiseBad: isRiseBad, reason: "\(meaning) \(figures)\(slight)")
  }

  var churnVerdict: CustomerPage.Verdict? {
    let unit = Unit(name: words(.pointsUnit), digits: 2, factor: 100)
    return health.course.map { verdict($0.churnVerdict, isRiseBad: true, unit) }
  }

  var stayVerdict: CustomerPage.Verdict? {
    let unit = Unit(name: words(.monthsUnit), digits: 2)
    return health.course.map { verdict($0.firstYearVerdict, isRiseBad: false, unit) }
  }

  var productsVerdict: CustomerPage.Verdict? {
    health.products.map { verdict($0.verdict, isRiseBad: false, Unit(name: "", digits: 3)) }
  }
}
