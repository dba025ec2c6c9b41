import Primitives
import Testing

@testable import People

struct PasswordHashTests {
  /// RFC 7914, section 12: scrypt of "pleaseletmein" with "SodiumChloride", N = 16384, r = 8, p = 1, its first
  /// half. Salts of 16 bytes only are read from texts, so this one is built.
  @Test func `scrypt gives the value of the standard`() throws {
    let key: [UInt8] = [
      0x70, 0x23, 0xbd, 0xcb, 0x3a, 0xfd, 0x73, 0x48, 0x46, 0x1c, 0x06, 0xcd, 0x81, 0xfd, 0x38, 0xeb,
      0xfd, 0xa8, 0xfb, 0xba, 0x90, 0x4f, 0x8e, 0x3e, 0xa9, 0xb5, 0x43, 0xf6, 0x54, 0x5d, 0xa1, 0xf2,
    ]
    let hash = PasswordHash(
      cost: PasswordCost(logN: 14, r: 8, p: 1), salt: Array("SodiumChloride".utf8), key: key)
    #expect(try PasswordHash.verify("pleaseletmein", against: hash))
    #expect(try !PasswordHash.verify("pleaseletmeIn", against: hash))
  }

  @Test func `a new hash has today's cost and a salt of its own`() throws {
    var generator = SeededGenerator(seed: 1)
    let first = try PasswordHash(of: password("correct horse"), using: &generator)
    #expect(first.stored.hasPrefix("$scrypt$ln=15,r=8,p=1$"))
    #expect(first.salt.count == 16 && first.keyBytes.count == 32)
    #expect(!first.isWeak)
    #expect(try PasswordHash.verify("correct horse", against: first))
    let second = try quick("correct horse", &generator)
    let third = try quick("correct horse", &generator)
    #expect(second.stored != third.stored)
  }

  @Test func `a hash of another cost is still understood, and known as weak`() throws {
    var generator = SeededGenerator(seed: 1)
    let read = try #require(PasswordHash(stored: try quick("correct horse", &generator).stored))
    #expect(read.isWeak)
    #expect(try PasswordHash.verify("correct horse", against: read))
    #expect(try !PasswordHash.verify("correct horsf", against: read))
  }

  @Test func `an accent typed in another form is the same password`() throws {
    var generator = SeededGenerator(seed: 1)
    let hash = try quick("perché così!", &generator)
    #expect(try PasswordHash.verify("perche\u{301} cosi\u{300}!", against: hash))
    #expect(try !PasswordHash.verify("perche cosi!", against: hash))
  }

  static let hostile = ["", " ", "\u{0}", "correct horse\u{0}", "' OR 1=1", String(repeating: "a", count: 10_000)]

  @Test(arguments: hostile)
  func `hostile passwords are only wrong`(_ typed: String) throws {
    var generator = SeededGenerator(seed: 1)
    let hash = try quick("correct horse", &generator)
    #expect(try !PasswordHash.verify(typed, against: hash))
  }

  @Test func `an unknown account costs as much as a known one and never opens`() throws {
    #expect(PasswordHash.nobody.cost == .current)
    #expect(try !PasswordHash.verify("correct horse", against: nil))
  }

  static let damaged = [
    "", "$", "scrypt", "$scrypt$ln=15,r=8,p=1$AAAA$AAAA", "$argon2id$v=19$m=1,t=1,p=1$AAAA$AAAA",
    "$scrypt$ln=40,r=8,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
    "$scrypt$ln=-1,r=8,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
    "$scrypt$ln=4,r=9999999,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
    "$scrypt$ln=4,r=8,p=1$AAAAAAAAAAAAAAAAAAAAAA$",
  ]

  @Test(arguments: damaged)
  func `a damaged hash, or one of a cost beyond reason, is none`(_ text: String) {
    #expect(PasswordHash(stored: text) == nil)
  }

  @Test func `the form of the damaged texts is right but for the damage`() {
    let text = "$scrypt$ln=4,r=8,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    #expect(PasswordHash(stored: text)?.stored == text)
  }

  @Test func `a hash is not told by its description`() throws {
    var generator = SeededGenerator(seed: 1)
    let hash = try quick("correct horse", &generator)
    var dumped = ""
    dump(hash, to: &dumped)
    #expect("\(hash)" == "PasswordHash(redacted)" && String(reflecting: hash) == "PasswordHash(redacted)")
    #expect(!dumped.contains("salt"))
  }

  private func quick(_ text: String, _ generator: inout SeededGenerator) throws -> PasswordHash {
    try PasswordHash(of: password(text), cost: PasswordCost(logN: 4, r: 8, p: 1), using: &generator)
  }

  private func password(_ text: String) throws -> ChosenPassword {
    try ChosenPassword(text, email: EmailAddress("anna@example.it"), name: DisplayName("Anna"))
  }
}
