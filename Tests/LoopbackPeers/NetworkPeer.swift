import Foundation

/// Networks to publish on, in one server: Mastodon, Bluesky, Telegram, Facebook, Buffer, Postiz and Mixpost as they
/// answer, a webhook at `/hook` and a gateway at `/sms`. It keeps what stands there, and can be told how to behave next.
public struct NetworkPeer {
  private let peer: Peer

  /// What stands on a network.
  public struct Post: Decodable, Sendable {
    public let network: String
    public let id: String
    public let text: String
    /// 1 as first written.
    public let version: Int
  }

  /// What the next request that writes meets.
  public enum Behaviour: String {
    case refusesForNow = "500"
    case busy = "429"
    case signedOut = "401"
    /// Takes it and never answers.
    case loses = "lost"
    case redirects = "redirect"
    /// Of Buffer, with HTTP 200: the plan's limit, a key it does not know.
    case limit
    case unknownKey = "key"
  }

  public static func with(_ body: (NetworkPeer) async throws -> Void) async throws {
    try await Peer.with(script) { try await body(NetworkPeer(peer: $0)) }
  }

  public var address: String { "http://127.0.0.1:\(peer.port)" }

  public func next(_ behaviours: [Behaviour]) throws {
    let text = behaviours.map { $0.rawValue + "\n" }.joined()
    try Data(text.utf8).write(to: peer.folder.appendingPathComponent("next"), options: .atomic)
  }

  /// What stands there now, in the order in which it came.
  public func posts() throws -> [Post] {
    try peer.files().map { try JSONDecoder().decode(Post.self, from: $0) }
  }

  private static let script = #"""
    import html, http.server, itertools, json, os, re, sys, threading
    folder, lock = sys.argv[1], threading.RLock()
    posts, keys, numbers = {}, {}, itertools.count(1)
    mixpost = "/mixpost/api/9b1e5f4a-3c2d-4a7b-8e6f-1d2c3b4a5e6f/posts"
    def save(id):
        place = os.path.join(folder, "%06d" % int(id))
        with open(place + ".part", "w") as f: json.dump(posts[id], f)
        os.rename(place + ".part", place + ".done")
    def add(network, text, key=None):
        with lock:
            if key is not None and (network, key) in keys: return keys[network, key]
            id = str(next(numbers))
            posts[id] = {"network": network, "id": id, "text": text, "version": 1}
            if key is not None: keys[network, key] = id
            save(id)
            return id
    def edit(id, text):
        with lock:
            posts[id]["text"] = text
            posts[id]["version"] += 1
            save(id)
    def behaviour():
        place = os.path.join(folder, "next")
        with lock:
            try: lines = open(place).read().split()
            except FileNotFoundError: return ""
            if not lines: return ""
            with open(place, "w") as f: f.write("\n".join(lines[1:]))
            return lines[0]
    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        def answer(self, value, status=200, headers={}):
            body = json.dumps(value).encode()
            self.send_response(status)
            self.send_header("content-type", "application/json")
            self.send_header("content-length", str(len(body)))
            for name, text in headers.items(): self.send_header(name, text)
            self.end_headers()
            self.wfile.write(body)
        def do_GET(self):
            path = self.path.partition("?")[0]
            if path == "/api/v1/accounts/verify_credentials": return self.answer({"id": "9"})
            if path == "/api/v1/accounts/9/statuses":
                return self.answer([{"id": p["id"], "url": "https://social.example/@a/" + p["id"],
                    "content": "<p>" + p["text"] + "</p>"} for p in reversed(posts.values()) if p["network"] == "mastodon"])
            if path == "/bottega/feed":
                return self.answer({"data": [{"id": p["id"], "message": p["text"],
                    "permalink_url": "https://facebook.example/" + p["id"]} for p in posts.values()
                    if p["network"] == "facebook"]})
            if path == "/public/v1/posts" and self.headers["authorization"] == "postiz-key-1":
                return self.answer({"posts": [{"id": p["id"], "content": p["text"], "integration": {"id": "cm1"},
                    "releaseURL": None} for p in posts.values() if p["network"] == "postiz"]})
            if path == mixpost:
                return self.answer({"data": [{"versions": [{"is_original": True, "content": [{"body": p["text"]}]}]}
                    for p in posts.values() if p["network"] == "mixpost"]})
            signed = {"/bottega": "Bearer EAAtoken123", "/public/v1/integrations": "postiz-key-1"}
            if path in signed: return self.answer({"id": "1"}, 200 if self.headers["authorization"] == signed[path] else 401)
            if path == "/bot123456:ABCdefGHIjklMNOpqrSTUvwx/getMe": return self.answer({"ok": True})
            if path.endswith("/getChat"): return self.answer({"ok": "bottega" in self.path}, 200 if "bottega" in self.path else 400)
            self.answer({"error": "no such place"}, 404)
        def do_PUT(self): self.write()
        def do_POST(self): self.write()
        def write(self):
            raw = self.rfile.read(int(self.headers.get("content-length", 0))).decode()
            body = json.loads(raw)
            path = self.path
            looks = path.endswith("createSession") or "query" in body and not body["query"].startswith("mutation")
            how = "" if looks else behaviour()
            if how in ("limit", "key") and "query" in body:
                if how == "key": return self.answer({"data": None, "errors": [{"message": "who?", "extensions": {"code": "UNAUTHORIZED"}}]})
                return self.answer({"data": {"createPost": {"__typename": "LimitReachedError", "message": "ten posts a day"}}})
            if how == "500": return self.answer({"error": "out of order"}, 500)
            if how == "429": return self.answer({"error": "slowly", "parameters": {"retry_after": 40}}, 429, {"retry-after": "40"})
            if how == "401": return self.answer({"error": "sign in"}, 401)
            if how == "redirect":
                return self.answer({}, 302, {"location": "http://169.254.169.254/latest"})
            answer = self.act(path, body)
            if how == "lost":
                self.connection.recv(1)
                return
            self.answer(answer)
        def act(self, path, body):
            key = self.headers.get("idempotency-key")
            if path == "/api/v1/statuses":
                id = add("mastodon", body["status"], key)
                return {"id": id, "url": "https://social.example/@a/" + id}
            found = re.fullmatch(r"/api/v1/statuses/(\d+)", path)
            if found:
                edit(found[1], body["status"])
                return {"id": found[1], "url": "https://social.example/@a/" + found[1]}
            if path.endswith("/sendMessage"):
                id = add("telegram", body["text"])
                return {"ok": True, "result": {"message_id": int(id), "chat": {"username": "bottega"}}}
            if path.endswith("/editMessageText"):
                edit(str(body["message_id"]), body["text"])
                return {"ok": True, "result": {"message_id": body["message_id"], "chat": {"username": "bottega"}}}
            if path.endswith("createSession"): return {"accessJwt": "jwt-1", "did": "did:plc:abc"}
            if path.endswith("putRecord"):
                add("bluesky", body["record"]["text"], body["rkey"])
                return {"uri": "at://did:plc:abc/app.bsky.feed.post/" + body["rkey"], "cid": "c"}
            if path == "/bottega/feed": return {"id": add("facebook", body["message"])}
            if re.fullmatch(r"/\d+", path):
                edit(path[1:], body["message"])
                return {"success": True}
            if "query" in body and self.headers["authorization"] == "Bearer buffer-key-1":
                asked = body.get("variables")
                if body["query"].startswith("mutation"):
                    assert asked["input"]["mode"] == "shareNow" and asked["input"]["channelId"] == "5f2a9c"
                    id = add("buffer", asked["input"]["text"])
                    return {"data": {"createPost": {"__typename": "PostActionSuccess", "post": {"id": id}}}}
                if "account" in body["query"]: return {"data": {"account": {"organizations": [{"id": "o1"}]}}}
                assert asked["input"] == {"organizationId": "o1", "filter": {"channelIds": ["5f2a9c"]}}
                return {"data": {"posts": {"edges": [{"node": {"text": p["text"], "externalLink": None}}
                    for p in posts.values() if p["network"] == "buffer"]}}}
            if path == "/public/v1/posts" and self.headers["authorization"] == "postiz-key-1":
                assert body["type"] == "now" and body["posts"][0]["integration"] == {"id": "cm1"}
                return [{"postId": add("postiz", body["posts"][0]["value"][0]["content"]), "integration": "cm1"}]
            if path == mixpost and self.headers["authorization"] == "Bearer mixpost-key-1":
                assert body["schedule_now"] is True and body["accounts"] == [12]
                lines = re.findall("<div>(.*?)</div>", body["versions"][0]["content"][0]["body"])
                return {"id": add("mixpost", html.unescape("\n".join(lines)))}
            if path == "/hook": return {"id": add("webhook", body["data"]["text"], self.headers.get("webhook-id"))}
            if path == "/sms": return {"id": add("sms", body["text"], key)}
            return {"id": add("other", json.dumps(body))}
        def log_message(self, *_): pass
    class Server(http.server.ThreadingHTTPServer):
        daemon_threads = True
        def handle_error(self, *_): pass
    server = Server(("127.0.0.1", 0), Handler)
    print(server.server_address[1])
    server.serve_forever()
    """#
}
