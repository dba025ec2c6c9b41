import Foundation
import LoopbackPeers
import Outlets
import Transport
import Primitives
import Testing

@Suite(.enabled(if: Python.has("aiosmtpd"), "\(Python.isMissing)"))
struct OutletTests {
  static let transport = HTTPTransport(policy: .any, timeout: 5)
  static let token = "123456:ABCDEFGHIJKLMNOPQRSTUVWXYZ012345678"

  static func webhook(_ address: String) throws -> WebhookOutlet {
    var generator = SeededGenerator(seed: 1)
    return try WebhookOutlet(address: WebAddress(address), secrets: [WebhookSecret(using: &generator)])
  }

  static let answers: [(String, Delivery.Outcome, Delivery.Outcome)] = [
    ("/200", .delivered, .delivered), ("/202", .delivered, .delivered), ("/204", .delivered, .delivered),
    ("/to?/200", .retry(after: nil), .rejected), ("/400", .retry(after: nil), .rejected),
    ("/404", .retry(after: nil), .rejected), ("/410", .gone, .gone), ("/429", .retry(after: 77), .retry(after: 77)),
    ("/500", .retry(after: nil), .retry(after: nil)), ("/503", .retry(after: nil), .retry(after: nil)),
  ]

  @Test(arguments: answers)
  func `each answer has its meaning, for a webhook and for Slack`(
    _ path: String, _ webhook: Delivery.Outcome, _ slack: Delivery.Outcome
  ) async throws {
    try await HTTPReceiver.with { (receiver) async throws in
      let address = receiver.address(path)
      let first = try await Self.webhook(address).notify(WebhookTests.dispatch(), over: Self.transport)
      #expect(first.outcome == webhook)
      let slackOutlet = SlackOutlet(address: try WebAddress(address))
      #expect(await slackOutlet.notify(WebhookTests.dispatch(), over: Self.transport).outcome == slack)
    }
  }

  @Test func `a private address is rejected for good`() async throws {
    let outlet = try Self.webhook("http://192.168.1.1/")
    let delivery = await outlet.notify(WebhookTests.dispatch(), over: HTTPTransport())
    #expect(delivery == Delivery(.rejected, excerpt: "the address 192.168.1.1 is not allowed"))
  }

  @Test func `Slack, Teams and Telegram get their documented shapes`() async throws {
    try await HTTPReceiver.with { (receiver) async throws in
      let address = try WebAddress(receiver.address("/200"))
      let outlets: [any NotifiedOutlet] = [
        SlackOutlet(address: address), TeamsOutlet(address: address),
        try TelegramOutlet(token: Self.token, chat: "-100123", server: receiver.address("")),
      ]
      for outlet in outlets { _ = await outlet.notify(WebhookTests.dispatch(), over: Self.transport) }
      let requests = try receiver.requests()
      #expect(requests.count == 3)
      #expect(requests.map(\.path) == ["/200", "/200", "/bot\(Self.token)/sendMessage"])
      for (request, shape) in zip(requests, Self.shapes) {
        #expect(request.headers["content-type"] == "application/json; charset=utf-8")
        _ = try Python.run("import json, sys\nb = json.loads(sys.argv[1])\n" + shape, request.body)
      }
    }
  }

  private static let shapes = [
    """
    assert b["text"] and 1 <= len(b["blocks"]) <= 50
    assert [x["type"] for x in b["blocks"]] == ["header", "section", "section", "section"]
    assert b["blocks"][0]["text"]["type"] == "plain_text" and len(b["blocks"][0]["text"]["text"]) <= 150
    assert all(0 < len(x["text"]["text"]) <= 3000 for x in b["blocks"])
    """,
    """
    assert b["type"] == "message"
    card = b["attachments"][0]
    assert card["contentType"] == "application/vnd.microsoft.card.adaptive"
    assert card["content"]["type"] == "AdaptiveCard" and card["content"]["version"] == "1.4"
    assert card["content"]["actions"][0]["url"].endswith("/alarms/alr_1")
    """,
    """
    assert b["chat_id"] == "-100123" and b["parse_mode"] == "HTML" and len(b["text"]) <= 4096
    assert "&lt;b&gt; &amp;" in b["text"] and b["text"].startswith("<b>CSAT telefono</b>")
    """,
  ]

  @Test func `Telegram's own wish to wait is read from the body`() async throws {
    try await HTTPReceiver.with { (receiver) async throws in
      let outlet = try TelegramOutlet(token: Self.token, chat: "@canale", server: receiver.address("/busy"))
      let delivery = await outlet.notify(WebhookTests.dispatch(), over: Self.transport)
      #expect(delivery.outcome == .retry(after: 9) && delivery.status == 429)
    }
  }

  @Test func `a secret that the receiver repeats does not reach the log`() async throws {
    try await HTTPReceiver.with { (receiver) async throws in
      let outlet = try TelegramOutlet(token: Self.token, chat: "1", server: receiver.address("/echo"))
      #expect(!"\(outlet)".contains("ABCDEF"))
      let slack = SlackOutlet(address: try WebAddress(receiver.address("/echo/verysecret")))
      let delivery = await slack.notify(WebhookTests.dispatch(), over: Self.transport)
      #expect(!delivery.excerpt.contains("verysecret"))
    }
  }

  static let noBots = [("", "1"), ("abc", "1"), (token, ""), (token, "a b"), (token + "/x", "1"), ("1:" + token, "1")]

  @Test(arguments: noBots)
  func `what is no bot or no chat is refused`(_ token: String, _ chat: String) {
    #expect(throws: OutboundProblem.telegramInvalid) { try TelegramOutlet(token: token, chat: chat) }
  }

  @Test func `long sentences stay within every limit`() {
    var long = WebhookTests.notice
    long.title = String(repeating: "🔔è", count: 400)
    long.sentence = String(repeating: "<&>\"è🔔", count: 2_000)
    long.nextStep = String(repeating: "&", count: 9_000)
    let script = """
      import json, sys
      u = lambda s: len(s.encode("utf-16-le")) // 2
      s, t, g = (json.loads(a) for a in sys.argv[1:4])
      assert all(u(x["text"]["text"]) <= 3000 for x in s["blocks"]) and u(s["blocks"][0]["text"]["text"]) <= 150
      assert len(sys.argv[2].encode()) < 28000, len(sys.argv[2].encode())
      assert u(g["text"]) <= 4096, u(g["text"])
      import re
      assert not re.search("&(?!amp;|lt;|gt;|quot;)", g["text"])
      """
    let bodies = [SlackMessage(long).bytes, TeamsCard(long).bytes, TelegramMessage(long, chat: "1").bytes]
      .map { String(decoding: $0, as: UTF8.self) }
    #expect(throws: Never.self) { try Python.run(script, bodies[0], bodies[1], bodies[2]) }
  }

  @Test func `an outlet does not show its address when it is written out`() throws {
    let outlet = SlackOutlet(address: try WebAddress("https://hooks.slack.com/services/T0/B0/verysecret"))
    var dumped = ""
    dump(outlet, to: &dumped)
    for text in ["\(outlet)", dumped] { #expect(!text.contains("secret")) }
  }
}
