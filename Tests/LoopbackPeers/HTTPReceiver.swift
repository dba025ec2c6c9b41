import Foundation

/// A receiver of webhooks. `/200`, `/500` and so on answer with that status; `/429` asks to wait 77 seconds;
/// `/to?URL` redirects; `/hang` takes the request and never answers; `/big` never stops answering; `/echo` answers
/// with the path it was called by; `/only-post/200` is not there for HEAD; what begins with `/busy/` asks to wait 9 seconds as Telegram does.
public struct HTTPReceiver {
  private let peer: Peer

  public struct Request: Decodable {
    public let path: String
    public let headers: [String: String]
    public let body: String
  }

  public static func with(_ body: (HTTPReceiver) async throws -> Void) async throws {
    try await Peer.with(script) { try await body(HTTPReceiver(peer: $0)) }
  }

  public func address(_ path: String) -> String { "http://127.0.0.1:\(peer.port)\(path)" }

  /// What came in, the oldest first.
  public func requests() throws -> [Request] {
    try peer.files().map { try JSONDecoder().decode(Request.self, from: $0) }
  }

  private static let script = #"""
    import http.server, itertools, json, os, sys, threading
    folder, numbers, lock = sys.argv[1], itertools.count(), threading.Lock()
    class Handler(http.server.BaseHTTPRequestHandler):
        def do_HEAD(self):
            last = self.path.rsplit("/", 1)[-1]
            only = self.path.startswith("/only-post/")
            self.send_response(404 if only else int(last) if last.isdigit() else 501)
            self.end_headers()
        def do_POST(self):
            body = self.rfile.read(int(self.headers.get("content-length", 0)))
            with lock:
                name = os.path.join(folder, "%04d" % next(numbers))
            with open(name + ".part", "w") as f:
                json.dump({"path": self.path, "headers": {k.lower(): v for k, v in self.headers.items()},
                           "body": body.decode()}, f)
            os.rename(name + ".part", name + ".done")
            path, _, query = self.path.partition("?")
            if path == "/hang":
                self.connection.recv(1)
                return
            if path == "/big":
                self.send_response(200)
                self.end_headers()
                try:
                    while True: self.wfile.write(b"x" * 65536)
                except OSError: return
            last = path.rsplit("/", 1)[-1]
            busy = path.startswith("/busy/")
            self.send_response(429 if busy else 302 if path == "/to" else int(last) if last.isdigit() else 200)
            if path == "/to": self.send_header("location", query)
            if path == "/429": self.send_header("retry-after", "77")
            answer = self.path.encode() if "echo" in path else b"answer " + path.encode()
            if busy: answer = b'{"ok":false,"parameters":{"retry_after":9}}'
            self.send_header("content-length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)
        def log_message(self, *_): pass
    class Server(http.server.ThreadingHTTPServer):
        daemon_threads = True
        def handle_error(self, *_): pass
    server = Server(("127.0.0.1", 0), Handler)
    print(server.server_address[1])
    server.serve_forever()
    """#
}
