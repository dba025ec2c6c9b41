import Demo
import Facts
import Primitives
import Testing

@Suite struct StoryTests {
  typealias It = SharedCompany

  private let yearBefore = It.closedMonths.suffix(13).dropLast()

  @Test func `every alarm of the page has its story, in the last closed month`() {
    let stories = It.company.stories
    #expect(Set(stories.map(\.kind)) == Set(StoryKind.allCases))
    #expect(Set(stories.map(\.id)).count == stories.count)
    #expect(stories.filter { $0.kind != .pastIncident }.allSatisfy { $0.month == It.m1 })
  }

  @Test func `phone CSAT falls about nine points in the last closed month`() {
    let before = It.csat(in: yearBefore) { $0.channel == "phone" }
    let after = It.csat(in: [It.m1]) { $0.channel == "phone" }
    #expect(after.count >= 300)
    #expect((-0.115 ... -0.065).contains(after.share - before.share))
  }

  @Test func `all of the fall is in Milano's billing calls`() {
    func isCell(_ one: Conversation) -> Bool {
      one.channel == "phone" && one.team == "Milano" && one.reason == "Fatturazione"
    }
    let cellBefore = It.csat(in: yearBefore, where: isCell)
    let cellAfter = It.csat(in: [It.m1], where: isCell)
    #expect(cellAfter.share - cellBefore.share < -0.35)
    let restBefore = It.csat(in: yearBefore) { $0.channel == "phone" && !isCell($0) }
    let restAfter = It.csat(in: [It.m1]) { $0.channel == "phone" && !isCell($0) }
    #expect(abs(restAfter.share - restBefore.share) < 0.03)
  }

  @Test func `the other channels keep their CSAT`() {
    for channel in ["email", "chat", "whatsapp"] {
      let before = It.csat(in: yearBefore) { $0.channel == channel }
      let after = It.csat(in: [It.m1]) { $0.channel == channel }
      #expect(abs(after.share - before.share) < 0.045, "\(channel)")
    }
  }

  @Test func `NPS sinks six to seven points a month`() {
    let quiet = It.nps(in: It.closedMonths.suffix(12).dropLast(2)).points
    let second = It.nps(in: [It.m2]).points
    let last = It.nps(in: [It.m1]).points
    #expect((-9 ... -4.5).contains(second - quiet))
    #expect((-9 ... -4.5).contains(last - second))
    #expect(It.nps(in: [It.m1]).count >= 500)
  }

  @Test func `NPS sinks in one product`() {
    func points(_ months: some Collection<Month>, electricity: Bool) -> Double {
      It.nps(in: months) { ($0.product == "Luce Casa") == electricity }.points
    }
    let quiet = It.closedMonths.suffix(12).dropLast(2)
    #expect((-52 ... -32).contains(points([It.m1], electricity: true) - points(quiet, electricity: true)))
    #expect(abs(points([It.m1], electricity: false) - points(quiet, electricity: false)) < 5)
  }

  @Test(arguments: ["phone", "email", "chat", "whatsapp"])
  func `NPS is lower on every channel`(channel: String) {
    let before = It.nps(in: yearBefore.dropLast(), channel: channel).points
    #expect(It.nps(in: [It.m1], channel: channel).points < before - 6)
  }

  @Test func `WhatsApp has a third more contacts than the year before would say`() {
    for month in [It.m2, It.m1] {
      let growth = Double(count("whatsapp", month)) / Double(count("whatsapp", month.advanced(by: -12)))
      #expect((1.35...1.6).contains(growth), "8 % growth a year, and 36 % more")
    }
  }

  @Test(arguments: ["phone", "email", "chat", "form", "social", "app"])
  func `no other channel surges`(channel: String) {
    let growth = Double(count(channel, It.m1)) / Double(count(channel, It.m1.advanced(by: -12)))
    #expect((0.98...1.18).contains(growth))
  }

  @Test func `overall CES falls though no channel changed`() {
    #expect(It.ces(in: [It.m1]).share - It.ces(in: yearBefore).share < -0.045)
    for channel in ["email", "chat", "whatsapp", "form", "app"] {
      let before = It.ces(in: yearBefore, channel: channel).share
      #expect(abs(It.ces(in: [It.m1], channel: channel).share - before) < 0.05, "\(channel)")
    }
  }

  @Test func `Catania works on but sends no surveys`() {
    let worked = It.byMonth[It.m1, default: []].filter { $0.team == "Catania" }
    #expect(worked.count > 200)
    #expect(worked.allSatisfy { $0.csat == nil && $0.csatInvited == nil })
    #expect(It.csat(in: [It.m2]) { $0.team == "Catania" }.count > 100)
  }

  @Test func `e-mail times and outcomes are missing for one month only`() {
    func known(_ month: Month) -> Int {
      It.byMonth[month, default: []].count {
        $0.channel == "email"
          && ($0.resolved != nil || $0.firstReplySeconds != nil || $0.resolutionSeconds != nil)
      }
    }
    #expect(known(It.m1) == 0)
    #expect(known(It.m2) > 400)
    #expect(known(It.today.month) > 200)
  }

  @Test func `no other channel or team has a month without answers`() {
    for month in It.closedMonths {
      for channel in ["phone", "email", "chat", "whatsapp", "form", "social", "app"] {
        #expect(It.csat(in: [month]) { $0.channel == channel }.count >= 15, "\(channel) \(month)")
      }
      for team in ["Milano", "Torino", "Bari"] {
        #expect(It.csat(in: [month]) { $0.team == team }.count >= 100, "\(team) \(month)")
      }
      #expect(It.nps(in: [month]).count >= 400)
    }
  }

  @Test func `the months before are quiet on the phone`() {
    for month in It.closedMonths.dropLast() {
      let share = It.csat(in: [month]) { $0.channel == "phone" }.share
      #expect((0.80...0.88).contains(share), "\(month)")
    }
  }

  @Test func `customers of the last two years leave about three times as fast`() {
    let since = It.m1.advanced(by: -23)
    let start = It.closedMonths[0].firstDay.daysSince1970
    func monthly(_ isMeant: (Customer) -> Bool) -> (leavings: Int, rate: Double) {
      let those = It.customers.filter(isMeant)
      let days = those.reduce(0) { sum, one in
        sum + (one.leftOn ?? It.today).daysSince1970 - max(start, one.joinedOn.daysSince1970)
      }
      let left = those.count { $0.leftOn != nil }
      return (left, Double(left) / Double(days) * 30.4)
    }
    let old = monthly { $0.joinedOn.month < since }
    let new = monthly { $0.joinedOn.month >= since }
    #expect(old.leavings > 500 && new.leavings > 200)
    #expect((0.008...0.010).contains(old.rate), "\(old.rate)")
    #expect((2.3...3.7).contains(new.rate / old.rate), "\(new.rate)")
  }

  @Test func `those who leave had more unsolved conversations before`() {
    let left = Dictionary(
      It.customers.compactMap { one in one.leftOn.map { (one.customerID, $0) } },
      uniquingKeysWith: { first, _ in first })
    let days = It.customers.reduce(0) { sum, one in
      let start = max(It.closedMonths[0].firstDay.daysSince1970, one.joinedOn.daysSince1970)
      return sum + max(0, (one.leftOn ?? It.today).daysSince1970 - start)
    }
    var (badly, before) = (0, 0)
    for talk in It.byMonth.values.joined() where talk.resolved == false || (talk.reopens ?? 0) > 0 {
      badly += 1
      guard let day = talk.customerID.flatMap({ left[$0] }) else { continue }
      let ahead = day.daysSince1970 - Int(talk.openedAt.seconds / 86_400)
      if (0...80).contains(ahead) { before += 1 }
    }
    let usual = Double(badly) / Double(days)
    let theirs = Double(before) / Double(left.count * 80)
    #expect((2.5...8).contains(theirs / usual), "\(theirs / usual)")
  }

  private func count(_ channel: String, _ month: Month) -> Int {
    It.byMonth[month, default: []].count { $0.channel == channel }
  }
}
