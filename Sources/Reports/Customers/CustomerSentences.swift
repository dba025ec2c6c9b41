import Customers
import Primitives
import Statistics
import Views

/// What is said about customers, in words.
struct CustomerSentences {
  let health: CustomerHealth
  let today: CivilDate
  let language: Language
  let numbers: NumberText

  init(_ health: CustomerHealth, today: CivilDate, _ language: Language) {
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

  /// `change` writes a change a year with its sign and unit: `+0,12 punti`; `plain` one without a sign.
  func verdict(_ verdict: CustomerVerdict, isRiseBad: Bool, _ change: (Double) -> String, _ plain: (Double) -> String)
    -> CustomerPage.Verdict
  {
    guard let trend = verdict.trend else {
      guard case .notEnoughData(let months) = verdict else {
        preconditionFailure("A verdict without a trend is one without enough data.")
      }
      return CustomerPage.Verdict(
        kind: .notEnoughData, isRiseBad: isRiseBad,
        reason: words(
          "Ci sono \(months) mesi con un valore: ne servono almeno \(LongTrend.fewestMonths) per dire se cambia.",
          "There are \(months) months with a value: it takes at least \(LongTrend.fewestMonths) to say whether it changes."
        ))
    }
    let p = trend.p < 0.001 ? "p < " + numbers.decimal(0.001, digits: 3) : "p = " + numbers.decimal(trend.p, digits: 3)
    let slope = change(trend.slope)
    let margin = "\(change(trend.interval.low)) … \(change(trend.interval.high))"
    let figures = words(
      "\(slope) all'anno (al 95% \(margin)); \(p), su \(trend.count) mesi.",
      "\(slope) a year (95% \(margin)); \(p), over \(trend.count) months.")
    let bound = "±\(plain(trend.margin))"
    let meaning: String
    let kind: CustomerPage.Verdict.Kind
    switch trend.verdict {
    case .rising:
      (kind, meaning) = (
        .rising, words("Sale più di quanto il caso spieghi:", "It rises by more than chance explains:")
      )
    case .falling:
      (kind, meaning) = (
        .falling, words("Scende più di quanto il caso spieghi:", "It falls by more than chance explains:")
      )
    case .stable:
      (kind, meaning) = (
        .stable,
        words(
          "È dimostrato che si muove meno di \(bound) all'anno:", "It is proved to move by less than \(bound) a year:")
      )
    case .undecided:
      (kind, meaning) = (
        .undecided,
        words(
          "Né che cambi né che resti entro \(bound) all'anno è dimostrato:",
          "Neither that it changes nor that it stays within \(bound) a year is proved:")
      )
    }
    return CustomerPage.Verdict(kind: kind, isRiseBad: isRiseBad, reason: "\(meaning) \(figures)")
  }

  var churnVerdict: CustomerPage.Verdict? {
    health.course.map { course in
      let unit = words("punti", "points")
      return verdict(
        course.churnVerdict, isRiseBad: true, { "\(numbers.signed($0 * 100, digits: 2)) \(unit)" },
        { "\(numbers.decimal($0 * 100, digits: 2)) \(unit)" })
    }
  }

  var stayVerdict: CustomerPage.Verdict? {
    health.course.map { course in
      let unit = words("mesi", "months")
      return verdict(
        course.firstYearVerdict, isRiseBad: false, { "\(numbers.signed($0, digits: 2)) \(unit)" },
        { "\(numbers.decimal($0, digits: 2)) \(unit)" })
    }
  }

  var productsVerdict: CustomerPage.Verdict? {
    health.products.map { products in
      verdict(
        products.verdict, isRiseBad: false, { numbers.signed($0, digits: 3) }, { numbers.decimal($0, digits: 3) })
    }
  }
}
