import Facts
import Primitives

extension ContactDesk {
  /// Phone and chat: the customer waits; about one in twenty gives up.
  mutating func answerLive(
    _ conversation: inout Conversation, _ desk: Desk, _ chance: inout SeededGenerator
  ) {
    let phone = desk.channel == .phone
    let opened = conversation.openedAt.seconds
    let usual = (phone ? 0.055 : 0.04) + Wobble.abandonment.share(desk.channel, desk.month) / 3
    let gaveUp = abandonment.next(desk.number) < usual
    conversation.abandoned = gaveUp
    if gaveUp {
      let patience = 12 + chance.exponential(mean: phone ? 80 : 120)
      conversation.waitSeconds = patience
      conversation.closedAt = Instant(seconds: opened + Int64(patience))
      conversation.status = "closed"
      return
    }
    // Four calls in five, and two chats in five, are answered within 20 seconds.
    let promptly = (phone ? 0.8 : 0.4) + Wobble.promptness.share(desk.channel, desk.month)
    let prompt = promptness.next(desk.number) < promptly
    let wait =
      prompt ? Int(20.99 * chance.unit().squareRoot()) : 21 + chance.exponential(mean: phone ? 55 : 45)
    let work = chance.duration(median: desk.channel.usual.work, spread: 0.5)
    conversation.waitSeconds = wait
    conversation.handleSeconds = work
    conversation.answeredAt = Instant(seconds: opened + Int64(wait))
    conversation.closedAt = Instant(seconds: opened + Int64(wait + work))
    conversation.replies = phone ? 1 : chance.within(3...9)
    if !phone {
      conversation.firstReplyAt = conversation.answeredAt
      conversation.firstReplySeconds = wait
      conversation.firstReplyBusinessSeconds = wait
    }
  }

  /// The other channels: a first reply, then a solution, both in service hours.
  func answerWritten(
    _ conversation: inout Conversation, _ channel: DemoChannel, _ chance: inout SeededGenerator
  ) {
    let reply = chance.duration(median: channel.usual.firstReply, spread: 0.7)
    let solution = reply + chance.duration(median: channel.usual.solution, spread: 0.9)
    let repliedAt = calendar.adding(serviceSeconds: reply, to: conversation.openedAt)
    let solvedAt = calendar.adding(serviceSeconds: solution, to: conversation.openedAt)
    conversation.status = "open"
    guard repliedAt < calendar.now else { return }
    conversation.handleSeconds = chance.duration(median: channel.usual.work, spread: 0.5)
    conversation.firstReplyAt = repliedAt
    conversation.firstReplySeconds = Int(repliedAt.seconds(since: conversation.openedAt))
    conversation.firstReplyBusinessSeconds = reply
    conversation.replies = 1 + chance.exponential(mean: 0.9)
    guard solvedAt < calendar.now else { return }
    conversation.closedAt = solvedAt
    conversation.resolutionSeconds = Int(solvedAt.seconds(since: conversation.openedAt))
    conversation.resolutionBusinessSeconds = solution
  }

  /// How it ended, once it is closed: at the first contact, opened again, passed on, or without a solution.
  mutating func settle(
    _ conversation: inout Conversation, _ desk: Desk, _ chance: inout SeededGenerator
  ) {
    guard let closedAt = conversation.closedAt, closedAt < calendar.now else {
      conversation.closedAt = nil
      conversation.status = "open"
      return
    }
    conversation.status = "closed"
    conversation.reopens = 0
    conversation.transfers = 0
    conversation.resolved = true
    let atOnce = desk.channel.usual.atOnce + Wobble.outcome.share(desk.channel, desk.month)
    if outcome.next(desk.number) >= atOnce {
      switch chance.unit() {
      case ..<0.4: conversation.reopens = chance.happens(0.85) ? 1 : 2
      case ..<0.75: conversation.transfers = chance.happens(0.85) ? 1 : 2
      default: conversation.resolved = false
      }
    }
    if desk.channel == .phone || desk.channel == .chat {
      conversation.resolutionSeconds = Int(closedAt.seconds(since: conversation.openedAt))
    }
  }
}
