import Alarms
import Primitives
import Statistics
import Testing

@Suite struct OneStoryTests {
  static func finding(
    _ segment: Segment, q: Double, change: Double = -0.08, n: Double = 300,
    kind: AlarmKind.Name = .sharpFall, state: Finding.State = .ringing, indicator: String = "csat"
  ) -> Finding {
    var finding = Finding(
      kind: kind, state: state, look: Look(indicator: indicator, segment: segment),
      month: Made.month(12), since: Made.month(12))
    finding.evidence = Finding.Evidence(
      value: 0.77, usual: 0.85, change: change, interval: Interval(low: -0.1, high: -0.01), p: q,
      q: q, ringsBelow: 0.05, n: n, usualN: 3600, usualMonths: 12, wobble: 0, settings: [:])
    return finding
  }

  @Test func `a general fall is one bell, the total's, with its parts inside`() throws {
    let parts = ["phone", "chat", "email"].map { Self.finding(["channel": $0], q: 0.001) }
    let told = OneStory.merge(parts + [Self.finding(.all, q: 0.01, n: 900)])
    #expect(told.count == 1)
    let bell = try #require(told.first)
    #expect(bell.look.segment.isAll)
    #expect(bell.absorbed.count == 3)
  }

  @Test func `when one channel explains the total's fall, the bell is the channel's`() {
    let told = OneStory.merge([
      Self.finding(.all, q: 0.001, change: -0.02, n: 1200),
      Self.finding(["channel": "phone"], q: 0.01, change: -0.08, n: 300),
    ])
    #expect(told.map(\.look.segment) == [["channel": "phone"]])
  }

  @Test func `sharp and gradual of one look are one bell, the gradual one`() {
    let told = OneStory.merge([
      Self.finding(.all, q: 0.001), Self.finding(.all, q: 0.01, kind: .gradualFall),
    ])
    #expect(told.map(\.kind) == [.gradualFall])
  }

  @Test func `different indicators are different stories`() {
    let told = OneStory.merge([
      Self.finding(.all, q: 0.001), Self.finding(.all, q: 0.001, indicator: "nps"),
    ])
    #expect(told.count == 2)
  }

  @Test func `what does not ring is left as it is`() {
    let told = OneStory.merge([
      Self.finding(.all, q: 0.2, state: .maybeChance),
      Self.finding(["channel": "phone"], q: 0.3, state: .maybeChance),
    ])
    #expect(told.count == 2)
  }

  @Test func `a new fall of another channel rings beside an open one`() {
    var open = Self.finding(["channel": "phone"], q: 0.001)
    open.isUpdate = true
    let told = OneStory.merge([open, Self.finding(["channel": "chat"], q: 0.001)])
    #expect(Set(told.map(\.look.segment)) == [["channel": "phone"], ["channel": "chat"]])
  }
}
