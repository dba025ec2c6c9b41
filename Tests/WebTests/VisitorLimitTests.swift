import Primitives
import Testing

@testable import Web

struct VisitorLimitTests {
  private static func at(_ minute: Int64) -> Instant { Instant(seconds: 1_763_800_000 + minute * 60) }

  @Test func `one visitor uses up their own share, and has it again after an hour`() {
    let limit = VisitorLimit(most: 2)
    #expect(limit.admits("192.0.2.1", now: Self.at(0)) && limit.admits("192.0.2.1", now: Self.at(1)))
    #expect(!limit.admits("192.0.2.1", now: Self.at(2)))
    #expect(limit.admits("192.0.2.2", now: Self.at(2)))
    #expect(limit.admits("192.0.2.1", now: Self.at(61)))
  }

  @Test(arguments: ["2001:db8::1", "2001:db8:0:0:ffff::9", "2001:db8::ffff:1:2:3"])
  func `a network of IPv6 is one visitor`(_ other: String) {
    let limit = VisitorLimit(most: 1)
    #expect(limit.admits("2001:db8::7", now: Self.at(0)))
    #expect(!limit.admits(other, now: Self.at(1)))
    #expect(limit.admits("2001:db8:1::7", now: Self.at(1)))
  }
}
