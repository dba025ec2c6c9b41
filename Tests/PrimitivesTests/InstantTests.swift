import Primitives
import Testing

struct InstantTests {
  @Test func `a moment is written in UTC`() {
    #expect(Instant(seconds: 0).rfc3339 == "1970-01-01T00:00:00Z")
    #expect(Instant(seconds: -1).rfc3339 == "1969-12-31T23:59:59Z")
    #expect(utc("2026-11-22 09:05:07").rfc3339 == "2026-11-22T09:05:07Z")
    #expect(Instant(seconds: 4_102_444_799).rfc3339 == "2099-12-31T23:59:59Z")
  }

  @Test func `moments are ordered and subtracted in seconds`() {
    let earlier = utc("2026-11-22 09:00:00")
    let later = utc("2026-11-23 09:00:01")
    #expect(earlier < later)
    #expect(later.seconds(since: earlier) == 86_401)
    #expect(earlier.seconds(since: later) == -86_401)
  }
}
