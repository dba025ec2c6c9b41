public import Facts
public import Primitives

/// An invented Italian company: electricity, gas, fibre and mobile lines, a customer service of four teams
/// and thirty-eight agents, three years of history that end yesterday.
///
/// It is a pure function of a seed and of the day passed in: the same two give the same facts, to the last
/// letter. What was planted is told by ``stories``; everything else is quiet, with a noise a little smaller
/// than chance would give (see ``EvenDraws``), so that the bells that ring are the stories.
public struct DemoCompany: Sendable {
  public let name = "Brezzalta Energia e Rete"
  public let timeZone = "Europe/Rome"
  /// Two invented competitors, spoken of in the mentions.
  public let competitors = ["Fulgidia", "Retechiara"]

  public let seed: UInt64
  public let today: CivilDate
  /// What was planted, and where it should be found.
  public let stories: [Story]
  let timeline: DemoTimeline

  /// A company whose history covers the 36 closed months before `today`'s month, and that month up to
  /// yesterday.
  public init(seed: UInt64 = 7, today: CivilDate) {
    self.seed = seed
    self.today = today
    timeline = DemoTimeline(today: today)
    stories = Story.planted(timeline)
  }

  /// The first day with conversations. Customers joined up to eight years earlier.
  public var firstDay: CivilDate { timeline.firstDay }
  /// Yesterday.
  public var lastDay: CivilDate { timeline.lastDay }

  /// Gives every fact to `body`, day by day, without holding them all: O(facts) in time; in memory, the
  /// customers and one day.
  ///
  /// Within a day: head count (on the first of the month), customers, holdings, conversations by opening
  /// time, survey invitations with their answers, mentions. The shifts of the next two weeks come last.
  public func forEachFact(_ body: (Fact) throws -> Void) rethrows {
    let calendar = ServiceCalendar(timeline: timeline)
    let customers = CustomerBase(seed: seed, timeline: timeline)
    var arrivals = Arrivals(timeline: timeline, calendar: calendar)
    var desk = ContactDesk(seed: seed, calendar: calendar)
    var surveys = SurveyRound(seed: seed, timeline: timeline, calendar: calendar)
    var listening = Listening(company: name, competitors: competitors, calendar: calendar)
    var disappointment = Disappointment(seed: seed, customers.customers)
    var newcomers = customers.newcomers()

    try newcomers.forEach(before: firstDay, body)
    for dayNumber in firstDay.daysSince1970...lastDay.daysSince1970 {
      let day = CivilDate(daysSince1970: dayNumber)
      var chance = SeededGenerator(seed: seed, day: dayNumber)
      let level = timeline.situation(on: day)

      if day == level.month.firstDay {
        for team in DemoTeam.all { try body(.headcount(team.headcount(level))) }
      }
      try newcomers.forEach(before: day.adding(days: 1), body)
      for arrival in arrivals.next(day, level, &chance) {
        let customer = customers.draw(on: day, &chance)
        let conversation = disappointment.passing(
          desk.handle(arrival, from: customer, level, &chance), of: customer, on: day)
        surveys.noteClosing(of: conversation, level, &chance)
        try body(.conversation(conversation))
      }
      for answer in surveys.sent(on: day, to: customers, &chance) { try body(.answer(answer)) }
      for mention in listening.heard(on: day, level, &chance) { try body(.mention(mention)) }
    }
    for shift in ShiftPlan.twoWeeks(from: today, calendar) { try body(.shift(shift)) }
  }
}
