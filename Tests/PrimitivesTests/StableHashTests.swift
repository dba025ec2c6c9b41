import Primitives
import Testing

/// Fingerprints are stored in databases: these values never change.
struct StableHashTests {
  @Test(arguments: texts) func `a text keeps its fingerprint`(_ row: HashedText) {
    var hash = StableHash()
    hash.combine(row.text)
    #expect(hash.value == row.value)
  }

  @Test(arguments: numbers) func `a number keeps its fingerprint`(_ row: HashedNumber) {
    var hash = StableHash()
    hash.combine(row.number)
    #expect(hash.value == row.value)
  }

  @Test func `nothing has a fingerprint too`() {
    #expect(StableHash().value == -1_166_397_803_181_037_274)
  }

  @Test func `where one text ends and the next begins makes a difference`() {
    #expect(fingerprint("ab", "c") == -1_028_103_050_538_996_412)
    #expect(fingerprint("a", "bc") == -9_146_978_649_769_977_116)
    #expect(fingerprint("", "abc") != fingerprint("abc", ""))
  }

  @Test func `one hundred thousand short texts have as many fingerprints`() {
    let found = Set((0..<100_000).map { fingerprint("conversazione-\($0)") })
    #expect(found.count == 100_000)
  }

  private func fingerprint(_ texts: String...) -> Int64 {
    var hash = StableHash()
    for text in texts { hash.combine(text) }
    return hash.value
  }

  struct HashedText: Sendable, CustomTestStringConvertible {
    var text: String
    var value: Int64
    var testDescription: String { "\"\(text)\"" }
  }

  struct HashedNumber: Sendable, CustomTestStringConvertible {
    var number: Int64
    var value: Int64
    var testDescription: String { "\(number)" }
  }

  /// Computed by an independent program of a few lines (Python integers, modulo 2⁶⁴).
  static let texts: [HashedText] = [
    HashedText(text: "", value: -5_237_000_991_722_707_890),
    HashedText(text: "a", value: 6_292_751_082_559_560_018),
    HashedText(text: "campanello", value: -2_866_975_254_557_135_773),
    HashedText(text: "perché è già lunedì", value: -4_921_735_161_098_598_611),
  ]

  static let numbers: [HashedNumber] = [
    HashedNumber(number: 0, value: -5_237_000_991_722_707_890),
    HashedNumber(number: 1, value: -7_325_087_721_418_354_637),
    HashedNumber(number: -1, value: -5_106_922_539_977_293_830),
    HashedNumber(number: 1 << 62, value: 1_120_193_240_069_384_970),
  ]
}
