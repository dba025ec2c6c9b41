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

  func words(_ it: String, _ en: String) -> String { language == .it ? it : en }

  func day(_ day: CivilDate) -> String { "\(day.parts.day) \(day.month.shortName(language))" }

  var reach: String {
    let last = day(health.reach.last)
    guard let end = health.course?.churn.months.upperBound else {
      return words("I dati arrivano al \(last)", "The data reach until \(last)")
    }
    let month = end.name(language)
    return words(
      "I dati arrivano al \(last); ultimo mese intero: \(month)",
      "The data reach until \(last); last whole month: \(month)")
  }

  var cautions: [String] {
    var cautions: [String] = []
    let reach = health.reach
    if let months = health.course?.churn.months {
      if months.upperBound < today.month.advanced(by: -1) {
        let end = months.upperBound.name(language)
        cautions.append(
          words(
            "L'ultimo cambiamento su file è del \(day(reach.last)): le cifre si fermano a \(end). I mesi dopo non sono senza uscite: non si conoscono.",
            "The last change on file is of \(day(reach.last)): the figures end with \(end). The months after it are not without leavings: they are unknown."
          ))
      }
      if months.count < DataReach.months, let first = reach.firstLeft {
        cautions.append(
          words(
            "La prima uscita su file è del \(day(first)): i mesi prima non si guardano, perché forse le uscite non erano ancora registrate.",
            "The first leaving on file is of \(day(first)): the months before are not looked at, as leavings may not have been recorded yet."
          ))
      }
    }
    if let staysBeside {
      let count = numbers.count(Double(staysBeside))
      cautions.append(
        words(
          "Permanenze senza date: \(count). Non sono in queste cifre, che hanno i giorni di ingresso e di uscita.",
          "Stays without dates: \(count). They are not in these figures, which have the days of joining and leaving."))
    }
    if health.impossible > 0 {
      let count = numbers.count(Double(health.impossible))
      cautions.append(
        words(
          "Righe lasciate fuori perché l'uscita viene prima dell'ingresso: \(count).",
          "Rows left out because leaving comes before joining: \(count)."))
    }
    if let products = health.products, !products.hasEnds {
      cautions.append(
        words(
          "Nessun prodotto su file è mai finito: quelli chiusi in passato mancano, perciò si mostra solo l'ultimo mese.",
          "No product on file ever ended: those closed in the past are missing, so only the last month is shown."))
    }
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
        reason: words(
          "Mesi con un valore: \(months). Ne servono almeno \(LongTrend.fewestMonths) per dire se cambia.",
          "Months with a value: \(months). It takes at least \(LongTrend.fewestMonths) to say whether it changes."))
    }
  }

  private func said(
    _ kind: CustomerPage.Verdict.Kind, _ trend: LongTrend, _ isRiseBad: Bool, _ unit: Unit
  ) -> CustomerPage.Verdict {
    let bound = "±" + numbers.decimal(trend.margin * unit.factor, digits: unit.digits) + unit.name
    let meaning =
      switch kind {
      case .rising: words("Sale più di quanto il caso spieghi:", "It rises by more than chance explains:")
      case .falling: words("Scende più di quanto il caso spieghi:", "It falls by more than chance explains:")
      case .stable:
        words(
          "È dimostrato che si muove meno di \(bound) all'anno:", "It is proved to move by less than \(bound) a year:")
      case .undecided, .notEnoughData:
        words(
          "Non è dimostrato che cambi, né che resti entro \(bound) all'anno:",
          "It is not proved to change, nor to stay within \(bound) a year:")
      }
    func signed(_ value: Double) -> String { numbers.signed(value * unit.factor, digits: unit.digits) }
    let p = trend.p < 0.001 ? "p < " + numbers.decimal(0.001, digits: 3) : "p = " + numbers.decimal(trend.p, digits: 3)
    let slope = signed(trend.slope) + unit.name
    let margin = "\(signed(trend.interval.low)) … \(signed(trend.interval.high))"
    let figures = words(
      "\(slope) all'anno (margine al 95%: \(margin)); \(p), su \(trend.count) mesi.",
      "\(slope) a year (95% margin: \(margin)); \(p), over \(trend.count) months.")
    let isSlight = trend.isWithinMargin && (kind == .rising || kind == .falling)
    let slight =
      isSlight
      ? words(" È vero ma piccolo: entro \(bound) all'anno.", " It is real but slight: within \(bound) a year.") : ""
    return CustomerPage.Verdict(kind: kind, isRiseBad: isRiseBad, reason: "\(meaning) \(figures)\(slight)")
  }

  var churnVerdict: CustomerPage.Verdict? {
    let unit = Unit(name: words(" punti", " points"), digits: 2, factor: 100)
    return health.course.map { verdict($0.churnVerdict, isRiseBad: true, unit) }
  }

  var stayVerdict: CustomerPage.Verdict? {
    let unit = Unit(name: words(" mesi", " months"), digits: 2)
    return health.course.map { verdict($0.firstYearVerdict, isRiseBad: false, unit) }
  }

  var productsVerdict: CustomerPage.Verdict? {
    health.products.map { verdict($0.verdict, isRiseBad: false, Unit(name: "", digits: 3)) }
  }
}
