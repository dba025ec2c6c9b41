import Demo
import Facts
import Primitives
import Testing

@Suite struct DemoCompanyTests {
  @Test func `the same seed and day give the same facts, and a reader may stop early`() {
    let same = sameFacts(as: DemoCompany(seed: 7, today: SharedCompany.today), first: 40_000)
    #expect(same == 40_000)
  }

  @Test func `another seed gives other facts`() {
    let same = sameFacts(as: DemoCompany(seed: 8, today: SharedCompany.today), first: 25_000)
    #expect(same < 250)
  }

  @Test func `there are between sixty and a hundred and twenty thousand conversations`() {
    #expect((60_000...120_000).contains(SharedCompany.conversations.count))
  }

  @Test func `every conversation is within the history and none is in the future`() {
    let company = SharedCompany.company
    let start = SharedCompany.clock.start(of: company.firstDay)
    let end = SharedCompany.clock.start(of: company.today)
    #expect(SharedCompany.conversations.allSatisfy { (start..<end).contains($0.openedAt) })
    #expect(SharedCompany.conversations.allSatisfy { ($0.closedAt ?? start) < end })
    #expect(SharedCompany.conversations.allSatisfy { ($0.firstReplyAt ?? start) < end })
    #expect(SharedCompany.answers.allSatisfy { ($0.answeredAt ?? $0.sentAt ?? end) < end })
  }

  @Test func `conversations come in order and end after they begin`() {
    let openings = SharedCompany.conversations.map(\.openedAt)
    #expect(zip(openings, openings.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(SharedCompany.conversations.allSatisfy { ($0.closedAt ?? $0.openedAt) >= $0.openedAt })
  }

  @Test func `external ids are distinct`() {
    #expect(Set(SharedCompany.conversations.map(\.externalID)).count == SharedCompany.conversations.count)
    #expect(Set(SharedCompany.answers.map(\.externalID)).count == SharedCompany.answers.count)
    #expect(Set(SharedCompany.mentions.map(\.externalID)).count == SharedCompany.mentions.count)
  }

  @Test func `every score lies on its scale`() {
    #expect(
      SharedCompany.conversations.allSatisfy { conversation in
        conversation.csat.map { conversation.csatScale == .oneToFive && Scale.oneToFive.contains($0) } ?? true
      })
    #expect(SharedCompany.answers.allSatisfy { answer in answer.score.map(answer.scale.contains) ?? true })
  }

  @Test func `answers point at conversations and customers that exist`() {
    let conversations = Set(SharedCompany.conversations.map(\.externalID))
    #expect(SharedCompany.answers.compactMap(\.conversationID).allSatisfy(conversations.contains))
    let customers = Set(
      SharedCompany.facts.compactMap { fact in
        if case .customer(let customer) = fact { customer.customerID } else { nil }
      })
    #expect(SharedCompany.conversations.compactMap(\.customerID).allSatisfy(customers.contains))
  }

  @Test func `thirty-eight agents of four teams are at work`() {
    #expect(Set(SharedCompany.conversations.compactMap(\.agent)).count == 38)
    #expect(Set(SharedCompany.conversations.compactMap(\.team)).count == 4)
  }

  @Test func `head count is there for every team and month and changes slowly`() {
    let counts = SharedCompany.facts.compactMap { fact in
      if case .headcount(let count) = fact { count } else { nil }
    }
    #expect(counts.count == 4 * 37)
    for (_, months) in Dictionary(grouping: counts, by: \.team) {
      #expect(zip(months, months.dropFirst()).allSatisfy { abs($1.agents / $0.agents - 1) < 0.02 })
    }
  }

  @Test func `shifts cover the next two weeks only`() {
    let shifts = SharedCompany.facts.compactMap { fact in
      if case .shift(let shift) = fact { shift } else { nil }
    }
    let start = SharedCompany.clock.start(of: SharedCompany.today)
    let end = SharedCompany.clock.start(of: SharedCompany.today.adding(days: 14))
    #expect(shifts.count > 50)
    #expect(shifts.allSatisfy { $0.start >= start && $0.end <= end && $0.start < $0.end && $0.agents >= 1 })
  }

  @Test(arguments: Self.days) func `it can be made on any day`(today: CivilDate) {
    let company = DemoCompany(today: today)
    var conversations = 0
    company.forEachFact { fact in
      if case .conversation = fact { conversations += 1 }
    }
    #expect((60_000...120_000).contains(conversations))
    #expect(company.lastDay == today.adding(days: -1))
  }

  /// The first of a year, and a leap day.
  static let days = [CivilDate(year: 2027, month: 1, day: 1), CivilDate(year: 2028, month: 2, day: 29)]

  /// How many of the first facts are the same, letter by letter, in the same place.
  private func sameFacts(as company: DemoCompany, first limit: Int) -> Int {
    struct Enough: Error {}
    var place = 0
    var same = 0
    #expect(throws: Enough.self) {
      try company.forEachFact { fact in
        if SharedCompany.facts[place] == fact { same += 1 }
        place += 1
        if place == limit { throw Enough() }
      }
    }
    return same
  }
}
