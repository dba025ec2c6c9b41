import Primitives
import Testing

struct InstantAddingTests {
  @Test func `minutes are added, and too many lead to the end of time instead of to a stop`() {
    let now = Instant(seconds: 1_795_000_000)
    #expect(now.adding(minutes: 30).seconds == now.seconds + 1_800)
    #expect(now.adding(minutes: .max).seconds == .max && now.adding(minutes: .min).seconds == .min)
    #expect(now.adding(minutes: .max / 60).seconds == .max)
  }
}
