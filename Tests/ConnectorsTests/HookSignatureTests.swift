import Connectors
import Facts
import Primitives
import Testing

/// The values were made by Python's hmac and hashlib, and by the `standardwebhooks` package.
struct HookSignatureTests {
  private static let body = Array(#"{"a":"è"}"#.utf8)
  private static let now = Instant(seconds: 1_763_800_000)

  static let known: [(signature: HookSignature, secret: String)] = [
    (.sha1("sha1=d132173704637f8c4c9d9bf094aafb76126a7464"), "segreto"),
    (
      .stamped(
        signature: "sha256=c97d32bb2f239872e0be9bf5c3ad71151e3bb57310f801c83f43a4f5455b85e3", timestamp: "1763800000"),
      "segreto"
    ),
    (.joined(signature: "AhW91o6mJBsqfNMA/jrVgtasieL/pjpoU+xfwQYlEy8=", timestamp: "2025-11-22T08:26:40Z"), "segreto"),
    (
      .standard(
        signatures: "v1,xx v1,gHZdVy2fvROhpXUYgSGdTcZ8s4e9uMTV4vVGRCLSsCE=", id: "msg_1", timestamp: "1763800000"),
      "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
    ),
  ]

  @Test(arguments: known)
  func `a signature proves its body under its secret alone`(_ one: (signature: HookSignature, secret: String)) {
    #expect(one.signature.proves(Self.body, secret: one.secret, now: Self.now))
    #expect(!one.signature.proves(Self.body + [32], secret: one.secret, now: Self.now))
    #expect(!one.signature.proves(Self.body, secret: "whsec_" + String(repeating: "A", count: 32), now: Self.now))
  }

  @Test func `an old one proves nothing where it carries its time`() {
    let late = Instant(seconds: Self.now.seconds + 301)
    #expect(!Self.known[1].signature.proves(Self.body, secret: "segreto", now: late))
    #expect(!Self.known[3].signature.proves(Self.body, secret: Self.known[3].secret, now: late))
  }
}
