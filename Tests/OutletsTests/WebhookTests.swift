import Foundation
import LoopbackPeers
import Outlets
import Transport
import Primitives
import Testing

struct WebhookTests {
  static let notice = Notice(
    type: "alarm.ringing", alarm: "alr_1", state: "ringing", period: "2026-10",
    title: "CSAT telefono", sentence: "CSAT telefono: 84,1 % → 79,6 %\n\"tab\"\t<b> & \u{1}.",
    nextStep: "Leggi le conversazioni.", link: "https://campanello.example/alarms/alr_1", language: .it)

  static func dispatch(_ notice: Notice = notice, sentAt: Instant = Instant(seconds: 1_763_840_795)) -> Dispatch {
    Dispatch(
      id: "msg_2KWPBgLlAfxdpx2AI54pPJ85f4W", happenedAt: Instant(seconds: 1_763_840_000), sentAt: sentAt,
      notice: notice, mail: MailText(subject: "s", text: "t", html: "h"))
  }

  /// From the specification's own examples.
  @Test func `the signature is the one of the specification`() throws {
    let secret = try WebhookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
    let signature = WebhookSignature(
      id: "msg_p5jXN8AQM9LWM0D4loKWxJek", timestamp: Instant(seconds: 1_614_265_330),
      body: Array(#"{"test": 2432232314}"#.utf8), secrets: [secret])
    #expect(signature.text == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")
  }

  @Test func `a secret is written as it is read, and never shown`() throws {
    var generator = SeededGenerator(seed: 1)
    let secret = WebhookSecret(using: &generator)
    #expect(try WebhookSecret(secret.text) == secret && secret.text.count == 50)
    #expect("\(secret)" == "WebhookSecret(redacted)")
  }

  static let noSecrets = [
    "", "whsec_", "whsec_abc", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_" + String(repeating: "A", count: 88),
  ]

  @Test(arguments: noSecrets)
  func `what is no secret is refused`(_ text: String) {
    #expect(throws: OutboundProblem.secretInvalid) { try WebhookSecret(text) }
  }

  @Test func `a body of 20 KB is too large`() {
    var long = Self.notice
    long.sentence = String(repeating: "a", count: 20_000)
    #expect(throws: OutboundProblem.bodyTooLarge) { try WebhookBody(long, happenedAt: Instant(seconds: 0)) }
  }

  @Test(.enabled(if: Python.has("standardwebhooks"), "\(Python.isMissing)"))
  func `the standardwebhooks package verifies a webhook, with the old secret and the new`() async throws {
    try await HTTPReceiver.with { (receiver) async throws in
      let old = try WebhookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
      var generator = SystemRandomNumberGenerator()
      let new = WebhookSecret(using: &generator)
      let outlet = try WebhookOutlet(address: WebAddress(receiver.address("/200")), secrets: [new, old])
      let now = Instant(seconds: Int64(Date().timeIntervalSince1970))
      let delivery = await outlet.notify(Self.dispatch(sentAt: now), over: HTTPTransport(policy: .any))
      #expect(delivery.outcome == .delivered && delivery.status == 200)
      let request = try #require(try receiver.requests().first)
      #expect(request.headers["webhook-id"] == "msg_2KWPBgLlAfxdpx2AI54pPJ85f4W")
      let headers = try String(decoding: JSONEncoder().encode(request.headers), as: UTF8.self)
      for secret in [old, new] {
        let data = try Python.run(Self.verifying, secret.text, request.body, headers, "\(now.seconds + 299)")
        #expect(data.contains("alr_1") && data.contains("2025-11-22T19:33:20Z"))
      }
      #expect(throws: PeerFailure.self) {
        try Python.run(Self.verifying, old.text, request.body + " ", headers, "\(now.seconds)")
      }
      #expect(throws: PeerFailure.self) {
        try Python.run(Self.verifying, old.text, request.body, headers, "\(now.seconds + 301)")
      }
    }
  }

  /// The receiver's clock is the last argument: it takes what is at most five minutes old.
  private static let verifying = """
    import datetime, json, sys
    from standardwebhooks import webhooks
    class Then(datetime.datetime):
        @classmethod
        def now(cls, tz=None): return cls.fromtimestamp(float(sys.argv[4]), tz)
    webhooks.datetime = Then
    body = webhooks.Webhook(sys.argv[1]).verify(sys.argv[2].encode(), json.loads(sys.argv[3]))
    assert list(body) == ["type", "timestamp", "data"], body
    assert body["data"]["sentence"].endswith("\\t<b> & \\x01."), body
    print(json.dumps(body))
    """
}
