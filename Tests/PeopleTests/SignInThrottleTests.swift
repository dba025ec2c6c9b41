import People
import Primitives
import Testing

struct SignInThrottleTests {
  /// Failures at the same moment, and the seconds to wait from then.
  static let waits: [(Int, Int64?)] = [
    (0, nil), (1, nil), (4, nil), (5, 30), (6, 60), (7, 120), (8, 240), (9, 480), (10, 900), (11, 900),
    (10_000, 900),
  ]

  @Test(arguments: waits)
  func `from the fifth failure each doubles the wait, to 15 minutes`(_ count: Int, _ wait: Int64?) {
    #expect(SignInThrottle.wait(after: Self.failures(count), now: Staff.now) == wait)
  }

  @Test func `the wait runs from the last failure and then is over`() {
    let five = Self.failures(5)
    #expect(SignInThrottle.wait(after: five, now: Staff.now + 29) == 1)
    #expect(SignInThrottle.wait(after: five, now: Staff.now + 30) == nil)
    let sixth = five + [Staff.now + 30]
    #expect(SignInThrottle.wait(after: sixth, now: Staff.now + 30) == 60)
  }

  @Test func `failures of more than 15 minutes ago do not count`() {
    let spread = [-900, -899, -3, -2, 0].map { Staff.now + $0 }
    #expect(SignInThrottle.wait(after: spread, now: Staff.now) == nil)
    let near = [-899, -899, -3, -2, 0].map { Staff.now + $0 }
    #expect(SignInThrottle.wait(after: near, now: Staff.now) == 30)
  }

  @Test func `a clock that was set back does not lock anybody out for long`() {
    let future = Array(repeating: Staff.now + 1_000_000, count: 5)
    #expect(SignInThrottle.wait(after: future, now: Staff.now) == 900)
  }

  private static func failures(_ count: Int) -> [Instant] { Array(repeating: Staff.now, count: count) }
}
