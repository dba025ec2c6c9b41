import Demo
import Facts
import Primitives

/// One company, made once for all tests, with the counts they look at.
enum SharedCompany {
  static let today = CivilDate(year: 2026, month: 11, day: 22)
  static let company = DemoCompany(today: today)
  static let clock = ZoneClock(identifier: "Europe/Rome") ?? .utc
  static let facts: [Fact] = {
    var facts: [Fact] = []
    company.forEachFact { facts.append($0) }
    return facts
  }()

  static let conversations = facts.compactMap { fact in
    if case .conversation(let conversation) = fact { conversation } else { nil }
  }
  static let byMonth = Dictionary(grouping: conversations) { month($0.openedAt) }
  static let answers = facts.compactMap { fact in
    if case .answer(let answer) = fact { answer } else { nil }
  }
  /// Those with an answer, by the month of the answer.
  static let answersByMonth = Dictionary(grouping: answers.filter { $0.answeredAt != nil }) { answer in
    answer.answeredAt.map(month) ?? today.month
  }
  static let customers = facts.compactMap { fact in
    if case .customer(let customer) = fact { customer } else { nil }
  }
  static let mentions = facts.compactMap { fact in
    if case .mention(let mention) = fact { mention } else { nil }
  }

  /// The last closed month and the 35 before it, the oldest first.
  static let closedMonths = (1...36).reversed().map { today.month.advanced(by: -$0) }
  static let m1 = today.month.advanced(by: -1)
  static let m2 = today.month.advanced(by: -2)
  static let m3 = today.month.advanced(by: -3)

  static func month(_ moment: Instant) -> Month { clock.day(of: moment).month }

  /// The share of 4 and 5 among the CSAT answers of these conversations, with their number.
  static func csat(
    in months: some Collection<Month>, where isMeant: (Conversation) -> Bool
  ) -> (share: Double, count: Int) {
    let scores = months.flatMap { byMonth[$0, default: []].filter(isMeant).compactMap(\.csat) }
    return (Double(scores.count { $0 >= 4 }) / Double(max(1, scores.count)), scores.count)
  }

  /// Promoters minus detractors, in points, with the number of answers.
  static func nps(
    in months: some Collection<Month>, channel: String? = nil, isMeant: (SurveyAnswer) -> Bool = { _ in true }
  ) -> (points: Double, count: Int) {
    let scores = answers(.nps, in: months, channel: channel, isMeant: isMeant)
    let balance = scores.count { $0 >= 9 } - scores.count { $0 <= 6 }
    return (100 * Double(balance) / Double(max(1, scores.count)), scores.count)
  }

  /// The share of 6 and 7 among the CES answers, with their number.
  static func ces(
    in months: some Collection<Month>, channel: String? = nil
  ) -> (share: Double, count: Int) {
    let scores = answers(.ces, in: months, channel: channel)
    return (Double(scores.count { $0 >= 6 }) / Double(max(1, scores.count)), scores.count)
  }

  private static func answers(
    _ kind: SurveyKind, in months: some Collection<Month>, channel: String?,
    isMeant: (SurveyAnswer) -> Bool = { _ in true }
  ) -> [Int] {
    months.flatMap { answersByMonth[$0, default: []] }
      .filter { $0.kind == kind && (channel == nil || $0.channel == channel) && isMeant($0) }.compactMap(\.score)
  }
}
