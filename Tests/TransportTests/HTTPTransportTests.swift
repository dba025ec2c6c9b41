import LoopbackPeers
import Transport
import Testing

@Suite(.enabled(if: Python.has("http.server"), "\(Python.isMissing)"))
struct HTTPTransportTests {
  let open = HTTPTransport(policy: .any)

  @Test func `a request arrives as it was sent`() async throws {
    try await HTTPReceiver.with { (receiver) async throws in
      let reply = try await open.post(
        Array("perché".utf8), to: WebAddress(receiver.address("/200?a=b")), headers: [("x-name", "value")])
      #expect(reply.status == 200 && String(decoding: reply.body, as: UTF8.self) == "answer /200")
      let request = try #require(try receiver.requests().first)
      #expect(request.path == "/200?a=b" && request.body == "perché")
      #expect(request.headers["x-name"] == "value" && request.headers["content-length"] == "7")
    }
  }

  @Test func `a receiver that wants to be left alone says for how long`() async throws {
    try await HTTPReceiver.with { (receiver) async throws in
      let reply = try await open.post([], to: WebAddress(receiver.address("/429")), headers: [])
      #expect(reply.status == 429 && reply.retryAfter == 77)
    }
  }

  @Test func `a redirect is not followed`() async throws {
    try await HTTPReceiver.with { (receiver) async throws in
      let target = receiver.address("/200")
      let reply = try await open.post([], to: WebAddress(receiver.address("/to?\(target)")), headers: [])
      #expect(reply.status == 302)
      #expect(try receiver.requests().count == 1)
    }
  }

  @Test func `an answer without end is read up to 64 KiB`() async throws {
    try await HTTPReceiver.with { (receiver) async throws in
      let reply = try await open.post([], to: WebAddress(receiver.address("/big")), headers: [])
      #expect(reply.status == 200 && reply.body.count == 65_536)
    }
  }

  @Test func `a receiver that never answers is given up`() async throws {
    try await HTTPReceiver.with { (receiver) async throws in
      let hasty = HTTPTransport(policy: .any, timeout: 0.3)
      await #expect(throws: TransportFailure.timeout) {
        try await hasty.post([], to: WebAddress(receiver.address("/hang")), headers: [])
      }
      #expect(try receiver.requests().count == 1)
    }
  }

  @Test func `a port where nobody listens is no connection`() async throws {
    var gone = ""
    try await HTTPReceiver.with { gone = $0.address("/") }
    let address = try WebAddress(gone)
    await #expect(throws: TransportFailure.cannotConnect) {
      try await open.post([], to: address, headers: [])
    }
  }

  @Test func `a server without encryption is not spoken to over https`() async throws {
    try await HTTPReceiver.with { (receiver) async throws in
      let address = try WebAddress(receiver.address("/").replacing("http:", with: "https:"))
      await #expect(throws: TransportFailure.encryption) { try await open.post([], to: address, headers: []) }
    }
  }

  /// Every way to write a private address that libcurl or the system's resolver understands.
  static let privateHosts = [
    "127.0.0.1", "localhost", "LOCALHOST", "0177.0.0.1", "0x7f.0.0.1", "0x7f000001", "2130706433",
    "127.1", "0", "0.0.0.0", "[::1]", "[::]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[0:0:0:0:0:0:0:1]",
    "[64:ff9b::7f00:1]", "10.0.0.1", "012.0.0.1", "169.254.169.254", "192.168.1.1", "[fe80::1]", "[fd00::1]",
  ]

  @Test(arguments: privateHosts)
  func `a private address is refused however it is written`(_ host: String) async throws {
    try await HTTPReceiver.with { (receiver) async throws in
      let port = receiver.address("").split(separator: ":").last ?? ""
      let address = try WebAddress("http://\(host):\(port)/200")
      await #expect {
        try await HTTPTransport(policy: .publicOnly, timeout: 5).post([], to: address, headers: [])
      } throws: { error in
        if case .refusedAddress = error as? TransportFailure { true } else { false }
      }
      #expect(try receiver.requests().isEmpty)
    }
  }

  @Test func `a range that the administrator named is reached`() async throws {
    try await HTTPReceiver.with { (receiver) async throws in
      let range = try #require(AddressRange("127.0.0.0/8"))
      let reply = try await HTTPTransport(policy: .allowing([range]))
        .post([], to: WebAddress(receiver.address("/200")), headers: [])
      #expect(reply.status == 200)
    }
  }
}
