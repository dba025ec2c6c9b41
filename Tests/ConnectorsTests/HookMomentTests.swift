import Primitives
import Testing

@testable import Connectors

/// Moments in the spellings that senders use.
struct HookMomentTests {
  /// 2026-11-24T09:00:00Z
  private static let nine: Int64 = 1_795_510_800_000_000

  static let same: [String] = [
    "2026-11-24T09:00:00Z", "2026-11-24 10:00:00 +0100", "2026-11-24T10:00:00+0100", "2026-11-24T10:00:00+01:00",
    "2026-11-24T10:00+01", "1795510800", "1795510800000", "1795510800.0", "2026-11-24 09:00:00 UTC",
    "2026-11-24 09:00:00", "2026-11-24t09:00:00z", "20261124T090000Z", "Tue, 24 Nov 2026 10:00:00 +0100",
    "24 Nov 2026 09:00:00 GMT", "2026-11-24T09:00:00.000Z", "2026-11-23T23:00:00-10:00",
  ]

  @Test(arguments: same) func `one moment in many spellings`(_ text: String) {
    #expect(HookMoment(text)?.micros == Self.nine)
  }

  @Test func `fractions are kept`() {
    #expect(HookMoment("2026-11-24T09:00:00.123Z")?.micros == Self.nine + 123_000)
    #expect(HookMoment("2026-11-24T09:00:00,1234567+00:00")?.micros == Self.nine + 123_456)
    #expect(HookMoment(since1970: 1_795_510_800.9)?.micros == Self.nine + 900_000)
    #expect(HookMoment("2026-11-24T09:00:00.999Z")?.seconds == 1_795_510_800)
  }

  static let none: [String] = [
    "", "ieri alle 10", "24/11/2026 10:00", "2026-13-01T00:00:00Z", "2026-02-30T00:00:00Z", "2026-11-24T25:00:00Z",
    "2026-11-24T09:00:00 CET", "nan", "inf", "1e400", "-5", "2026-11-24", "2026-11-24T09:00:00+99:00",
  ]

  @Test(arguments: none) func `what is no moment is none`(_ text: String) { #expect(HookMoment(text) == nil) }
}
