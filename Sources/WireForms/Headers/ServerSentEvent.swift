/// A message to a page that listens (WHATWG HTML, "Server-sent events").
public struct ServerSentEvent: Sendable, Hashable {
  /// Where the page goes on after a break: it sends it back as `Last-Event-ID`.
  public var id: String?
  /// The kind, for which the page has a listener; nil is `message`.
  public var event: String?
  /// Any text; its line ends arrive as LF. Nil sends no message, only `id` and `retry` take effect.
  public var data: String?
  /// Milliseconds before the page connects again.
  public var retry: Int?

  public init(data: String?, event: String? = nil, id: String? = nil, retry: Int? = nil) {
    self.data = data
    self.event = event
    self.id = id
    self.retry = retry
  }

  /// A line the page passes over: sent now and then, it keeps the connection open.
  public static let heartbeat = Array(":\n\n".utf8)

  /// As sent, with the empty line that ends it. Line ends and NUL inside `id` and `event` are left out: they
  /// have one line each. O(n).
  public var bytes: [UInt8] {
    var out: [UInt8] = []
    if let event { Self.append("event", Self.oneLine(event), to: &out) }
    if let id { Self.append("id", Self.oneLine(id), to: &out) }
    if let retry { Self.append("retry", Array("\(max(0, retry))".utf8)[...], to: &out) }
    if let data {
      var rest = Array(data.utf8)[...]
      while let end = rest.firstIndex(where: Self.endsLine) {
        Self.append("data", rest[..<end], to: &out)
        let isPair = rest[end] == ASCII.carriageReturn && rest[(end + 1)...].first == ASCII.lineFeed
        rest = rest[(end + (isPair ? 2 : 1))...]
      }
      Self.append("data", rest, to: &out)
    }
    out.append(ASCII.lineFeed)
    return out
  }

  private static func append(_ name: String, _ value: ArraySlice<UInt8>, to out: inout [UInt8]) {
    out += name.utf8
    out += [ASCII.colon, ASCII.space]
    out += value
    out.append(ASCII.lineFeed)
  }

  private static func oneLine(_ text: String) -> ArraySlice<UInt8> {
    text.utf8.filter { $0 != 0 && !endsLine($0) }[...]
  }

  private static func endsLine(_ byte: UInt8) -> Bool { byte == ASCII.lineFeed || byte == ASCII.carriageReturn }
}
