import LoopbackPeers
import Outlets
import Primitives
import Testing
import Transport

@Suite(.enabled(if: Python.has("http.server"), "\(Python.isMissing)"))
struct NtfyTopicTests {
  private static let open = HTTPTransport(policy: .any, timeout: 5)

  @Test func `a topic gets title, text and where to read on, by its server's own address`() async throws {
    try await HTTPReceiver.with { (receiver) async throws in
      let topic = try NtfyTopic(server: receiver.address("/200"), topic: "guasti-4f2a", token: "tk_1234567890")
      #expect(await topic.notify(WebhookTests.dispatch(), over: Self.open).outcome == .delivered)
      let post = PublicPost(
        key: "k", title: "Pagamenti", body: "Non si può pagare.", link: "https://c.example/status/incidents/a#u1",
        language: .it, phase: "investigating", incident: "a", update: 1, version: 1,
        happenedAt: Instant(seconds: 1_763_800_000), sentAt: Instant(seconds: 1_763_800_000))
      #expect(await topic.publish(post, over: Self.open).outcome == .published(url: nil, reference: nil))
      let requests = try receiver.requests()
      #expect(requests.map(\.path) == ["/200", "/200"])
      #expect(requests.allSatisfy { $0.headers["authorization"] == "Bearer tk_1234567890" })
      let body = try #require(requests.last?.body)
      for part in [#""topic":"guasti-4f2a""#, #""title":"Pagamenti""#, #""message":"Non si può pagare.""#, "#u1"] {
        #expect(body.replacing("\\/", with: "/").contains(part), "\(part) in \(body)")
      }
    }
  }

  @Test(arguments: ["", "a b", "a/b", String(repeating: "a", count: 65), "città"])
  func `what is no topic is refused`(_ topic: String) {
    #expect(throws: OutboundProblem.accountInvalid) { try NtfyTopic(server: "https://ntfy.sh", topic: topic) }
  }

  @Test func `a topic is not shown: whoever knows it reads it`() throws {
    let topic = try NtfyTopic(server: "https://ntfy.sh", topic: "verysecret")
    #expect(topic.shown == "https://ntfy.sh" && !"\(topic)".contains("secret"))
  }
}
