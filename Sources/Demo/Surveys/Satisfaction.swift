import Facts
import Primitives

/// The CSAT survey at the end of a conversation: invitation, answer, comment.
struct Satisfaction {
  /// Share of customers in the double-billing cell who are content all the same.
  private static let doubleBilledContent = 0.32

  /// One stream for each desk, and a last one for the double-billing cell.
  private var draws: EvenDraws

  init(_ chance: inout SeededGenerator) {
    draws = EvenDraws(streams: Desk.count + 1, step: .thirteen, &chance)
  }

  mutating func ask(
    _ conversation: inout Conversation, _ desk: Desk, _ topic: Topic, doubleBilled: Bool,
    _ chance: inout SeededGenerator
  ) {
    let usual = desk.channel.usual
    guard conversation.closedAt != nil else { return }
    conversation.csatInvited = chance.happens(0.9)
    guard conversation.csatInvited == true, chance.happens(usual.answering / 0.9) else { return }
    let content =
      doubleBilled
      ? Self.doubleBilledContent
      : usual.satisfied + topic.reason.satisfaction + Wobble.satisfaction.share(desk.channel, desk.month)
    let score = Self.score(draws.next(doubleBilled ? Desk.count : desk.number), content: content, &chance)
    conversation.csat = score
    conversation.csatScale = .oneToFive
    if chance.happens(score <= 2 ? 0.4 : 0.15) {
      conversation.csatComment = chance.pick(SurveyWords.csat(score, topic))
    }
  }

  /// 1…5 with the given share of 4 and 5.
  private static func score(_ draw: Double, content: Double, _ chance: inout SeededGenerator) -> Int {
    draw < content ? (chance.happens(0.58) ? 5 : 4) : [3, 3, 3, 2, 2, 2, 1, 1, 1, 1][chance.below(10)]
  }
}
