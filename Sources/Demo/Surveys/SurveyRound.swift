import Facts
import Primitives

/// Surveys beside the conversations: NPS to a part of the customers on working days, CES after some
/// written conversations. Invitations that nobody answered are there too.
struct SurveyRound {
  private let timeline: DemoTimeline
  private let calendar: ServiceCalendar
  private var npsCarry = Carry()
  private var number = 0
  private var npsDraws: EvenDraws
  private var cesDraws: EvenDraws
  /// Of the customers of the one product whose NPS sinks, so that its answers are even too.
  private var electricityDraws: EvenDraws
  /// CES invitations to come, by day.
  private var waiting: [Int: [SurveyAnswer]] = [:]

  init(seed: UInt64, timeline: DemoTimeline, calendar: ServiceCalendar) {
    var chance = SeededGenerator(seed: seed, day: -3)
    npsDraws = EvenDraws(streams: DemoChannel.allCases.count, &chance)
    cesDraws = EvenDraws(streams: DemoChannel.allCases.count, step: .two, &chance)
    electricityDraws = EvenDraws(streams: DemoChannel.allCases.count, &chance)
    self.timeline = timeline
    self.calendar = calendar
  }

  /// A closed conversation may bring a CES invitation an hour later.
  mutating func noteClosing(
    of conversation: Conversation, _ situation: Situation, _ chance: inout SeededGenerator
  ) {
    guard let closedAt = conversation.closedAt, conversation.abandoned != true,
      let channel = DemoChannel.allCases.first(where: { $0.raw == conversation.channel })
    else { return }
    let invited = channel == .app && situation.appSurveys ? 0.95 : channel.usual.invitedToCES
    guard invited > 0, chance.happens(invited) else { return }
    let sentAt = Instant(seconds: closedAt.seconds + 3600)
    guard sentAt < calendar.now else { return }
    var answer = invitation("CES", .ces, .oneToSeven, sentAt)
    answer.channel = conversation.channel
    answer.team = conversation.team
    answer.agent = conversation.agent
    answer.queue = conversation.queue
    answer.reason = conversation.reason
    answer.product = conversation.product
    answer.customerID = conversation.customerID
    answer.conversationID = conversation.externalID
    if chance.happens(0.6), reply(to: &answer, within: 20 * 3600, &chance) {
      let easy = channel.usual.easy + Wobble.effort.share(channel, situation.month)
      answer.score = Self.effort(cesDraws.next(channel.rawValue), easy: easy, &chance)
    }
    waiting[calendar.clock.day(of: sentAt).daysSince1970, default: []].append(answer)
  }

  /// The invitations of one day with the answers they got.
  mutating func sent(
    on day: CivilDate, to customers: CustomerBase, _ chance: inout SeededGenerator
  ) -> [SurveyAnswer] {
    var answers: [SurveyAnswer] = waiting.removeValue(forKey: day.daysSince1970) ?? []
    if day.weekday < 5, !calendar.isHoliday(day) {
      for _ in 0..<npsCarry.whole(62) {
        answers.append(nps(on: day, to: customers.draw(on: day, &chance), &chance))
      }
    }
    return answers.sorted {
      ($0.sentAt?.seconds ?? 0, $0.externalID) < ($1.sentAt?.seconds ?? 0, $1.externalID)
    }
  }

  private mutating func nps(
    on day: CivilDate, to customer: DemoCustomer, _ chance: inout SeededGenerator
  ) -> SurveyAnswer {
    let channel = DemoChannel.allCases[Self.lastUsed.draw(&chance)]
    let sentAt = calendar.clock.instant(day, secondOfDay: 10 * 3600 + chance.below(6 * 3600))
    var answer = invitation("NPS", .nps, .zeroToTen, sentAt)
    answer.channel = channel.raw
    answer.product = customer.product.name
    answer.customerID = customer.id
    guard chance.happens(0.5), reply(to: &answer, within: 2 * 86_400, &chance),
      let answeredAt = answer.answeredAt
    else { return answer }
    let month = calendar.clock.day(of: answeredAt).month
    let fall = DemoTimeline.npsFall(month, m1: timeline.m1, m2: timeline.m2) / 100
    // One product's customers lose what all of them together seem to lose.
    let isElectricity = customer.product == .electricity
    let lost = isElectricity ? fall / DemoProduct.shares.share(of: customer.product.rawValue) : 0
    // While it sinks, the fall is all that moves.
    let wobble = fall > 0 ? 0 : Wobble.recommendation.share(channel, month) / 2
    let draw = isElectricity ? electricityDraws.next(channel.rawValue) : npsDraws.next(channel.rawValue)
    let score = Self.recommendation(
      draw, promoters: channel.usual.promoters + wobble - 0.52 * lost,
      detractors: channel.usual.detractors - wobble + 0.48 * lost, &chance)
    answer.score = score
    if chance.happens(0.3) { answer.comment = chance.pick(SurveyWords.nps(score, sinking: lost > 0)) }
    return answer
  }

  private mutating func invitation(
    _ prefix: String, _ kind: SurveyKind, _ scale: Scale, _ sentAt: Instant
  ) -> SurveyAnswer {
    number += 1
    var answer = SurveyAnswer(externalID: "\(prefix)-\(number)", kind: kind, scale: scale, score: nil)
    answer.sentAt = sentAt
    return answer
  }

  /// Sets the moment of the reply; false when that moment has not come yet.
  private func reply(
    to answer: inout SurveyAnswer, within seconds: Int, _ chance: inout SeededGenerator
  ) -> Bool {
    guard let sentAt = answer.sentAt else { return false }
    let moment = Instant(seconds: sentAt.seconds + 60 + Int64(chance.below(seconds)))
    guard moment < calendar.now else { return false }
    answer.answeredAt = moment
    return true
  }

  /// 0…10 with the given shares of promoters (9, 10) and detractors (0 to 6).
  private static func recommendation(
    _ draw: Double, promoters: Double, detractors: Double, _ chance: inout SeededGenerator
  ) -> Int {
    if draw < promoters { return chance.happens(0.55) ? 10 : 9 }
    if draw < 1 - detractors { return chance.happens(0.6) ? 8 : 7 }
    return min(6, max(0, Int(5.6 - abs(chance.normal()) * 2.2)))
  }

  /// 1…7 with the given share of the top two.
  private static func effort(_ draw: Double, easy: Double, _ chance: inout SeededGenerator) -> Int {
    draw < easy ? (chance.happens(0.5) ? 7 : 6) : [5, 5, 4, 4, 3, 2, 1][chance.below(7)]
  }

  /// The channel a customer used last, in the order of the channels.
  private static let lastUsed = Weights([36, 21, 14, 11, 6, 4, 8])
}
