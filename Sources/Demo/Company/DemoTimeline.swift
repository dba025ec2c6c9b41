import Primitives

/// The months of the history, named from today backwards, and what is different in each.
struct DemoTimeline: Sendable {
  static let closedMonths = 36

  let today: CivilDate
  /// The last closed month, and the one before.
  let m1: Month
  let m2: Month
  let firstMonth: Month

  init(today: CivilDate) {
    self.today = today
    m1 = today.month.advanced(by: -1)
    m2 = today.month.advanced(by: -2)
    firstMonth = today.month.advanced(by: -Self.closedMonths)
  }

  var firstDay: CivilDate { firstMonth.firstDay }
  var lastDay: CivilDate { today.adding(days: -1) }
  var outageMonth: Month { m1.advanced(by: -19) }
  /// From here on customers come for a discount of a year, and go when it ends or before.
  var discountMonth: Month { m1.advanced(by: -23) }

  func situation(on day: CivilDate) -> Situation {
    let month = day.month
    let outageDays = [outageMonth.firstDay.adding(days: 10), outageMonth.firstDay.adding(days: 11)]
    return Situation(
      day: day, month: month, monthsSinceStart: firstMonth.distance(to: month),
      doubleBilling: month >= m1,
      npsFall: Self.npsFall(month, m1: m1, m2: m2),
      whatsAppFactor: month >= m2 ? 1.36 : 1,
      appSurveys: month >= m1,
      cataniaSilent: month >= m1,
      emailHole: month == m1,
      outage: outageDays.contains(day))
  }

  static func npsFall(_ month: Month, m1: Month, m2: Month) -> Double {
    month >= m1 ? 13 : month == m2 ? 6.5 : 0
  }
}

/// What is true on one day, story by story.
struct Situation: Sendable {
  let day: CivilDate
  let month: Month
  let monthsSinceStart: Int
  let doubleBilling: Bool
  /// NPS points lost since the quiet time.
  let npsFall: Double
  let whatsAppFactor: Double
  let appSurveys: Bool
  let cataniaSilent: Bool
  let emailHole: Bool
  let outage: Bool
}
