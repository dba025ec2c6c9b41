import Foundation

/// A mail server. `later@…` is refused for now, `nobody@…` for good, `full@…` for now after the whole mail;
/// everyone else gets the mail, unless ``answer(_:to:)`` says otherwise.
public struct MailReceiver {
  private let peer: Peer

  /// A mail as Python's own parser reads it.
  public struct Mail: Decodable {
    public let from: String
    public let to: [String]
    public let subject: String
    public let headers: [String: String]
    public let text: String
    public let html: String
    /// As it travelled, lines ended by CRLF.
    public let raw: String
  }

  public static func with(_ body: (MailReceiver) async throws -> Void) async throws {
    try await Peer.with(script) { try await body(MailReceiver(peer: $0)) }
  }

  public var port: Int { peer.port }

  /// From now on this address is answered so at RCPT; nil takes it.
  public func answer(_ reply: String?, to address: String) throws {
    let file = peer.folder.appendingPathComponent("answer-\(address)")
    if let reply { try Data(reply.utf8).write(to: file) } else { try FileManager.default.removeItem(at: file) }
  }

  /// What came in, the oldest first.
  public func mails() throws -> [Mail] {
    try peer.files().map { try JSONDecoder().decode(Mail.self, from: $0) }
  }

  private static let script = #"""
    import asyncio, email, email.policy, itertools, json, os, sys
    from aiosmtpd.smtp import SMTP
    folder, numbers = sys.argv[1], itertools.count()
    class Handler:
        async def handle_RCPT(self, server, session, envelope, address, options):
            said = os.path.join(folder, "answer-" + address)
            if os.path.exists(said): return open(said).read()
            if address.startswith("later@"): return "451 4.3.0 try again later"
            if address.startswith("nobody@"): return "550 5.1.1 no such user here"
            envelope.rcpt_tos.append(address)
            return "250 OK"
        async def handle_DATA(self, server, session, envelope):
            if envelope.rcpt_tos[0].startswith("full@"): return "452 4.2.2 mailbox full"
            mail = email.message_from_bytes(envelope.content, policy=email.policy.default)
            part = lambda kind: mail.get_body((kind,)).get_content().replace("\r\n", "\n")
            name = os.path.join(folder, "%04d" % next(numbers))
            with open(name + ".part", "w") as f:
                json.dump({"from": envelope.mail_from, "to": envelope.rcpt_tos, "subject": mail["subject"],
                           "headers": {k.lower(): str(v) for k, v in mail.items()},
                           "text": part("plain"), "html": part("html"),
                           "raw": envelope.content.decode()}, f)
            os.rename(name + ".part", name + ".done")
            return "250 OK"
    async def main():
        handler = Handler()
        server = await asyncio.get_running_loop().create_server(
            lambda: SMTP(handler, hostname="peer.example"), "127.0.0.1", 0)
        print(server.sockets[0].getsockname()[1])
        await server.serve_forever()
    asyncio.run(main())
    """#
}
