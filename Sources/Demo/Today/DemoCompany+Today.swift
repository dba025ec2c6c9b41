public import Facts
public import Primitives

extension DemoCompany {
  /// Gives the conversations of today up to `now`, and those of the outage, in order of time. A pure function of the
  /// seed and `now`.
  public func forEachConversation(today now: Instant, _ outage: DemoOutage, _ body: (Fact) throws -> Void) rethrows {
    let calendar = ServiceCalendar(timeline: timeline)
    let customers = CustomerBase(seed: seed, timeline: timeline)
    var chance = SeededGenerator(seed: seed, day: today.daysSince1970)
    var arrivals = Arrivals(timeline: timeline, calendar: calendar)
    var desk = ContactDesk(seed: seed, calendar: calendar)
    let level = timeline.situation(on: today)
    var all: [Conversation] = []
    for arrival in arrivals.next(today, level, &chance) where arrival.openedAt <= now {
      all.append(desk.handle(arrival, from: customers.draw(on: lastDay, &chance), level, &chance))
    }
    let channels: [DemoChannel] = [.phone, .phone, .phone, .chat, .whatsapp, .app]
    var waiting = 0.0
    for second in stride(from: Int64(0), to: min(7_200, now.seconds - outage.start.seconds), by: 15) {
      waiting += outage.contacts(aMinute: Double(second) / 60) / 4
      guard chance.happens(min(1, waiting)) else { continue }
      waiting -= 1
      let arrival = Arrival(
        channel: chance.pick(channels), openedAt: Instant(seconds: outage.start.seconds + second), outage: false)
      var one = desk.handle(arrival, from: customers.draw(on: lastDay, &chance), level, &chance)
      one.reason = DemoReason.payments.name
      one.queue = DemoReason.payments.queue
      one.subject = nil
      one.text = chance.pick(DemoOutage.texts)
      all.append(one)
    }
    all.sort { ($0.openedAt, $0.externalID) < ($1.openedAt, $1.externalID) }
    for (number, one) in all.enumerated() {
      var one = one
      one.externalID = "BRZ-\(today)-\(number + 1)"
      try body(.conversation(one))
    }
  }
  /// What is said of the outage in public up to `now`, in order of time.
  public func forEachMention(today now: Instant, _ outage: DemoOutage, _ body: (Fact) throws -> Void) rethrows {
    var chance = SeededGenerator(seed: seed, day: today.daysSince1970 + 1)
    let brand = name.split(separator: " ").first.map(String.init) ?? name
    for (number, second) in DemoOutage.mentions.enumerated() where outage.start.seconds + second <= now.seconds {
      var mention = Mention(
        externalID: "M-\(today)-\(number + 1)", publishedAt: Instant(seconds: outage.start.seconds + second),
        text: chance.pick(DemoOutage.mentionTexts).replacingBrand(with: brand))
      mention.source = chance.happens(0.8) ? "social" : "forum"
      mention.url = "https://example.org/\(mention.source ?? "web")/\(today)-\(number + 1)"
      mention.author = "utente\(900 + number - number / 5)"
      mention.language = "it"
      mention.about = brand
      try body(.mention(mention))
    }
  }
}
