import Facts
import Primitives

/// Handles one arrival: who asks what, who answers, how long it takes, how it ends, what the customer says.
struct ContactDesk {
  let calendar: ServiceCalendar
  private var number = 0
  var satisfaction: Satisfaction
  var abandonment: EvenDraws
  var promptness: EvenDraws
  var outcome: EvenDraws
  /// For each channel: what customers of energy and of lines ask, who takes billing and the rest.
  private var reasons: EvenDraws
  private var teams: EvenDraws

  init(seed: UInt64, calendar: ServiceCalendar) {
    var chance = SeededGenerator(seed: seed, day: -2)
    self.calendar = calendar
    satisfaction = Satisfaction(&chance)
    abandonment = EvenDraws(streams: Desk.count, step: .two, &chance)
    promptness = EvenDraws(streams: Desk.count, step: .three, &chance)
    outcome = EvenDraws(streams: Desk.count, &chance)
    reasons = EvenDraws(streams: 2 * DemoChannel.allCases.count, step: .seven, &chance)
    teams = EvenDraws(streams: 2 * DemoChannel.allCases.count, step: .twentyNine, &chance)
  }

  mutating func handle(
    _ arrival: Arrival, from customer: DemoCustomer, _ situation: Situation, _ chance: inout SeededGenerator
  ) -> Conversation {
    number += 1
    let channel = arrival.channel
    let phone = channel == .phone
    let shares = DemoReason.shares(phone: phone, energy: customer.product.isEnergy)
    let reasonPlace = reasons.next(2 * channel.rawValue + (customer.product.isEnergy ? 1 : 0))
    let reason =
      arrival.outage ? .fault : DemoReason.allCases[shares.choice(at: reasonPlace)]
    let teamNumber = DemoTeam.shares(channel, billing: reason == .billing)
      .choice(at: teams.next(2 * channel.rawValue + (reason == .billing ? 1 : 0)))
    let team = DemoTeam.all[teamNumber]
    let desk = Desk(
      channel: channel, team: teamNumber, product: customer.product, month: situation.month)
    let doubleBilled =
      situation.doubleBilling && phone && reason == .billing && team.name == DemoTeam.milano.name

    var conversation = Conversation(
      externalID: "BRZ-\(number)", openedAt: arrival.openedAt, channel: channel.raw)
    conversation.team = team.name
    conversation.queue = reason.queue
    conversation.reason = reason.name
    conversation.product = customer.product.name
    conversation.priority = reason.priority
    conversation.language = "it"
    conversation.customerID = customer.id

    if phone || channel == .chat {
      answerLive(&conversation, desk, &chance)
      if conversation.abandoned == true { return conversation }
    } else {
      answerWritten(&conversation, channel, &chance)
    }
    conversation.agent = chance.pick(team.agents)
    settle(&conversation, desk, &chance)

    let topic = Topic(
      reason: reason, product: customer.product, openedOn: situation.day, phone: phone,
      number: chance.below(1_000_000),
      doubleBilled: doubleBilled && chance.happens(0.85), outage: arrival.outage,
      fromBill: situation.whatsAppFactor > 1 && channel == .whatsapp && chance.happens(0.3))
    (conversation.subject, conversation.text) = topic.write(&chance)
    if !(situation.cataniaSilent && team.name == DemoTeam.catania.name) {
      satisfaction.ask(&conversation, desk, topic, doubleBilled: doubleBilled, &chance)
    }
    if situation.emailHole, channel == .email { forgetTimesAndOutcome(&conversation) }
    return conversation
  }

  /// The hole in the data: what the e-mail export of one month left out.
  private func forgetTimesAndOutcome(_ conversation: inout Conversation) {
    conversation.firstReplyAt = nil
    conversation.firstReplySeconds = nil
    conversation.firstReplyBusinessSeconds = nil
    conversation.resolutionSeconds = nil
    conversation.resolutionBusinessSeconds = nil
    conversation.resolved = nil
    conversation.reopens = nil
    conversation.transfers = nil
    conversation.replies = nil
  }
}
