import Primitives
import Secrets
import Testing

@testable import People

struct SecretTests {
  @Test func `a secret is 43 characters that need no escaping, and is read back`() throws {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<100 {
      let secret = Secret(using: &generator)
      #expect(secret.text.utf8.count == 43)
      #expect(secret.text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) })
      #expect(try #require(Secret(secret.text)).hash == secret.hash)
    }
  }

  @Test func `no two secrets are alike`() {
    var generator = SystemRandomNumberGenerator()
    let texts = Set((0..<1_000).map { _ in Secret(using: &generator).text })
    #expect(texts.count == 1_000)
  }

  /// The text of 32 zero bytes, and the SHA-256 of those bytes (from the command sha256sum).
  @Test func `the hash is the SHA-256 of the bytes`() throws {
    let secret = try #require(Secret(String(repeating: "A", count: 43)))
    #expect(secret.hash.prefix(4) == [0x66, 0x68, 0x7a, 0xad])
    #expect(secret.hash.count == 32)
  }

  static let refused = [
    "", "A", String(repeating: "A", count: 42), String(repeating: "A", count: 44),
    String(repeating: "A", count: 42) + "B", String(repeating: "A", count: 42) + "=",
    String(repeating: "+", count: 43), String(repeating: "/", count: 43),
    String(repeating: "A", count: 42) + "\u{0}", " " + String(repeating: "A", count: 42), "' OR 1=1",
    String(repeating: "A", count: 10_000), String(repeating: "è", count: 43),
  ]

  @Test(arguments: refused)
  func `what no secret looks like is none`(_ text: String) {
    #expect(Secret(text) == nil)
  }

  @Test func `a secret is not told by its description`() {
    var generator = SeededGenerator(seed: 7)
    let secret = Secret(using: &generator)
    var dumped = ""
    dump(secret, to: &dumped)
    dump(TokenSecret(secret), to: &dumped)
    #expect("\(secret)" == "Secret(redacted)" && String(reflecting: secret) == "Secret(redacted)")
    #expect("\(TokenSecret(secret))" == "TokenSecret(redacted)")
    #expect(!dumped.contains(secret.text) && !dumped.contains("bytes"))
  }
}
