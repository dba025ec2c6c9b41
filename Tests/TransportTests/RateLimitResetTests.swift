import Testing

@testable import Transport

struct RateLimitResetTests {
  static let cases: [(text: String, seconds: Int64?)] = [
    ("30", 30), (" 0.2 ", 1), ("0", nil), ("1800000040", 40), ("1799999999", nil),
    ("2027-01-15T08:00:39.500Z", 40), ("2027-01-15T08:00:39Z", 39),
  ]

  @Test(arguments: cases) func `a limit's end is seconds, a moment, or a moment since 1970`(
    _ one: (text: String, seconds: Int64?)
  ) {
    // 2027-01-15T08:00:00Z
    #expect(RateLimitReset(one.text)?.seconds(from: 1_800_000_000) == one.seconds)
  }

  @Test(arguments: ["", "soon", "-5", "nan", "inf"]) func `what is none is no wish`(_ text: String) {
    #expect(RateLimitReset(text) == nil)
  }
}
