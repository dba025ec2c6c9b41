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

  static let timed: [Int] = [1, 2, 3]

  @Test(arguments: timed) func `an old one, or one ahead, proves nothing where it carries its time`(_ place: Int) {
    let one = Self.known[place]
    for (seconds, verdict) in [
      (-301, HookSignature.Verdict.stale), (-300, .fits), (-240, .fits), (0, .fits), (240, .fits), (301, .stale),
    ] {
      let now = Instant(seconds: Self.now.seconds + Int64(seconds))
      #expect(one.signature.verdict(Self.body, secret: one.secret, now: now) == verdict, "\(seconds)")
    }
    let late = Instant(seconds: Self.now.seconds + 900)
    #expect(one.signature.verdict(Self.body + [32], secret: one.secret, now: late) == .wrong)
  }
}
