import LoopbackPeers
import Outlets
import Transport
import Primitives
import Testing

/// What is found out about a place when it is set up, and what a test says.
@Suite(.enabled(if: Python.has("http.server"), "\(Python.isMissing)"))
struct VerifyingTests {
  private static let open = HTTPTransport(policy: .any, timeout: 5)
  private static let test = TestNotice(
    .it, organisation: "Bottega", link: "https://campanello.example/status", now: Instant(seconds: 1_763_800_000))

  private static func webhook(_ address: String) throws -> WebhookOutlet {
    try WebhookOutlet(
      address: WebAddress(address), secrets: [WebhookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")])
  }

  @Test func `a webhook is looked at without telling it anything, unless it says it is not there`() async throws {
    try await HTTPReceiver.with { (receiver) async throws in
      for path in ["/200", "/any", "/405", "/500"] {
        let fault = try await Self.webhook(receiver.address(path)).verify(Self.test, over: Self.open)
        #expect(fault == nil, "\(path)")
      }
      #expect(try receiver.requests().isEmpty)
      let posts = try await Self.webhook(receiver.address("/only-post/200")).verify(Self.test, over: Self.open)
      #expect(posts == nil)
      let told = try #require(try receiver.requests().first)
      #expect(told.body.contains("\"campanello.test\"") && told.headers["webhook-signature"]?.hasPrefix("v1,") == true)
      let faults: [(String, OutletFault)] = [
        ("/404", .notThere(404)), ("/401", .signedOut(401)), ("/302", .moved(302)),
      ]
      for (path, fault) in faults {
        #expect(try await Self.webhook(receiver.address(path)).verify(Self.test, over: Self.open) == fault)
      }
    }
  }

  @Test func `what cannot be reached is said in plain words of both languages`() async throws {
    let inside = try await Self.webhook("http://127.0.0.1:9/x").verify(Self.test, over: HTTPTransport(timeout: 5))
    #expect(inside?.message.it.contains("127.0.0.1 è della rete interna") == true)
    #expect(inside?.message.it.contains("CAMPANELLO_ALLOW_ADDRESSES") == true)
    let nobody = try await Self.webhook("http://127.0.0.1:9/x").verify(Self.test, over: Self.open)
    #expect(nobody == .unreachable(.cannotConnect) && nobody?.message.en.contains("Nobody answers there") == true)
    let nowhere = try await Self.webhook("https://qui.invalid/x").verify(Self.test, over: Self.open)
    #expect(nowhere == .unreachable(.unknownHost) && nowhere?.message.it.contains("non porta da nessuna parte") == true)
    try await HTTPReceiver.with { (receiver) async throws in
      let plain = receiver.address("/200").replacing("http://", with: "https://")
      let fault = try await Self.webhook(plain).verify(Self.test, over: Self.open)
      #expect(fault == .unreachable(.encryption) && fault?.message.it.contains("certificato") == true)
    }
  }

  @Test func `a test arrives where one can be shown`() async throws {
    try await HTTPReceiver.with { (receiver) async throws in
      let slack = SlackOutlet(address: try WebAddress(receiver.address("/200")))
      #expect(await slack.send(Self.test, over: Self.open) == nil)
      let teams = TeamsOutlet(address: try WebAddress(receiver.address("/404")))
      #expect(await teams.send(Self.test, over: Self.open) == .notThere(404))
      let gateway = try MessageGateway(address: receiver.address("/200"), token: "g", numbers: ["+393331234567"])
      #expect(await gateway.verify(Self.test, over: Self.open) == nil)
      #expect(await gateway.send(Self.test, over: Self.open) == nil)
      let bodies = try receiver.requests().map(\.body)
      #expect(bodies.count == 3 && bodies.allSatisfy { $0.contains("Prova di Campanello") })
      #expect(bodies.last?.contains("+393331234567") == true)
    }
  }

  @Test func `public networks are asked whether they let us in, and nothing is posted`() async throws {
    try await NetworkPeer.with { (peer) async throws in
      let right: [any PublishingOutlet] = [
        try MastodonAccount(server: peer.address, token: "token-1234567890"),
        try BlueskyAccount(server: peer.address, handle: "bottega.example", password: "abcd-efgh"),
        try TelegramOutlet(token: "123456:ABCdefGHIjklMNOpqrSTUvwx", chat: "@bottega", server: peer.address),
        try FacebookPage(page: "bottega", token: "EAAtoken123", server: peer.address),
        try BufferChannel(server: peer.address, channel: "5f2a9c", key: "buffer-key-1"),
        try PostizChannel(server: peer.address + "/public/v1", channel: "cm1", key: "postiz-key-1"),
        try MixpostAccount(
          server: peer.address + "/mixpost/", account: "9b1e5f4a-3c2d-4a7b-8e6f-1d2c3b4a5e6f/12",
          token: "mixpost-key-1"),
      ]
      for outlet in right {
        #expect(await outlet.verify(Self.test, over: Self.open) == nil, "\(outlet.kind)")
        #expect(!outlet.kind.showsTests)
      }
      let wrong: [(any PublishingOutlet, OutletFault)] = [
        (try FacebookPage(page: "bottega", token: "EAAother", server: peer.address), .signedOut(401)),
        (
          try TelegramOutlet(token: "999999:ABCdefGHIjklMNOpqrSTUvwx", chat: "@bottega", server: peer.address),
          .notThere(404)
        ),
        (
          try TelegramOutlet(token: "123456:ABCdefGHIjklMNOpqrSTUvwx", chat: "@altra", server: peer.address),
          .refused(400)
        ),
      ]
      for (outlet, fault) in wrong { #expect(await outlet.verify(Self.test, over: Self.open) == fault) }
      #expect(try peer.posts().isEmpty)
    }
  }
}
